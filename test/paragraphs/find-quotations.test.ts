import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../src/paragraphs/find-quotations.ts'

/** The quotations with their marks, as they stand. */
function quoted(text: string, continued = false, next = ''): string[] {
  return findQuotations(text, continued, next).quotations.map(({ span }) => text.slice(...span))
}

describe('every style of marks', () => {
  test.each([
    ['curly', 'She said “it holds” and left.', '“it holds”'],
    ['straight', 'She said "it holds" and left.', '"it holds"'],
    ['full-width straight', 'She said ＂it holds＂ and left.', '＂it holds＂'],
    ['two apostrophes', "She said ''it holds'' and left.", "''it holds''"],
    ['two backquotes and two apostrophes', "She said ``it holds'' and left.", "``it holds''"],
    ['two single curly marks', 'She said ‘‘it holds’’ and left.', '‘‘it holds’’'],
    ['guillemets', 'Elle a dit «ça tient» hier.', '«ça tient»'],
    ['guillemets with no-break spaces', 'Elle a dit «\u00A0ça tient\u00A0» hier.', '«\u00A0ça tient\u00A0»'],
    ['guillemets turned', 'Sie sagte »es hält« und ging.', '»es hält«'],
    ['low and high', 'Sie sagte „es hält“ und ging.', '„es hält“'],
    ['low and right', 'Powiedziała „trzyma” i wyszła.', '„trzyma”'],
    ['single curly', 'She said ‘it holds’ and left.', '‘it holds’'],
    ['single straight', "She said 'it holds' and left.", "'it holds'"],
    ['curly closed by straight', 'She said “it holds" and left.', '“it holds"'],
    ['straight closed by curly', 'She said "it holds” and left.', '"it holds”'],
  ])('%s', (_, text, expected) => {
    const { quotations, odd, open } = findQuotations(text, false)
    expect(quotations.map(({ span }) => text.slice(...span))).toEqual([expected])
    const width = /^(?:''|``|‘‘)/.test(expected) ? 2 : 1
    expect(quotations.map(({ inner }) => text.slice(...inner))).toEqual([expected.slice(width, -width)])
    expect(quotations).toMatchObject([{ opened: true, closed: true, continues: false }])
    expect([odd, open]).toEqual([[], false])
  })

  test('several in one paragraph, with the cue between', () => {
    expect(quoted('“It holds,” she said, “and it will hold.” He called that “brave”.')).toEqual(['“It holds,”', '“and it will hold.”', '“brave”'])
  })

  test('beside brackets and dashes', () => {
    expect(quoted('He (the "fixer") went—"quietly"—home.')).toEqual(['"fixer"', '"quietly"'])
  })

  test('glued to the words around', () => {
    expect(quoted('She said:"It holds."He said:“So be it,”and left.')).toEqual(['"It holds."', '“So be it,”'])
  })

  test('in right-to-left text, with format characters beside the marks', () => {
    expect(quoted('قالت الوزيرة: “لا”، ثم غادرت.')).toEqual(['“لا”'])
    expect(quoted('قالت: \u200F"لا"\u200F ثم غادرت.')).toEqual(['"لا"'])
    expect(quoted('قال «نعم».')).toEqual(['«نعم»'])
  })

  test('around emoji and lone surrogates', () => {
    expect(quoted('She wrote "🌉 holds 🎉" and "\uD83C" too.')).toEqual(['"🌉 holds 🎉"', '"\uD83C"'])
  })

  test('empty marks are no quotation', () => {
    expect(quoted('He left "" and “” blank.')).toEqual([])
  })
})

