// The text, set for reading: each run of words with the marks it stands under as attributes, which the style sheet draws and use-joined-marks.ts
// lights up. Drawn once; a screen reader meets the article as it was written, the statements as a list beside it.
import { memo, type ReactNode } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import classes from './article-text.module.css'
import type { LinkSigns } from './link-signs.ts'
import { statementsAt, type Block, type Segment } from './segments.ts'

export interface TextProps {
  readonly text: string
  readonly statements: readonly StatementItem[]
  readonly signs: LinkSigns
}

/** Every block but the headline, which stands in the header. */
export const ArticleText = memo(function ArticleText({ blocks, ...shared }: TextProps & { readonly blocks: readonly Block[] }) {
  return <div className={classes['text']}>{grouped(blocks).map((group) => setGroup(group, shared))}</div>
})

/** The words of one block with their marks. */
export function Runs({ block, text, statements, signs }: TextProps & { readonly block: Block }) {
  return block.segments.map((segment) => <Run key={segment.start} segment={segment} text={text} statements={statements} signs={signs} />)
}

function setGroup(group: readonly Block[], shared: TextProps): ReactNode {
  const [block] = group
  if (block === undefined) return null
  const runs = <Runs block={block} {...shared} />
  switch (block.kind) {
    case 'headline':
    case 'subheading':
      return <h2 key={block.start} className={classes['subheading']} dir="auto" data-at={block.start}>{runs}</h2>
    case 'byline':
      return <p key={block.start} className={classes['byline']} dir="auto" data-at={block.start}>{runs}</p>
    case 'caption':
      return <p key={block.start} className={classes['caption']} dir="auto" data-at={block.start}>{runs}</p>
    case 'list-item':
      return (
        <ul key={block.start} className={classes['list']}>
          {group.map((item) => <li key={item.start} dir="auto" data-at={item.start} data-numbered={marksItself.test(shared.text.slice(item.start, item.start + 8)) || undefined}><Runs block={item} {...shared} /></li>)}
        </ul>
      )
    case 'body':
      return <p key={block.start} dir="auto" data-at={block.start}>{runs}</p>
  }
}

/** An item that brings its own number, letter or bullet: “1)”, “(b)”, “iv.”, “•”. */
const marksItself = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[-–—*•·▪])/i

/** List items that follow one another are one list; anything else stands alone. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'list-item' && last?.[0]?.kind === 'list-item') last.push(block)
    else groups.push([block])
  }
  return groups
}

function Run({ segment, text, statements, signs }: TextProps & { readonly segment: Segment }) {
  const { start, end, marks, narrator, ends } = segment
  const run = text.slice(start, end)
  if (marks.length === 0 && narrator === null) return run
  const source = marks.find(({ role }) => role === 'source')
  const cue = marks.find(({ role }) => role === 'cue')
  const contents = new Set(marks.filter(({ role }) => role === 'content').map(({ statement }) => statement)).size
  const letters = signs.atOffset.get(end)
  return (
    <span
      data-s={marks.length === 0 ? undefined : statementsAt(segment).join(' ')}
      data-source={source && statements[source.statement]?.authority}
      data-cue={cue && (statements[cue.statement]?.act === 'deny' ? 'deny' : 'other')}
      data-content={contents === 0 ? undefined : Math.min(contents, 2)}
      data-narrator={narrator ?? undefined}
      data-sign={letters !== undefined && marks.length > 0 ? letters.join('') : undefined}
      data-n={ends.length === 0 ? undefined : ends.map((index) => index + 1).join(',')}
    >
      {run}
    </span>
  )
}
