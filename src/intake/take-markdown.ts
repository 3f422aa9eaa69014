// Markdown (CommonMark with GitHub's tables) → text by way of marked and the same walk as web pages; front matter is metadata. Raw
// HTML in it is text to be walked, never run. A first heading is the headline.
import { SaysoError } from '../sayso-error.ts'
import { layParagraphs } from './block-text.ts'
import { decodeText } from './decode-text.ts'
import { normalText } from './normal-text.ts'
import type { RawText, Source } from './raw-text.ts'
import { noMetadata } from './raw-text.ts'
import type { Metadata } from '../document/document.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'
import { fragmentParagraphs } from './take-html.ts'

// marked is quadratic in the length of a paragraph of nothing but marks: 400,000 of “> ” took 7 s, a million of “_a” minutes.
const longestForMarked = 50_000

/** The file's text; where its markup nests too deeply to be parsed, its characters as they stand. */
export async function takeMarkdown(source: Source): Promise<RawText> {
  const whole = normalText(decodeText(source.bytes, source.charset))
  const { body, stated } = await frontMatter(whole)
  const rest = { type: 'raw-text', stated, part: null, link: null, bytes: source.bytes, mediaType: 'text/markdown' } as const
  if (body.length > source.limits.textLength) {
    throw new SaysoError('too-large', `${source.label} has ${body.length} characters, more than ${source.limits.textLength}. Split it into several files.`)
  }
  if (longestParagraph(body) > longestForMarked) return { ...rest, text: body, blocks: [] }
  const { marked } = await import('marked')
  let html: string
  try {
    html = marked.parse(body, { gfm: true, async: false })
  } catch {
    // marked recurses into nested quotations and lists; what is too deep for it is read as the plain text it also is.
    return { ...rest, text: body, blocks: [] }
  }
  const paragraphs = await fragmentParagraphs(html, source.label, source.limits.markupLength)
  const [first, ...others] = paragraphs
  const headed = first?.kind === 'subheading' && /^\s*(?:#\s|\S[^\n]*\n=+[ \t]*(?:\n|$)|<h1)/i.test(body)
  const laid = layParagraphs(headed ? [{ ...first, kind: 'headline' }, ...others] : paragraphs)
  return { ...rest, ...laid, stated: { ...stated, title: stated.title ?? (headed ? first.text : null) } }
}

function longestParagraph(text: string): number {
  let longest = 0
  let start = 0
  for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n', start)) {
    longest = Math.max(longest, end - start)
    start = end + 2
  }
  return Math.max(longest, text.length - start)
}

/** Reads the flat `key: value` lines between `---` marks; nested YAML says nothing about an article and is passed over. */
async function frontMatter(text: string): Promise<{ readonly body: string; readonly stated: Metadata }> {
  const match = /^---[ \t]*\n((?:[^\n]*\n){0,200}?)---[ \t]*(?:\n|$)/.exec(text)
  if (match === null) return { body: text, stated: noMetadata }
  const fields = new Map<string, string>()
  for (const line of match[1]!.split('\n')) {
    const pair = /^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(.*)$/.exec(line)
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1')
    if (value !== undefined && value !== '') fields.set(pair![1]!.toLowerCase(), value)
  }
  if (fields.size === 0) return { body: text, stated: noMetadata }
  const field = (...keys: readonly string[]): string | null => keys.map((key) => fields.get(key)).find((value) => value !== undefined) ?? null
  return {
    body: text.slice(match[0].length),
    stated: {
      title: field('title', 'headline'), url: field('url', 'source', 'canonical', 'link'), publisher: field('publisher', 'site', 'publication'),
      author: statedAuthor(field('author', 'authors', 'byline')), published: await statedDate(field('published', 'date', 'pubdate')),
      language: field('language', 'lang'),
    },
  }
}
