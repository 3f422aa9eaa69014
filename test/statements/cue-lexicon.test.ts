// The lexicon's own promises: its size, its acts and what it keeps apart.
import { describe, expect, it } from 'vitest'
import { adverbCue, lexiconSize, nounCue, particleAct, passiveRole, verbCue } from '../../src/statements/cue-lexicon.ts'

describe('the cue lexicon', () => {
  it('holds at least 300 cues', () => {
    expect(lexiconSize()).toBeGreaterThanOrEqual(300)
  })

  it('gives each cue its act and distance', () => {
    expect(verbCue('allege')).toMatchObject({ act: 'accuse', distance: 'distancing' })
    expect(verbCue('dismiss')).toMatchObject({ act: 'deny', distance: 'neutral' })
    expect(verbCue('reveal')).toMatchObject({ act: 'assert', distance: 'endorsing' })
    expect(nounCue('accusation')).toMatchObject({ act: 'accuse' })
    expect(adverbCue('allegedly')).toMatchObject({ act: 'accuse', distance: 'distancing' })
  })

  it('marks who is spoken to', () => {
    expect(verbCue('tell')?.recipient).toBe(true)
    expect(verbCue('say')?.recipient).toBe(false)
    expect(passiveRole('tell')).toBe('recipient')
    expect(passiveRole('accuse')).toBe('content')
    expect(passiveRole('walk')).toBeNull()
  })

  it('knows particles by their verb', () => {
    expect(particleAct('call', 'for')).toBe('urge')
    expect(particleAct('accuse', 'of')).toBe('own')
    expect(particleAct('say', 'for')).toBeNull()
  })

  it('has no cue for verbs that do not attribute', () => {
    expect(['walk', 'eat', 'rise', 'stand'].map(verbCue)).toEqual([null, null, null, null])
  })
})
