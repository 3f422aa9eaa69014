// The figures of a claim, thing counted by thing counted: low, stated and high under the rule a person picks, the rule in words, every figure on one
// scale (one image to a screen reader, with a table of the same) and the sentence behind each number.
import type { ClaimFigureItem, ClaimSheetItem } from '../../src/http/woven-api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { rules, type Rule } from './claim-search.ts'
import classes from './claim-figures.module.css'
import { FigureScale } from './figure-scale.tsx'
import { FigureTable } from './figure-table.tsx'
import { Sentence } from './sentence.tsx'
import { claimWords as page } from './words.ts'

type Members = ReadonlyMap<string, ClaimSheetItem['members'][number]>

export function ClaimFigures({ sheet: { figures, members }, onRule }: { readonly sheet: ClaimSheetItem; readonly onRule: (rule: Rule | undefined) => void }) {
  const [first] = figures
  if (first === undefined) return null
  const byId: Members = new Map(members.map((member) => [member.statement.id, member]))
  return (
    <section aria-labelledby="claim-figures">
      <div className={classes['top']}>
        <h2 id="claim-figures" className={classes['heading']}>{page.figures}</h2>
        <div className={`${classes['rule']} no-print`}>
          <span aria-hidden>{page.rule}</span>
          <select aria-label={page.rule} value={first.rule} onChange={({ currentTarget: { value } }) => onRule(rules.find((rule) => rule === value && rule !== 'ucdp'))}>
            {rules.map((rule) => <option key={rule} value={rule}>{page.rules[rule]}</option>)}
          </select>
        </div>
      </div>
      <p className={classes['says']}>{first.says}</p>
      <p className={classes['says']}>{page.scaleHelp}</p>
      {figures.map((figure, index) => <Figure key={`${index} ${figure.what}`} figure={figure} id={`figure-${index}`} members={byId} />)}
    </section>
  )
}

function Figure({ figure, id, members }: { readonly figure: ClaimFigureItem; readonly id: string; readonly members: Members }) {
  const { what, differ, origins, documents, figures } = figure
  const numbers = [['low', figure.low], ['stated', figure.stated], ['high', figure.high]] as const
  return (
    <section className={classes['figure']} aria-labelledby={id} data-figure>
      <header className={classes['head']}>
        <h3 id={id} className={classes['what']}>{visibleLine(what)}</h3>
        <p className={classes['facts']}><span><b>{page.origins(origins)}</b> · {page.documents(documents)}</span>{differ ? <span className={classes['differ']}>{page.differ}</span> : null}</p>
      </header>
      <div className={classes['numbers']}>
        {numbers.map(([name, number]) => (number === null ? (
          <p key={name} className={classes['number']}><span>{page[name]}</span> <i>{page.noNumber}</i></p>
        ) : (
          <details key={name} className={classes['number']}>
            <summary><span>{page[name]}</span> <b>{page.number(number.value)}</b><span className="visually-hidden">{page.behind(number.statements.length)}</span></summary>
            <ul className={classes['behind']} role="list">
              {number.statements.map((statement) => {
                const member = members.get(statement)
                return member === undefined ? null : <li key={statement}><Sentence statement={member.statement} origin={member.origin} /></li>
              })}
            </ul>
          </details>
        )))}
      </div>
      <FigureScale figure={figure} />
      <FigureTable what={what} figures={figures.map((one) => ({ ...one, document: members.get(one.statement)?.statement.document }))} />
    </section>
  )
}
