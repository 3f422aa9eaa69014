import { describe, expect, it } from 'vitest'
import { mark, show } from './mark.ts'

describe('the mini-notation', () => {
  it('reads several attributions, discontinuous parts, acts and nesting', () => {
    const notation = '{content:“Stay calm,”} {source:Smith} {cue/urge:told} us. {content:“All of you.”} {source2:Lee} {cue2:said} {content2:he knew {source3:Orr} {cue3:had lied}}.'
    const { text, attributions } = mark(notation)
    expect(text).toBe('“Stay calm,” Smith told us. “All of you.” Lee said he knew Orr had lied.')
    expect(attributions.map(({ source, act, form, within }) => [source?.text, act, form, within])).toEqual([
      ['Smith', 'urge', 'direct', null], ['Lee', 'assert', 'indirect', null], ['Orr', 'assert', 'indirect', 1],
    ])
    expect(attributions[0]?.content.spans).toHaveLength(2)
    expect(show(text, attributions, { acts: true })).toBe(notation)
  })

  it('refuses a mark that is not closed or unknown', () => {
    expect(() => mark('{source:Smith said')).toThrow('not closed')
    expect(() => mark('{speaker:Smith} said')).toThrow('closes nothing')
  })
})
