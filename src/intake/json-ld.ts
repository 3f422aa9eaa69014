// The structured data of a page (schema.org in JSON-LD) → what it says of the article. Reads NewsArticle and its kin wherever they
// stand in the graph; a block that is not JSON is passed over, as search engines do. Believes nothing about other pages.

export interface LinkedArticle {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
}

const articleTypes = /(?:Article|Report|BlogPosting|SocialMediaPosting|Interview|ClaimReview|WebPage)$/

/** The first article among the JSON-LD blocks, the most article-like type first; null where none is described. */
export function articleOf(scripts: readonly string[]): LinkedArticle | null {
  const found: Record<string, unknown>[] = []
  const byId = new Map<string, Record<string, unknown>>()
  for (const script of scripts) {
    if (script.length > 500_000) continue
    for (const node of nodesOf(parsed(script))) {
      if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node)
      if (typesOf(node).some((type) => articleTypes.test(type))) found.push(node)
    }
  }
  const article = found.find((node) => !typesOf(node).includes('WebPage')) ?? found[0]
  if (article === undefined) return null
  const resolved = (value: unknown): unknown => {
    const id = (value as { readonly '@id'?: unknown } | null)?.['@id']
    return typeof id === 'string' ? byId.get(id) ?? value : value
  }
  const page = article['mainEntityOfPage']
  return {
    title: textOf(article['headline']) ?? textOf(article['name']),
    author: namesOf(article['author'] ?? article['creator'], resolved),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    publisher: namesOf(article['publisher'] ?? article['sourceOrganization'], resolved),
    url: textOf(article['url']) ?? textOf(page) ?? textOf((page as { readonly '@id'?: unknown } | undefined)?.['@id']),
    language: textOf(article['inLanguage']) ?? textOf((article['inLanguage'] as { readonly alternateName?: unknown } | undefined)?.alternateName),
  }
}

function parsed(script: string): unknown {
  const json = script.trim().replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)$/, '')
  try {
    return JSON.parse(json)
  } catch {
    // Broken structured data is common and never the only statement of a page's metadata.
    return null
  }
}

/** Objects of a value to a depth of six, without recursion on what a stranger nested. */
function nodesOf(value: unknown): readonly Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = []
  const pending: [value: unknown, depth: number][] = [[value, 0]]
  for (let index = 0; index < pending.length && index < 5_000; index += 1) {
    const [at, depth] = pending[index]!
    if (at === null || typeof at !== 'object' || depth > 6) continue
    if (!Array.isArray(at)) nodes.push(at as Record<string, unknown>)
    for (const child of Object.values(at)) pending.push([child, depth + 1])
  }
  return nodes
}

function typesOf(node: Record<string, unknown>): readonly string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

function namesOf(value: unknown, resolved: (value: unknown) => unknown): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).map((item: unknown) => {
    const at = resolved(item)
    return textOf(at) ?? textOf((at as { readonly name?: unknown } | null | undefined)?.name)
  }).filter((name) => name !== null && !/^https?:/.test(name))
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}
