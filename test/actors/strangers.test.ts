import { describe, expect, it } from 'vitest'
import { unstoredRows } from '../../src/views/unstored-rows.ts'
import { shownRole, shownSource } from '../../src/views/shown-actor.ts'
import { mark } from '../mark.ts'
import { resolve } from './resolved.ts'

// What any door shows of the statements' sources and their holders' roles.
function shown(notation: string) {
  const { document, attributions } = mark(notation)
  const { actors, resolutions } = resolve(notation)
  const statements = attributions.map((attribution, i) => ({ ...attribution, ...resolutions[i]!, type: 'statement' as const }))
  const { statements: rows } = unstoredRows(document, { reading: { type: 'reading', reader: 'en', statements, actors, links: [], narrator: [], figures: [], sentences: 1, notes: [] } })
  return rows.map((row) => shownSource(row) ?? (row.actor === null ? null : shownRole(row.actor, row)))
}

const names = (notation: string) => resolve(notation).actors.map(({ name, privacy }) => `${name}: ${privacy}`)

describe('private persons who hold nothing', () => {
  it('are known where a source or a role names them, after those who hold something', () => {
    expect(names('Orla Venn drowned. Venn was old. {source:A lawyer for Orla Venn} {cue:said} {content:no}. {source2:Mayor Ivo Renn} {cue2:said} {content2:so}.')).toEqual(['Ivo Renn: office-holder', 'Orla Venn: private-person'])
    expect(names('Maria Venn drowned. {source:Ivo Renn, a son of Maria Venn,} {cue:said} {content:no}.')).toEqual(['Ivo Renn: private-person', 'Maria Venn: private-person'])
  })

  it('are not shown in those words', () => {
    expect(shown('Maria Venn drowned. {source:A lawyer for Maria Venn} {cue:said} {content:no}. {source2:Friends of Venn} {cue2:said} {content2:so}.')).toEqual(['A lawyer for a private person', 'Friends of a private person'])
    expect(shown('Quell drowned. {source:The widow of Quell} {cue:said} {content:no}. {source2:Quell’s mother} {cue2:said} {content2:so}.')).toEqual(['The widow of a private person', 'a private person’s mother'])
    expect(shown('Robert Brun Jr. drowned. {source:Ivo Renn, Brun’s friend,} {cue:said} {content:no}.')).toEqual(['a private person’s friend'])
  })

  it('are none who hold an office anywhere in the text, and no places or bodies', () => {
    expect(shown('Maria Venn, the mayor, left. {source:A spokesman for Maria Venn} {cue:said} {content:no}.')).toEqual(['A spokesman for Maria Venn'])
    expect(shown('President Maria Venn’s council met. {source:Aides to Maria Venn} {cue:said} {content:no}.')).toEqual(['Aides to Maria Venn'])
    expect(shown('They live in Upper Tarnmouth. {source:Residents of Upper Tarnmouth} {cue:said} {content:no}. {source2:Officials at the Harbour Bank} {cue2:said} {content2:so}.')).toEqual(['Residents of Upper Tarnmouth', 'Officials at the Harbour Bank'])
  })

  it('are left out where nothing that is shown names them', () => {
    expect(names('Maria Venn drowned. {source:Mayor Ivo Renn} {cue:said} {content:Maria Venn was kind}.')).toEqual(['Ivo Renn: office-holder'])
  })
})
