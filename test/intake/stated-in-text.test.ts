import { describe, expect, it } from 'vitest'
import { statedInText } from '../../src/intake/stated-in-text.ts'

describe('statedInText', () => {
  it('takes a headline on a line of its own, and the byline after it', () => {
    expect(statedInText('Bridge at Orsk stays shut\n\nBy Ana Perrin\n\nThe bridge stays shut.')).toMatchObject({ title: 'Bridge at Orsk stays shut', author: 'Ana Perrin' })
    expect(statedInText('\n  Minister: port “will reopen”  \n\nThe port closed in March.')).toMatchObject({ title: 'Minister: port “will reopen”', author: null })
  })

  it('takes no prose for a headline', () => {
    expect(statedInText('The bridge stays shut.\n\nNobody knows why.').title).toBeNull()
    expect(statedInText('The mayor said the bridge\nstays shut until spring\n\nNobody knows why.').title).toBeNull()
    expect(statedInText('Bridge at Orsk stays shut').title).toBeNull()
    expect(statedInText('the list\n\nof things').title).toBeNull()
    expect(statedInText('By Ana Perrin\n\nThe bridge stays shut.').title).toBeNull()
    expect(statedInText('').title).toBeNull()
  })
})
