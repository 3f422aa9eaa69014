// The trained reader on one sentence (or a few lines) at a time, in the mini-notation of test/mark.ts: the marks are what a person would find,
// no more and no less, with forms and distances beside. Sentences that it is known to misread stand in a list of their own, which has
// to stay true; acts are left to the bench, which says how often they are wrong.
import { describe, expect, it } from 'vitest'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { createTools } from '../../src/model/tools.ts'
import { documentOf, show } from '../mark.ts'

const { reader, tagger } = createTools()

/** Each: the marked text, then form and distance of each attribution by their first letters (`d` direct, `i` indirect, `m` mixed). */
const sentences: readonly (readonly [marked: string, labels: string])[] = [
  ['{source:The minister} {cue:said} on Tuesday {content:that the bridge would stay shut}.', 'i/neu'],
  ['{content:“We never crossed the river,”} {source:Colonel Harn} {cue:told} reporters in Velsk. {content:“Nobody did.”}', 'd/neu'],
  ['{content:The bridge}, {source:engineers} {cue:warned}, {content:would not survive the winter}.', 'i/neu'],
  ['{cue:According to} {source:the harbour police}, {content:two boats were missing}.', 'i/neu'],
  ['{content:Two boats were missing}, {cue:according to} {source:Anna Reve, a harbour pilot}.', 'i/neu'],
  ['{source:The council} {cue:denied} {content:the allegations}.', 'i/neu'],
  ['{source:The ministry} {cue:dismissed} {content:Orsk\'s claims of an ambush as “fantasy.”}', 'm/neu'],
  ['{source:{source2:Velsk}} {cue:rejected} {content:these accusations}, {cue2:saying} {content2:its patrols had stayed home}.', 'i/neu i/neu'],
  ['{content:The general} {cue:is accused of} {content:selling fuel}.', 'i/neu'],
  ['{content:The governor} {cue:was accused} by {source:two deputies} {content:of hiding the report}.', 'i/neu'],
  ['It {cue:is believed} {content:that the convoy turned back}.', 'i/neu'],
  ['{content:The treaty} {cue:is regarded} by {source:many farmers} {content:as a swindle}.', 'i/neu'],
  ['{content:“It was a mistake,”} {cue:said} {source:Ilse Dorn, who led the inquiry}.', 'd/neu'],
  ['{content:“It was a mistake,”} {source:{source2:she}} {cue:said}, {cue2:adding} {content2:that the guards had fled}.', 'd/neu i/neu'],
  ['{cue:In the words of} {source:one diplomat}, {content:the talks were “a funeral with coffee.”}', 'm/neu'],
  ['As {source:the mayor} {cue:put} it, {content:the river belongs to nobody}.', 'i/neu'],
  ['{source:Officials who asked not to be named} {cue:said} {content:the offer had lapsed}.', 'i/neu'],
  ['{source:{source2:The union}} {cue:called} {content:the plan “reckless”} and {cue2:vowed} {content2:to strike}.', 'm/neu i/neu'],
  ['{source:Reports} {cue:indicate} {content:that the border is closed}.', 'i/neu'],
  ['{content:The envoy} {cue:reportedly} {content:left on Monday}.', 'i/neu'],
  ['{source:The party} {cue:falsely claimed} {content:that the vote was annulled}.', 'i/rej'],
  ['{source:Marta Oyen} {cue:accused} {content:the navy of shelling the pier}.', 'i/neu'],
  ['{source:He} {cue:asked} {content:whether the dam was safe}.', 'i/neu'],
  ['{content:“Who gave the order?”} {source:she} {cue:asked}.', 'd/neu'],
  ['{source:The agency} {cue:put} {content:the toll at 31}.', 'i/neu'],
  ['{source:The ministry} {cue:withdrew} {content:the allegation}.', 'i/neu'],
  ['{source:The statement} {cue:said}: {content:“No prisoners were taken.”}', 'd/neu'],
  ['{source:{source2:Prosecutors}} {cue:said} {content:the clerk had lied} and {cue2:demanded} {content2:ten years}.', 'i/neu i/neu'],
  ['{source:{source2:The army}} {cue:confirmed} {content:that shots were fired} but {cue2:denied} {content2:that anyone was hit}.', 'i/end i/neu'],
  ['{source:He} {cue:claimed} {content:responsibility for the attack}.', 'i/dis'],
  ['{source:Residents} {cue:described} {content:hearing three blasts}.', 'i/neu'],
  ['{source:Lawyers for the captain} {cue:urged} {content:the court to wait}.', 'i/neu'],
  ['{source:The minister\'s} {cue:claim} {content:that the road was safe angered drivers}.', 'i/dis'],
  ['{content:“The road is safe”}, {source:the minister} {cue:insisted}, {content:“and it will stay open.”}', 'd/dis'],
  ['{content:Three hundred people}, {source:the Red Lantern charity} {cue:said}, {content:slept outdoors}.', 'i/neu'],
  ['She {cue:was told} {content:that her son had been freed}.', 'i/neu'],
  ['Neither side has commented.', ''],
  ['The river rose overnight and the ferry stopped.', ''],
  ['What worries farmers is the price of salt.', ''],
  ['VELSK, Orsk, May 3 (Pine Wire) — {content:Six barges sank}, {source:the coastguard} {cue:said}.', 'i/neu'],
  ['{source:Police} {cue:have not said} {content:how the fire began}.', 'i/neu'],
  ['{content:“We will sue,”} {source:Ms. Oyen} {cue:said}.\n{content:“And we will win.”}', 'd/neu'],
  ['{source:The pilot} {cue:said}:\n{content:“I saw the light go out.”}', 'd/neu'],
  ['{source:The inspectors} {cue:listed} {content:three faults}:\n- {content:a cracked weld};\n- {content:a missing valve};\n- {content:no log}.', 'i/neu'],
  ['{source:Minister}{cue::} {content:port “will reopen by May”}\nThe port closed in March.', 'm/neu'],
  ['{source:Officials} {cue:Say} {content:Port Was Shelled}\nThe port closed in March.', 'i/neu'],
  ['{source:Q}{cue::} {content:Who paid?}\n{source2:Dorn}{cue2::} {content2:Nobody paid.}\n{source3:Q}{cue3::} {content3:Who asked?}\n{source4:Dorn}{cue4::} {content4:The mayor asked.}', 'd/neu d/neu d/neu d/neu'],
  ['{content:“The wells are dry,”} {source:he} {cue:said}. {content:“The cattle died first.}\n{content:“Then the orchards went.”}', 'd/neu'],
  ['{content:\'\'No boat left the harbor,\'\'} {source:the pilot} {cue:said}.', 'd/neu'],
  ['{content:‘The crews’ pay is late,’} {source:she} {cue:said}, {content:‘and they know it.’}', 'd/neu'],
  ['{content:«The pass is closed»}, {source:the ministry} {cue:said}.', 'd/neu'],
  ['{source:A driver who posts as Axle} {cue:claimed} {content:the road was mined}.', 'i/dis'],
  ['{source:Dorn, a former harbour minister who now lives abroad}, {cue:said} {content:the inquiry was a farce}.', 'i/neu'],
  ['{source:The council} {cue:rejected} {content:remarks by {source2:the envoy}, {cue2:according to which} {content2:the depot was empty}}.', 'i/neu i/neu/w0'],
  ['The heavily anticipated “Lantern Report” is due in May.', ''],
  ['Dorn\'s heavily anticipated “Lantern Report” is due in May.', ''],
  ['{content:He}{cue:\'s accused of} {content:selling fuel}.', 'i/neu'],
]

