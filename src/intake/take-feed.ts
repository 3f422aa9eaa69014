// A feed (RSS, RDF, Atom, JSON Feed) → one text for each item, the fullest that the feed carries: content before description before
// summary. The feed's title is the publisher, the item's link its address. Entity declarations are refused before any parser sees
// them. Follows no link: an item that only has a summary is taken with the summary.
import { SaysoError } from '../sayso-error.ts'
import { layParagraphs } from './block-text.ts'
import { declaredInMarkup, decodeText } from './decode-text.ts'
import { collapse } from './dom.ts'
import { itemSpans } from './feed-items.ts'
import { normalText } from './normal-text.ts'
import type { RawText, Source } from './raw-text.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'
import type { Skipped } from './taken.ts'
import { fragmentParagraphs } from './take-html.ts'

/** Bytes of all captures of one feed together: a JSON feed is kept whole with each of its items. */
const mostCaptured = 256 * 2 ** 20

interface FeedItem {
  readonly title: string | null
  readonly markup: string | null
  /** Plain text that is not markup; used where there is no `markup`. */
  readonly plain: string | null
  readonly link: string | null
  readonly id: string | null
  readonly author: string | null
  readonly published: string | null
  readonly language: string | null
}

interface FeedTexts {
  readonly title: string | null
  readonly language: string | null
  readonly author: string | null
  readonly items: readonly FeedItem[]
}

/** Whether a JSON text is a JSON Feed rather than records. */
export function isJsonFeed(json: string): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(json.slice(0, 100_000))
}

/** The feed's items in feed order; throws for XML that declares entities and for XML that is no feed. */
export async function* takeFeed(source: Source, mediaType: string): AsyncGenerator<RawText | Skipped> {
  const content = normalText(decodeText(source.bytes, source.charset ?? declaredInMarkup(source.bytes)))
  if (content.length > source.limits.markupLength * 2) {
    throw new SaysoError('too-large', `the feed ${source.label} is larger than any feed that is read. Save the items you need as pages and read those.`)
  }
  refuseEntities(content, source.label)
  const feed = await readFeed(content, source.label)
  const spans = mediaType === 'application/xml' ? itemSpans(content) : null
  // What the parser and the scan do not count alike cannot be matched up: then every item keeps the whole feed.
  const own = spans !== null && spans.length === feed.items.length ? spans : null
  let number = 0
  let captured = 0
  for (const [index, item] of feed.items.entries()) {
    number += 1
    const span = own?.[index]
    const bytes = span === undefined ? source.bytes : Buffer.from(content.slice(...span), 'utf8')
    captured += bytes.length
    if (captured > mostCaptured) {
      throw new SaysoError('too-large', `the feed ${source.label} has too many items for its size to be kept with each. Save the items you need as pages and read those.`)
    }
    const part = item.id ?? item.link ?? String(number)
    const label = `${source.label}#${part}`
    try {
      const { text, blocks } = await textOf(item, label, source.limits.markupLength)
      yield {
        type: 'raw-text', text, blocks, part, link: item.link, bytes, mediaType,
        stated: {
          title: item.title, url: item.link, publisher: feed.title, author: item.author ?? feed.author,
          published: await statedDate(item.published), language: item.language ?? feed.language,
        },
      }
    } catch (error) {
      if (!(error instanceof SaysoError)) throw error
      yield { type: 'skipped', label, code: error.code, message: error.message }
    }
  }
  if (number === 0) throw new SaysoError('no-text', `the feed ${source.label} has no items. Check that it is the feed you meant.`)
}

async function textOf(item: FeedItem, label: string, markupLength: number): Promise<ReturnType<typeof layParagraphs>> {
  if (item.markup !== null) {
    // Some feeds carry plain text where markup belongs; its blank lines are its paragraphs.
    const markup = item.markup.includes('<') ? item.markup : item.markup.replace(/\n\s*\n/g, '<p>')
    const laid = layParagraphs(await fragmentParagraphs(markup, label, markupLength))
    if (laid.text !== '') return laid
  }
  if (item.plain !== null && item.plain.trim() !== '') return { text: item.plain, blocks: [] }
  throw new SaysoError('no-text', `the item ${label} has neither content nor a summary. Read its page instead.`)
}

