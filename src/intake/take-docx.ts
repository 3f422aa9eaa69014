// A Word document (Office Open XML, ECMA-376) → its text by way of mammoth and the same walk as web pages; the core properties are
// its metadata. The archive is checked against bombs before mammoth sees it. Images, comments and tracked deletions are left out.
import { SaysoError } from '../sayso-error.ts'
import { layParagraphs } from './block-text.ts'
import { checkArchive } from './check-archive.ts'
import { decodeText } from './decode-text.ts'
import { collapse, parseMarkup, plainText, elementsOf } from './dom.ts'
import type { RawText, Source } from './raw-text.ts'
import type { Metadata } from '../document/document.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'
import { fragmentParagraphs } from './take-html.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The document's text; throws `unknown-type` for an archive that is no Word document, `unreadable` for a damaged one. */
export async function takeDocx(source: Source): Promise<RawText> {
  const { label, bytes, limits } = source
  const { names, parts } = await checkArchive(bytes, label, ['docProps/core.xml', 'word/document.xml', '[Content_Types].xml'], limits)
  const types = parts.get('[Content_Types].xml')
  const isWord = parts.has('word/document.xml') || (types !== undefined && /wordprocessingml\.document/.test(decodeText(types, null)))
  if (!isWord) throw new SaysoError('unknown-type', `${label} is ${archiveName(names)}, not a Word document. Unpack or convert it and read the articles in it.`)
  const mammoth = await import('mammoth')
  let html: string
  try {
    const result = await mammoth.default.convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Caption'] => figcaption:fresh",
        "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh"],
      convertImage: mammoth.default.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    })
    html = result.value
  } catch (error) {
    throw new SaysoError('unreadable', `the Word document ${label} is damaged and cannot be opened. Open it in a word processor and save it again.`, {}, error)
  }
  const core = parts.get('docProps/core.xml')
  const stated = await coreProperties(core === undefined ? '' : decodeText(core, null), label, limits.markupLength)
  const paragraphs = await fragmentParagraphs(html, label, limits.markupLength)
  const headed = paragraphs[0]?.kind === 'subheading'
  const laid = layParagraphs(paragraphs.map((paragraph, index) => (index === 0 && headed ? { ...paragraph, kind: 'headline' } : paragraph)))
  return {
    type: 'raw-text', ...laid, stated: { ...stated, title: stated.title ?? (headed ? paragraphs[0]!.text : null) },
    part: null, link: null, bytes, mediaType,
  }
}

/** Dublin Core as Word writes it; the day of creation stands for publication where nothing better is stated. */
async function coreProperties(xml: string, label: string, markupLength: number): Promise<Metadata> {
  const fields = new Map<string, string>()
  for (const element of elementsOf((await parseMarkup(xml.replace(/<\?[^>]*\?>/g, ''), label, markupLength)).documentElement)) {
    const value = collapse(plainText(element))
    if (value !== '' && !fields.has(element.localName)) fields.set(element.localName, value)
  }
  const title = fields.get('dc:title') ?? null
  return {
    title: title !== null && /^(?:document\d*|untitled|microsoft word)\b/i.test(title) ? null : title,
    author: statedAuthor(fields.get('dc:creator')), language: fields.get('dc:language') ?? null,
    published: (await statedDate(fields.get('dcterms:created')))?.slice(0, 10) ?? null, publisher: null, url: null,
  }
}

function archiveName(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.xml')) return 'a spreadsheet'
  if (names.has('ppt/presentation.xml')) return 'a presentation'
  if (names.has('META-INF/container.xml')) return 'an e-book'
  if (names.has('content.xml')) return 'an OpenDocument file'
  return 'a zip archive'
}