/** Those it does not read as marked, or not with the form and distance beside. */
const misread: ReadonlySet<string> = new Set([
  '{content:The governor} {cue:was accused} by {source:two deputies} {content:of hiding the report}.',
  '{content:The treaty} {cue:is regarded} by {source:many farmers} {content:as a swindle}.',
  '{cue:In the words of} {source:one diplomat}, {content:the talks were “a funeral with coffee.”}',
  'As {source:the mayor} {cue:put} it, {content:the river belongs to nobody}.',
  '{source:Officials who asked not to be named} {cue:said} {content:the offer had lapsed}.',
  '{source:The party} {cue:falsely claimed} {content:that the vote was annulled}.',
  '{source:The statement} {cue:said}: {content:“No prisoners were taken.”}',
  '{source:{source2:Prosecutors}} {cue:said} {content:the clerk had lied} and {cue2:demanded} {content2:ten years}.',
  'What worries farmers is the price of salt.',
  '{source:The pilot} {cue:said}:\n{content:“I saw the light go out.”}',
  '{source:Dorn, a former harbour minister who now lives abroad}, {cue:said} {content:the inquiry was a farce}.',
  '{source:The council} {cue:rejected} {content:remarks by {source2:the envoy}, {cue2:according to which} {content2:the depot was empty}}.',
  'Dorn\'s heavily anticipated “Lantern Report” is due in May.',
])

describe('the trained reader', () => {
  it.each(sentences)('%s', async (marked, labels) => {
    const document = documentOf(marked.replaceAll(/\{(?:source|cue|content)\d*:|\}/g, ''))
    const attributions = await reader.attributions(document, findParagraphs(document, tagger).paragraphs)
    const beside = attributions.map(({ form, distance, within }) => `${form[0]}/${distance.slice(0, 3)}${within === null ? '' : `/w${within}`}`).join(' ')
    const read = [show(document.text, attributions), beside]
    if (misread.has(marked)) expect(read).not.toEqual([marked, labels])
    else expect(read).toEqual([marked, labels])
  })

  it('misreads no more than a third of them', () => expect(misread.size).toBeLessThan(sentences.length / 3))
})
