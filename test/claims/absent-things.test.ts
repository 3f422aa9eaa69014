import { describe, expect, it } from 'vitest'
import { absentThings } from '../../src/claims/absent-things.ts'

describe('what a content says there is none of', () => {
  it('takes the thing, as a stem, without what goes before and after it', () => {
    expect([...absentThings('“There was no warning and there was never any camp there.”')]).toEqual(['warn', 'camp'])
    expect([...absentThings('There weren’t any armed boats near the weir')]).toEqual(['boat'])
    expect([...absentThings('Not one villager was harmed')]).toEqual(['villager'])
  })

  it('leaves out what denies nothing, and texts without such words', () => {
    expect(absentThings('there is no doubt, no evidence and no other way').size).toBe(0)
    expect(absentThings('the camp was there').size).toBe(0)
  })
})