/** An XML document type may declare entities that expand a thousandfold (“billion laughs”) or name files; no feed needs them. */
function refuseEntities(content: string, label: string): void {
  const prolog = content.slice(0, 100_000)
  if (/<!ENTITY/i.test(content) || /<!DOCTYPE[^>[]*\[/i.test(prolog)) {
    throw new SaysoError('bad-input', `${label} declares XML entities, which can be made to expand without end, so it is not parsed. `
      + 'Save the feed without its DOCTYPE and read that.')
  }
}

async function readFeed(content: string, label: string): Promise<FeedTexts> {
  const { parseFeed } = await import('feedsmith')
  let parsed: Parsed
  try {
    parsed = parseFeed(content)
  } catch (error) {
    const isFeed = /<(?:rss|feed|rdf:rdf)[\s>]/i.test(content.slice(0, 5000))
    if (isFeed) throw new SaysoError('unreadable', `the feed ${label} is damaged and cannot be parsed. Fetch it again.`, {}, error)
    throw new SaysoError('unknown-type', `${label} is XML, but neither a feed (RSS, RDF, Atom) nor a web page. Convert it to text or HTML and read that.`, {}, error)
  }
  switch (parsed.format) {
    case 'rss': return fromRss(parsed.feed)
    case 'rdf': return fromRss(parsed.feed)
    case 'atom': return fromAtom(parsed.feed)
    case 'json': return fromJson(parsed.feed)
  }
}

type Parsed = ReturnType<typeof import('feedsmith').parseFeed<string>>
type RssLike = Extract<Parsed, { readonly format: 'rss' | 'rdf' }>['feed']
type Atom = Extract<Parsed, { readonly format: 'atom' }>['feed']
type Json = Extract<Parsed, { readonly format: 'json' }>['feed']
type RssItem = NonNullable<Extract<Parsed, { readonly format: 'rss' }>['feed']['items']>[number]

function fromRss(feed: RssLike): FeedTexts {
  return {
    title: line(feed.title), language: line('language' in feed ? feed.language : feed.dc?.languages?.[0]), author: null,
    items: ((feed.items ?? []) as readonly RssItem[]).map((item) => {
      const guid = item.guid?.value
      return {
        title: line(item.title),
        markup: item.content?.encoded ?? item.description ?? null, plain: null,
        link: webAddress(item.link) ?? (item.guid?.isPermaLink === false ? null : webAddress(guid)),
        id: line(guid),
        author: statedAuthor(item.dc?.creators?.join(', ') ?? people(item.authors)),
        published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? null, language: line(item.dc?.languages?.[0]),
      }
    }),
  }
}

function fromAtom(feed: Atom): FeedTexts {
  return {
    title: line(feed.title?.value), language: line(feed.xml?.lang), author: statedAuthor(people(feed.authors)),
    items: (feed.entries ?? []).map((entry) => {
      const body = entry.content?.value !== undefined ? entry.content : entry.summary
      const isPlain = body?.type === undefined || body.type === 'text' || body.type === 'text/plain'
      return {
        title: line(entry.title?.value),
        markup: isPlain ? null : body?.value ?? null, plain: isPlain ? body?.value ?? null : null,
        link: webAddress((entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href) ?? webAddress(entry.id),
        id: line(entry.id),
        author: statedAuthor(people(entry.authors)),
        published: entry.published ?? entry.updated ?? null, language: line(entry.xml?.lang),
      }
    }),
  }
}

function fromJson(feed: Json): FeedTexts {
  return {
    title: line(feed.title), language: line(feed.language), author: statedAuthor(people(feed.authors)),
    items: (feed.items ?? []).map((item) => ({
      title: line(item.title),
      markup: item.content_html ?? null, plain: item.content_text ?? item.summary ?? null,
      link: webAddress(item.url) ?? webAddress(item.id), id: line(item.id),
      author: statedAuthor(people(item.authors)), published: item.date_published ?? null, language: line(item.language),
    })),
  }
}

function people(list: readonly { readonly name?: string; readonly email?: string }[] | undefined): string | null {
  // RSS 2.0 writes authors as “jane@example.org (Jane Doe)”.
  const names = (list ?? []).map(({ name }) => name?.replace(/^\S+@\S+\s+\((.+)\)$/, '$1')).filter((name) => name !== undefined && name !== '')
  return names.length === 0 ? null : names.join(', ')
}

function line(value: string | undefined): string | null {
  const text = collapse((value ?? '').slice(0, 2000).replace(/<[^<>]{0,500}>/g, ''))
  return text === '' ? null : text
}

function webAddress(value: string | undefined): string | null {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value.trim()) && URL.canParse(value.trim()) ? value.trim() : null
}