describe('nested quotations: only the outermost is given', () => {
  test.each([
    ['“They told us ‘go home’ and we went,” she said.', '“They told us ‘go home’ and we went,”'],
    ['"They told us \'go home\' and we went," she said.', '"They told us \'go home\' and we went,"'],
    ['‘They told us “go home” and we went,’ she said.', '‘They told us “go home” and we went,’'],
    ['\'They told us "go home" and we went,\' she said.', '\'They told us "go home" and we went,\''],
    ['\'"Go home," they told us,\' she said.', '\'"Go home," they told us,\''],
    ['«On nous a dit «rentrez» hier», dit-elle.', '«On nous a dit «rentrez» hier»'],
    ['«On nous a dit «rentrez hier», dit-elle.', '«On nous a dit «rentrez hier»'],
    ['„Sie sagten ‚geht heim‘ zu uns“, sagte sie.', '„Sie sagten ‚geht heim‘ zu uns“'],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual([expected])
  })
})

describe('apostrophes are not marks', () => {
  test.each([
    ['the farmers’ union and the mayor’s aide didn’t come'],
    ["the farmers' union and the mayor's aide didn't come"],
    ["a rock 'n' roll band of the '90s, 'tis said"],
    ['a rock ‘n’ roll band of the ‘90s, ’tis said, and the farmers’ hall'],
  ])('%s', (text) => {
    expect(quoted(text)).toEqual([])
  })

  test.each([
    ["'The farmers' barns burned,' he said. 'It's ours.'", ["'The farmers' barns burned,'", "'It's ours.'"]],
    ['‘The farmers’ barns burned,’ he said. ‘It’s ours.’', ['‘The farmers’ barns burned,’', '‘It’s ours.’']],
    ["'We're goin' home,' he said.", ["'We're goin' home,'"]],
    ["He called it 'unfounded' and the farmers' barns burned.", ["'unfounded'"]],
    ["He called the '98 flood 'the worst', farmers' leaders said.", ["'the worst'"]],
    ["The 'dirty tricks' of the farmers' union.", ["'dirty tricks'"]],
    ["The captain's wife said: 'No one's left.'", ["'No one's left.'"]],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  test('a single mark does not run from one double quotation into the next', () => {
    expect(quoted('“Call it ‘home,” she said. “Call it the Arrels’.”')).toEqual(['“Call it ‘home,”', '“Call it the Arrels’.”'])
    expect(quoted('Call it ‘home, “she said. The Arrels’ house” is gone.')).toEqual(['“she said. The Arrels’ house”'])
  })
})

describe('measures are not marks', () => {
  test.each([
    ['He is 5\'10" tall.', []],
    ["He is 5'10'' tall.", []],
    ['The gate, 12" wide and 30" high, fell.', []],
    ['He is 5\'10" tall. "Go," she said.', ['"Go,"']],
    ['"Go," she said. The gate is 12" wide.', ['"Go,"']],
    ['"The gate is 12" wide," he said. "Go."', ['"The gate is 12" wide,"', '"Go."']],
    ['He took "Route 66" home and "Route 7" back.', ['"Route 66"', '"Route 7"']],
    ['She was born in "1984".', ['"1984"']],
  ])('%s', (text, expected) => {
    const { quotations, odd } = findQuotations(text, false)
    expect(quotations.map(({ span }) => text.slice(...span))).toEqual(expected)
    expect(odd).toEqual([])
  })
})

describe('missing marks', () => {
  test('an opening mark lost at the start of its sentence', () => {
    const text = 'The river fell. It will hold," she said.'
    expect(findQuotations(text, false)).toEqual({
      quotations: [{ type: 'quotation', span: [16, 30], inner: [16, 29], opened: false, closed: true, continues: false }], open: false, odd: [29],
    })
    expect(text.slice(16, 30)).toBe('It will hold,"')
  })

  test('a closing mark lost in mid-paragraph: the quotation ends with its sentence', () => {
    const text = 'He called it "a lie that hurts. The council met on Monday.'
    const { quotations, odd, open } = findQuotations(text, false)
    expect(quotations.map(({ span }) => text.slice(...span))).toEqual(['"a lie that hurts.'])
    expect(quotations).toMatchObject([{ opened: true, closed: false }])
    expect([odd, open]).toEqual([[13], false])
  })

  test('a closing mark lost before the next opening one', () => {
    const text = '“It will hold. She left. “It fell,” he said.'
    const { quotations, odd } = findQuotations(text, false)
    expect(quotations.map(({ span }) => text.slice(...span))).toEqual(['“It will hold.', '“It fell,”'])
    expect(odd).toEqual([0])
  })

  test('a stray closing mark after a quotation does not reach back into it', () => {
    expect(quoted('“It holds,” she said, and it fell” too.')).toEqual(['“It holds,”', 'she said, and it fell”'])
  })
})

describe('quotations over paragraphs', () => {
  test('a paragraph that opens and does not close goes on', () => {
    const first = '“We checked the bridge twice.'
    expect(findQuotations(first, false, '“It will hold.')).toMatchObject({ open: true, odd: [], quotations: [{ span: [0, first.length], closed: false }] })
  })

  test('one that opens in mid-paragraph goes on where the next paragraph starts with a mark', () => {
    const text = '“It holds,” she said. “We checked it. Twice.'
    expect(findQuotations(text, false, '“And again.”')).toMatchObject({ open: true, odd: [] })
    expect(quoted(text, false, '“And again.”')).toEqual(['“It holds,”', '“We checked it. Twice.'])
    expect(quoted(text, false, 'The council met.')).toEqual(['“It holds,”', '“We checked it.'])
  })

  test.each([
    ['“It will hold,” she said.', '“It will hold,”'],
    ['‘It will hold,’ she said.', '‘It will hold,’'],
    ['"It will hold," she said.', '"It will hold,"'],
  ])('the paragraph that closes it: %s', (text, expected) => {
    expect(quoted(text, true)).toEqual([expected])
    expect(findQuotations(text, true).quotations).toMatchObject([{ continues: true, opened: true, closed: true }])
  })

  test('a single opening mark at the start with a possessive after it', () => {
    const text = '‘We checked the farmers’ work twice.'
    expect(findQuotations(text, false, '‘It will hold,’ she said.')).toMatchObject({ open: true, quotations: [{ span: [0, text.length] }] })
  })

  test('a closing mark alone ends the quotation of the paragraph before', () => {
    const { quotations, odd } = findQuotations('It will hold,” she said. “Yes.”', true)
    expect(quotations).toMatchObject([{ span: [0, 14], opened: false, closed: true, continues: true }, { continues: false }])
    expect(odd).toEqual([])
  })

  test('a paragraph without marks does not continue one', () => {
    expect(findQuotations('The council met on Monday.', true)).toEqual({ quotations: [], open: false, odd: [] })
  })

  test('a quotation after the narrator’s words does not continue one', () => {
    expect(findQuotations('The council “met” on Monday.', true).quotations).toMatchObject([{ continues: false }])
  })
})

describe('hostile input takes linear time', () => {
  const size = 200_000
  test.each([
    ['straight marks', '"'], ['opening marks', '“'], ['closing marks', '”'], ['low marks', '„'], ['apostrophes', "'"], ['right single marks', '’'],
    ['left single marks', '‘'], ['guillemets', '«'], ['closing guillemets', '»'], ['low and high pairs', '„so“ '], ['spaced opening marks', ' “'],
    ['single pairs', "'a' "], ['unclosed singles', " 'a"], ['inches', '1" '], ['sentences that only close', 'Aa aa. bb” '],
    ['singles around doubles', ' ‘a “b” '], ['colons', ': '], ['backquotes', '`'],
  ])('%s', (_, unit) => {
    const text = unit.repeat(size / unit.length)
    const began = performance.now()
    for (const next of ['', '“', '‘']) {
      findQuotations(text, false, next)
      findQuotations(text, true, next)
    }
    // About 0.5 s on a slow core for all six; the quadratic version took 40 s.
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
