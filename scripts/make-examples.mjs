// Makes the two binary pieces of the example corpus, a PDF and a DOCX, from the text files under examples/sources, so that
// what a reviewer reads is text and the binaries can be made again byte for byte. Run: node scripts/make-examples.mjs
// PDF 1.4 with the built-in Helvetica in WinAnsi encoding (ISO 32000-1, 9.6.2.2, annex D); DOCX is a stored ZIP of the
// smallest set of parts that ECMA-376 asks for. Decides nothing about what the texts say.
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const sources = new URL('../examples/sources/', import.meta.url)
const corpus = new URL('../examples/corpus/', import.meta.url)

function make(name, extension, write) {
  const bytes = write(parseSource(readFileSync(new URL(`${name}.txt`, sources), 'utf8')))
  writeFileSync(new URL(`${name}.${extension}`, corpus), bytes)
  console.log(`examples/corpus/${name}.${extension}: ${bytes.length} bytes`)
}

/** `key: value` lines, an empty line, then paragraphs: `# ` title, `## ` heading, `- ` list item, `=` page break. */
function parseSource(text) {
  const [head, ...paragraphs] = text.trim().split(/\n{2,}/)
  const stated = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)))
  const marks = [['## ', 'heading'], ['# ', 'title'], ['- ', 'item']]
  const blocks = paragraphs.map((paragraph) => {
    if (paragraph === '=') return { kind: 'break', text: '' }
    const mark = marks.find(([sign]) => paragraph.startsWith(sign))
    return mark ? { kind: mark[1], text: paragraph.slice(mark[0].length) } : { kind: 'body', text: paragraph }
  })
  return { stated, blocks }
}

// PDF

/** Widths of Helvetica's glyphs for the codes 32 to 126, in thousandths of the type size (Adobe's AFM file). */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
  611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
  556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** The characters WinAnsi puts where Latin-1 has control codes, with their widths. */
const winAnsi = new Map([['‘', [0x91, 222]], ['’', [0x92, 222]], ['“', [0x93, 333]], ['”', [0x94, 333]], ['–', [0x96, 556]], ['—', [0x97, 1000]], ['•', [0x95, 350]]])

const page = { width: 595, height: 842, left: 72, right: 523, top: 742, bottom: 80 }
const styles = {
  title: { size: 18, leading: 23, after: 10, font: 'F2', indent: 0 },
  heading: { size: 13, leading: 18, after: 8, font: 'F2', indent: 0 },
  body: { size: 11, leading: 15.5, after: 9, font: 'F1', indent: 0 },
  item: { size: 11, leading: 15.5, after: 7, font: 'F1', indent: 16 },
}

function pdfOf({ stated, blocks }) {
  const pages = setPages(blocks)
  const streams = pages.map((lines, index) => {
    const header = { x: page.left, y: 790, font: 'F1', size: 9, text: stated.running }
    const number = { x: 480, y: 790, font: 'F1', size: 9, text: `Page ${index + 1}` }
    return [header, number, ...lines].map(drawLine).join('\n')
  })
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escapePdf(stated.title)}) /Author (${escapePdf(stated.author)}) /Producer (scripts/make-examples.mjs) `
      + `/CreationDate (D:${stated.published.replaceAll('-', '')}080000Z) >>`,
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${7 + index * 2} 0 R `
        + '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ]
  return filePdf(objects)
}

/** Lines with their places, a list for each page. */
function setPages(blocks) {
  const pages = [[]]
  let y = page.top
  for (const [index, { kind, text }] of blocks.entries()) {
    const style = styles[kind]
    const lines = style ? wrap(kind === 'item' ? `• ${text}` : text, style, page.right - page.left - style.indent) : []
    if (kind === 'break' || y - lines.length * style.leading < page.bottom) {
      pages.push([])
      y = page.top
    }
    for (const line of lines) {
      pages.at(-1).push({ x: page.left + style.indent, y, font: style.font, size: style.size, text: line })
      y -= style.leading
    }
    const endsList = kind === 'item' && blocks[index + 1]?.kind !== 'item'
    y -= endsList ? styles.body.after : style?.after ?? 0
  }
  return pages
}

function wrap(text, { size, font }, width) {
  // Helvetica-Bold runs about 6 % wider than Helvetica; a title line a little short does no harm.
  const factor = font === 'F2' ? 1.06 : 1
  const wide = (line) => [...line].reduce((sum, char) => sum + (winAnsi.get(char)?.[1] ?? widths[char.charCodeAt(0) - 32] ?? 556), 0) * size * factor / 1000
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
    if (wide(longer) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function drawLine({ x, y, font, size, text }) {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escapePdf(text)}) Tj ET`
}

/** A PDF literal string's inside: WinAnsi codes as Latin-1 characters, brackets and backslashes escaped. */
function escapePdf(text) {
  return [...text].map((char) => {
    if ('()\\'.includes(char)) return `\\${char}`
    const code = winAnsi.get(char)?.[0] ?? char.codePointAt(0)
    if (code > 0xff) throw new Error(`examples/sources: "${char}" has no place in WinAnsi; use another character.`)
    return String.fromCharCode(code)
  }).join('')
}

function filePdf(objects) {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}

// DOCX

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function docxOf({ stated, blocks }) {
  const properties = {
    title: '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
    heading: '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
    item: '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    body: '',
  }
  const body = blocks.map(({ kind, text }) => `<w:p>${properties[kind]}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`).join('\n')
  const style = (id, name, size) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`
  return filesAsZip({
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + ['document.main', 'styles', 'numbering'].map((part) => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`).join('')
      + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`
      + `<Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
      + `<dc:title>${escapeXml(stated.title)}</dc:title><dc:creator>${escapeXml(stated.publisher)}</dc:creator><dc:language>en</dc:language>`
      + `<dcterms:created xsi:type="dcterms:W3CDTF">${stated.published}T09:00:00Z</dcterms:created></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>`
      + `<Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${style('Heading1', 'heading 1', 32)}${style('Heading2', 'heading 2', 26)}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>`
      + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>\n${body}\n<w:sectPr/></w:body></w:document>`,
  })
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Stored, not compressed, dated 1 January 1980, so that the bytes do not depend on the machine or a zlib version. */
function filesAsZip(files) {
  const locals = []
  const central = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(declaration + text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0021, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), bytes])
    locals.push(local)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

make('basin-monitor-2026-04-08-figures', 'pdf', pdfOf)
make('orvane-foreign-ministry-2026-03-06-statement', 'docx', docxOf)
