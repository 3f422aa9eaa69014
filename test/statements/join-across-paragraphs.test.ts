// What a paragraph-by-paragraph reader found, in the mini-notation, and what it becomes when the paragraphs are read together.
import { describe, expect, it } from 'vitest'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { joinAcrossParagraphs } from '../../src/statements/join-across-paragraphs.ts'
import { settleAttributions, type Found } from '../../src/statements/settle-attributions.ts'
import { mark, show } from '../mark.ts'

const tagger = createWinkTagger()

/** Joins what the notation marks and writes the outcome back. */
function joined(notation: string): string {
  const { document, attributions } = mark(notation)
  const { paragraphs } = findParagraphs(document, tagger)
  const found = attributions.map(({ source, cue, content, act, distance }): Found => ({
    paragraph: paragraphs.findIndex(({ span }) => span[0] <= cue.spans[0]![0] && cue.spans[0]![0] < span[1]),
    source: source?.spans ?? [], cue: cue.spans[0]!, content: content.spans, confidence: 0.8, authority: null, act, distance,
  }))
  return show(document.text, settleAttributions(document, paragraphs, joinAcrossParagraphs(document, paragraphs, found)))
}

describe('joinAcrossParagraphs', () => {
  it.each([
    ['a quotation with an opening mark on each paragraph',
      '{content:“The wells are dry,} {source:he} {cue:said}. {content:The cattle died first.}\n“Then the orchards went.\n“Nobody came.”\nThe road is open.',
      '{content:“The wells are dry,} {source:he} {cue:said}. {content:The cattle died first.}\n{content:“Then the orchards went.}\n{content:“Nobody came.”}\nThe road is open.'],
    ['a paragraph that only quotes, after a closed quotation',
      '{content:“We will sue,”} {source:she} {cue:said}.\n“And we will win.”',
      '{content:“We will sue,”} {source:she} {cue:said}.\n{content:“And we will win.”}'],
    ['a sentence quoted after what the same speaker did besides',
      '{content:“The dam held,”} {source:Dorn} {cue:said}, {cue2:repeating} {content2:an old claim}. “Nobody was told to leave.”',
      '{content:“The dam held,”} {source:Dorn} {cue:said}, {cue2:repeating} {content2:an old claim}. {content:“Nobody was told to leave.”}'],
    ['no sentence quoted after somebody else has spoken',
      '{content:“The dam held,”} {source:Dorn} {cue:said}. {source2:The mayor} {cue2:asked} {content2:for proof}. “Nobody was told to leave.”',
      '{content:“The dam held,”} {source:Dorn} {cue:said}. {source2:The mayor} {cue2:asked} {content2:for proof}. “Nobody was told to leave.”'],
    ['a quotation whose speaker comes after its last paragraph',
      '“The ferry was old.\n{content:“Nobody had looked at the hull,”} {source:Dorn} {cue:said}.',
      '{content:“The ferry was old.}\n{content:“Nobody had looked at the hull,”} {source:Dorn} {cue:said}.'],
    ['a quotation after a colon',
      '{source:The pilot} {cue:said} {content:this}:\n“I saw the light go out.”',
      '{source:The pilot} {cue:said} {content:this}:\n{content:“I saw the light go out.”}'],
    ['items after a colon, without their marks',
      '{source:The inspectors} {cue:listed} {content:three faults}:\n- a cracked weld;\n- a missing valve;\n- no log.\nThe port closed.',
      '{source:The inspectors} {cue:listed} {content:three faults}:\n- {content:a cracked weld};\n- {content:a missing valve};\n- {content:no log}.\nThe port closed.'],
    ['items that attribute by themselves stay whole',
      '{source:Two men} {cue:disagreed} {content:about it}:\n- {source2:Orsk} {cue2:says} {content2:it held};\n- nothing more.',
      '{source:Two men} {cue:disagreed} {content:about it}:\n- {source2:Orsk} {cue2:says} {content2:it held};\n- nothing more.'],
    ['prose between two quotations ends the first',
      '{content:“We will sue,”} {source:she} {cue:said}.\nThe court met on Monday.\n“The case is closed.”',
      '{content:“We will sue,”} {source:she} {cue:said}.\nThe court met on Monday.\n“The case is closed.”'],
    ['turns of an interview, with what an answer reports inside',
      'Q: Who paid?\nDorn: {source:The mayor} {cue:says} {content:nobody paid}.\nQ: Who asked?\nDorn: The mayor asked.',
      '{source:Q}{cue::} {content:Who paid?}\n{source2:Dorn}{cue2::} {content2:{source3:The mayor} {cue3:says} {content3:nobody paid}.}\n{source4:Q}{cue4::} {content4:Who asked?}\n{source5:Dorn}{cue5::} {content5:The mayor asked.}'],
    ['a headline led by a name, where the model found nothing',
      'Minister: port “will reopen by May”\nThe port closed in March.',
      '{source:Minister}{cue::} {content:port “will reopen by May”}\nThe port closed in March.'],
  ])('%s', (_, found, wanted) => expect(joined(found)).toBe(wanted))

  it('leaves a text without attributions without any', () => expect(joined('The port closed.\n“Quietly.”\n- One.')).toBe('The port closed.\n“Quietly.”\n- One.'))
})

describe('settleAttributions', () => {
  it('puts attributions in text order and tells which content holds which', () => {
    const { document, attributions } = mark('{source:Lee} {cue:said} {content:that {source2:Orsk} {cue2:denied} {content2:that {source3:she} {cue3:knew} {content3:the dam}}}.')
    const { paragraphs } = findParagraphs(document, tagger)
    const found = attributions.toReversed().map(({ source, cue, content, act, distance }): Found => ({
      paragraph: 0, source: source?.spans ?? [], cue: cue.spans[0]!, content: content.spans, confidence: 0.876, authority: 'role', act, distance,
    }))
    const settled = settleAttributions(document, paragraphs, found)
    expect(settled.map(({ within }) => within)).toEqual([null, 0, 1])
    expect(settled.map(({ cue }) => cue.text)).toEqual(['said', 'denied', 'knew'])
    expect(settled[0]).toMatchObject({ confidence: 0.88, form: 'indirect', authority: 'role' })
  })
})
