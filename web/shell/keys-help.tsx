// The keys, by where they work.
import { Fragment } from 'react'
import { claimWords } from '../claims/words.ts'
import { decisionWords } from '../decisions/words.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import classes from './keys-help.module.css'

const { keys } = words
const groups = [
  { title: keys.everywhere, rows: [['?', keys.help], ['/', keys.search], ['g l', keys.library], ['g s', keys.statements], ['g c', claimWords.keys.claims], ['g p', claimWords.keys.predictions], ['g o', claimWords.keys.copies], ['g d', decisionWords.keys.decisions], ['a', keys.add], ['g h', keys.here], ['z', claimWords.keys.undo], ['Esc', keys.close]] },
  { title: keys.lists, rows: [['j ↓', keys.next], ['k ↑', keys.previous], ['Enter', keys.open], ['Home End', keys.ends]] },
  { title: keys.document, rows: [['j', keys.nextStatement], ['k', keys.previousStatement], ['Enter', keys.card], ['d', keys.follow], ['u', keys.back], ['n', keys.narrator], ['s', keys.sheet], ['r', keys.rules], ['v', keys.versions], ['c', keys.copy]] },
] as const

export function KeysHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={keys.title} size="44rem">
      <div className={classes['groups']}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={classes['title']}>{title}</h3>
            <dl className={classes['keys']}>
              {rows.map(([key, what]) => (
                <Fragment key={key}>
                  <dt>{key.split(' ').map((one) => <kbd key={one}>{one}</kbd>)}</dt>
                  <dd>{what}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
