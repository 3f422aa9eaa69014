// Addresses as the ledger keeps them. A page's own canonical link is believed only on the host it was fetched from, since any page
// could otherwise claim to be a version of another publication's article. Follows the WHATWG URL standard; fetches nothing.

const tracking = /^(?:utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid)$/i

/** The address without fragment and tracking parameters; null for what is no http(s) address. */
export function cleanAddress(url: string, base?: string): string | null {
  let parsed: URL
  try {
    parsed = new URL(url.trim(), base)
  } catch {
    // Pages state addresses by hand; one that does not parse states nothing.
    return null
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  const dropped = [...parsed.searchParams.keys()].filter((key) => tracking.test(key))
  for (const key of dropped) parsed.searchParams.delete(key)
  return parsed.href
}

/** The stated canonical address where it has the same host as the fetched one, else the fetched one; both cleaned. */
export function canonicalAddress(fetched: string, stated: string | null): string {
  const own = cleanAddress(fetched) ?? fetched
  const claimed = stated === null ? null : cleanAddress(stated, fetched)
  return claimed !== null && sameHost(claimed, own) && !(isRoot(claimed) && !isRoot(own)) ? claimed : own
}

/** Whether both addresses lie on one host, with or without `www.`. */
function sameHost(a: string, b: string): boolean {
  return bareHost(a) === bareHost(b)
}

/** Whether a feed's address may speak for a page's: one host, or one a subdomain of the other (`feeds.example.org`). */
export function sameSite(feed: string, page: string): boolean {
  const [a, b] = [bareHost(feed).replace(/^(?:feeds?|rss)\./, ''), bareHost(page)]
  return a === b || (a.includes('.') && b.endsWith(`.${a}`)) || (b.includes('.') && a.endsWith(`.${b}`))
}

function bareHost(url: string): string {
  return new URL(url).host.replace(/^www\./, '')
}

/** Careless templates name the front page as the canonical address of every article. */
function isRoot(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}
