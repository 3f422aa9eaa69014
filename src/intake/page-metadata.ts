// A page → what it states about itself: JSON-LD first, then meta tags, then metascraper's rules for visible bylines and dates.
// metascraper is asked only for what is still missing: it takes 0.3 s to import and parses the page a second time. The canonical
// address is handed on as stated; whether to believe it is decided by whoever knows where the page came from.
import type { Metadata } from '../document/document.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { collapse, elementsOf, plainText } from './dom.ts'
import { articleOf } from './json-ld.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'

export interface PageFacts {
  readonly stated: Metadata
  /** Texts of the page's h1 elements in order. */
  readonly headings: readonly string[]
}

const titles = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'sailthru.title']
const authors = ['author', 'article:author', 'og:article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'parsely-author', 'sailthru.author', 'byl']
const dates = ['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'dcterms.created',
  'dc.date', 'dcterms.date', 'citation_publication_date', 'citation_date', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date',
  'publish_date', 'publication_date', 'article.published', 'date', 'cxenseparse:recs:publishtime']
const publishers = ['og:site_name', 'publisher', 'article:publisher', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'application-name', 'copyright']

/** Reads the page's own statements; `scrape` is false for pages too large to parse a second time. Never throws on odd markup. */
export async function pageFacts(document: DomDocument, markup: string, base: string, scrape: boolean): Promise<PageFacts> {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  const headings: string[] = []
  let canonical: string | null = null
  let titleTag: string | null = null
  for (const element of elementsOf(document.documentElement)) {
    switch (element.localName) {
      case 'meta': addMeta(meta, element); break
      case 'link':
        if (canonical === null && /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute('rel') ?? '')) canonical = element.getAttribute('href')
        break
      case 'script':
        if (scripts.length < 30 && /ld\+json/i.test(element.getAttribute('type') ?? '')) scripts.push(rawText(element))
        break
      case 'title':
        titleTag ??= plainText(element) || null
        break
      case 'h1':
        if (headings.length < 20) headings.push(plainText(element))
        break
    }
  }
  const article = articleOf(scripts)
  const first = (keys: readonly string[]): string | null => keys.map((key) => meta.get(key)).find((value) => value !== undefined) ?? null
  const firstName = (keys: readonly string[]): string | null => keys.map((key) => statedAuthor(meta.get(key))).find((value) => value !== null) ?? null

  let author = statedAuthor(article?.author) ?? firstName(authors)
  let published = await firstDate([article?.published, ...dates.map((key) => meta.get(key))])
  let publisher = nameOf(article?.publisher) ?? nameOf(publishers.map((key) => meta.get(key)).find((value) => nameOf(value) !== null))
  if (scrape && (author === null || published === null || publisher === null)) {
    const modified = meta.has('article:modified_time') || /"dateModified"/.test(markup)
    const found = await scrapePage(markup, base)
    author ??= statedAuthor(found.author)
    publisher ??= nameOf(found.publisher)
    // metascraper's plain `date` prefers the date of the last change, which is no date of publication.
    published ??= await scrapedDate(found.datePublished ?? (modified ? null : found.date))
  }
  const title = cleanTitle(article?.title ?? first(titles) ?? titleTag, publisher)
  const root = document.documentElement
  const language = root.getAttribute('lang') || root.getAttribute('xml:lang') || meta.get('content-language') || meta.get('og:locale') || article?.language || null
  return {
    stated: { title, url: canonical ?? meta.get('og:url') ?? article?.url ?? null, publisher, author, published, language },
    headings: headings.filter((heading) => heading !== ''),
  }
}

function addMeta(meta: Map<string, string>, element: DomElement): void {
  const content = collapse((element.getAttribute('content') ?? '').slice(0, 2000))
  if (content === '') return
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const key = element.getAttribute(attribute)?.trim().toLowerCase()
    if (key !== undefined && key !== '' && !meta.has(key)) meta.set(key, content)
  }
}

function rawText(element: DomElement): string {
  const parts: string[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) parts.push(node.data ?? '')
  return parts.join('')
}

function nameOf(value: string | null | undefined): string | null {
  const name = collapse(value ?? '').replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/i, '')
  return name === '' || name.length > 120 || /^(?:https?:|@|\d+$)/i.test(name) ? null : name
}

/** The title without the publication's name that many pages append to it. */
function cleanTitle(title: string | null, publisher: string | null): string | null {
  const whole = collapse(title ?? '').slice(0, 500)
  if (whole === '') return null
  const cut = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(whole)
  if (cut === null || publisher === null) return whole
  return sameName(cut[2]!, publisher) ? cut[1]! : whole
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^the\s+|\.(?:com|org|net|co\.\p{L}+)$|[^\p{L}\p{N}]/gu, '')
  return plain(a) === plain(b) && plain(a) !== ''
}

async function firstDate(stated: readonly (string | null | undefined)[]): Promise<string | null> {
  for (const value of stated) {
    const date = await statedDate(value)
    if (date !== null) return date
  }
  return null
}

/** metascraper makes midnight UTC of a day without a time; the time is taken off again. */
async function scrapedDate(date: string | null | undefined): Promise<string | null> {
  return statedDate(date?.replace(/T00:00:00(?:\.000)?Z$/, '').replace('.000Z', 'Z'))
}

interface Scraped {
  readonly author?: string | null
  readonly publisher?: string | null
  readonly date?: string | null
  readonly datePublished?: string | null
}

let scraper: Promise<(page: { readonly url: string; readonly html: string }) => Promise<Scraped>> | null = null

async function scrapePage(html: string, url: string): Promise<Scraped> {
  scraper ??= (async () => {
    const [metascraper, author, date, publisher] = await Promise.all([
      import('metascraper'), import('metascraper-author'), import('metascraper-date'), import('metascraper-publisher'),
    ])
    return metascraper.default([author.default(), date.default({ datePublished: true, dateModified: false }), publisher.default()]) as never
  })()
  try {
    return await (await scraper)({ url, html })
  } catch {
    // Its rules throw on some odd pages; then the page states no more than its meta tags did.
    return {}
  }
}
