// Names to choose from by typing their beginnings: those found stand below the field, those chosen in it.
import { MultiSelect } from '@mantine/core'
import { visibleLine } from '../../src/views/visible.ts'
import { words } from '../words.ts'
import classes from './statement-filters.module.css'

export interface Name {
  readonly name: string
  /** How many statements or documents it has. */
  readonly count: number
}

interface NameFilterProps {
  readonly title: string
  readonly find: string
  readonly none: string
  readonly names: readonly Name[] | undefined
  readonly typed: string
  readonly chosen: readonly string[]
  readonly onType: (typed: string) => void
  readonly onOpen: () => void
  readonly onChange: (chosen: readonly string[]) => void
}

/** `names` are those that fit what is typed, in their order. */
export function NameFilter({ title, find, none, names, typed, chosen, onType, onOpen, onChange }: NameFilterProps) {
  const counts = new Map(names?.map(({ name, count }) => [name, count]))
  const values = [...new Set([...chosen, ...counts.keys()])]
  return (
    <MultiSelect
      label={title} placeholder={chosen.length === 0 ? find : ''} size="sm" searchable hidePickedOptions clearable={false}
      data={values.map((value) => ({ value, label: visibleLine(value) }))} value={[...chosen]} searchValue={typed} onSearchChange={onType} onChange={onChange} onDropdownOpen={onOpen}
      // What fits was decided where the names come from.
      filter={({ options }) => options}
      nothingFoundMessage={names === undefined ? words.shell.loading : none} withScrollArea={false}
      // Beside its field also for a screen reader, and within the drawer's dialog.
      comboboxProps={{ withinPortal: false }}
      renderOption={({ option }) => (
        <span className={classes['option']} title={option.label}>
          <bdi className={classes['optionName']}>{option.label}</bdi>
          <span className={classes['count']}>{words.statements.number(counts.get(option.value) ?? 0)}</span>
        </span>
      )}
      classNames={{ label: classes['heading'] ?? '', input: classes['names'] ?? '', inputField: classes['typed'] ?? '', pill: classes['name'] ?? '', dropdown: classes['dropdown'] ?? '', options: classes['options'] ?? '' }}
    />
  )
}
