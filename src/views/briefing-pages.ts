// A briefing as Markdown or as one self-contained HTML page without scripts or anything fetched. Everything that comes from a text is escaped.
import type { Briefing, BriefingLine, Footnote } from './briefing.ts'
import { visible } from './visible.ts'

/** CommonMark, footnotes as a numbered list. */
export function briefingMarkdown({ title, basis, parts, footnotes }: Briefing): string {
  const notes = (numbers: readonly number[]): string => (numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`)
  const said = ({ cue, content }: NonNullable<BriefingLine['words']>): string => `${cue === '' ? '' : `*${plain(cue)}* `}${plain(content)}`
  const line = ({ lead, text, words, notes: numbers }: BriefingLine): string => `${lead === '' ? '  - ' : `- **${plain(lead)}:** `}${plain(text)}${words === null ? '' : `: ${said(words)}`}${notes(numbers)}`
  return [
    `# ${plain(title)}`, '', plain(basis), '',
    ...parts.flatMap(({ heading, says, items }) => [
      `## ${plain(heading)}`, '', `*${plain(says)}*`, '',
      ...items.flatMap(({ id, title: claim, facts, lines }) => [`### ${plain(claim)}`, '', `${id} · ${facts}`, '', ...lines.map(line), '']),
    ]),
    '## Sources', '',
    ...footnotes.map((note, index) => `${index + 1}. ${plain([note.publisher, note.title, note.published].filter((one) => one !== null).join(', '))}. “${plain(note.quote)}” ${place(note)}`), '',
  ].join('\n')
}

/** One HTML page. */
export function briefingHtml({ title, basis, parts, footnotes }: Briefing): string {
  const notes = (numbers: readonly number[]): string => (numbers.length === 0 ? '' : `<sup>${numbers.map((number) => `<a href="#n${number}">${number}</a>`).join(' ')}</sup>`)
  const line = ({ lead, text, words, notes: numbers }: BriefingLine): string => `<div class="line"><span class="lead">${html(lead)}</span><span>${html(text)}${notes(numbers)}${words === null ? '' : `<span class="words">${words.cue === '' ? '' : `<i>${html(words.cue)}</i> `}${html(words.content)}</span>`}</span></div>`
  const body = parts.map(({ heading, says, items }) => `<section><h2>${html(heading)}</h2><p class="says">${html(says)}</p>${items.map(({ id, title: claim, facts, lines }) =>
    `<article><h3>${html(claim)}</h3><p class="facts">${html(`${id} · ${facts}`)}</p>${lines.map(line).join('')}</article>`).join('')}</section>`).join('')
  const sources = footnotes.map((note, index) => `<li id="n${index + 1}"><q>${html(note.quote)}</q><br><span class="facts">${html([note.publisher, note.title, note.published].filter((one) => one !== null).join(' · '))}</span><br><code>${html(place(note))}</code></li>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${html(title)}</title><style>${style}</style></head>`
    + `<body><main><h1>${html(title)}</h1><p class="basis">${html(basis)}</p>${body}<section class="sources"><h2>Sources</h2><ol>${sources}</ol></section></main></body></html>\n`
}

const style = ':root{color-scheme:light dark}body{font:17px/1.55 Georgia,"Times New Roman",serif;margin:0;color:#1b1b1b;background:#fdfdfb}main{max-width:44rem;margin:3rem auto;padding:0 1.25rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .4rem}'
  + 'h2{font-size:1.3rem;margin:2.6rem 0 .3rem;border-top:2px solid currentColor;padding-top:.7rem}h3{font-size:1.08rem;line-height:1.35;margin:1.8rem 0 .1rem}.basis,.says,.facts{color:#5b5b58;font-size:.9rem;margin:.1rem 0 .6rem}.says{font-style:italic}'
  + '.words{display:block;color:#43423f;font-size:.95rem;line-height:1.45}.line{display:grid;grid-template-columns:12.5rem 1fr;gap:.2rem 1rem;padding:.12rem 0}.lead{font:600 .8rem/1.9 system-ui,sans-serif;color:#5b5b58}sup a{font:.72rem system-ui,sans-serif;text-decoration:none;padding:0 .1rem;color:#1d5fa8}ol{padding-left:2rem;font-size:.88rem}li{margin:.55rem 0}'
  + 'code{font-size:.74rem;color:#5b5b58;overflow-wrap:anywhere}li:target{background:#fff3c4}@media(max-width:36rem){.line{grid-template-columns:1fr}}@media print{body{font-size:11pt}article{break-inside:avoid}a{color:inherit}}'
  + '@media(prefers-color-scheme:dark){body{background:#181a1b;color:#e8e6e3}.basis,.says,.facts,.lead,code{color:#a8a49c}.words{color:#c9c5bd}sup a{color:#8ab8f0}li:target{background:#4a4220}}'

function place({ document, statement, address, spans, textSha256 }: Footnote): string {
  return `${document}${statement === '' ? '' : ` ${statement}`} [${spans.map(([start, end]) => `${start},${end}`).join('; ')}) ${address} sha256:${textSha256}`
}

function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** One line whose characters Markdown and HTML take for themselves are escaped. */
function plain(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('&', '&amp;')
}
