// Writes a small PDF 1.4 for the tests: text at places, in Helvetica, with an information dictionary; or a page with nothing but an
// image, or one that says it is encrypted.

export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>
  readonly encrypted?: boolean
  readonly image?: boolean
}

export function makePdf(pages: readonly (readonly PdfText[])[], { info = {}, encrypted = false, image = false }: PdfOptions = {}): Uint8Array {
  const objects: string[] = ['', '<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
  const kids: string[] = []
  const picture = image ? objects.push('<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream') - 1 : null
  for (const texts of pages) {
    const drawn = texts.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    const content = [...drawn, ...(picture === null ? [] : ['q 500 0 0 700 50 50 cm /I1 Do Q'])].join('\n')
    const stream = objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`) - 1
    const resources = `<< /Font << /F1 3 0 R >>${picture === null ? '' : ` /XObject << /I1 ${picture} 0 R >>`} >>`
    kids.push(`${objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources ${resources} >>`) - 1} 0 R`)
  }
  objects[2] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`).join(' ')
  const infoAt = objects.push(`<< ${fields} >>`) - 1
  const key = '00'.repeat(32)
  const lock = encrypted ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]` : ''
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [number, body] of objects.entries()) {
    if (number === 0) continue
    offsets.push(file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const xref = file.length
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${infoAt} 0 R${lock} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

/** Lines set one below the other from `top`, 14 points apart. */
export function setLines(lines: readonly string[], top: number, x = 60): readonly PdfText[] {
  return lines.map((text, index) => ({ text, x, y: top - index * 14 }))
}
