// The cue lexicon: which verbs, nouns, adverbs and phrases attribute, what act and distance they carry by themselves, and how
// much content they need beside them to count. Verbs that stand inside a cue in three of five uses in PolNeAR's training split need
// the least; rarer ones of the same sense were added by hand. Acts and distances follow the speaker layer's guide.
import type { Act, Distance } from './attribution.ts'

/**
 * What must stand beside the cue: `any` complement; a `clause` (that, whether, to, a quotation, a colon or a bare clause); a `quote`
 * (a quotation or a colon: “continued” alone attributes nothing); a complement with `as` (“regard it
 * as”), with a `figure` (“put the toll at 14”) or with a noun that itself attributes, a `claim` (“withdrew the allegation”); or
 * its `particle` (“spoke of”).
 */
export type Need = 'any' | 'clause' | 'quote' | 'as' | 'figure' | 'claim' | 'particle'

export interface Cue {
  readonly act: Act
  readonly distance: Distance
  readonly need: Need
  /** The first object is who is spoken to (“told reporters that”), not content. */
  readonly recipient: boolean
}

// One line: act, distance, need, then the lemmas; a star marks a verb that takes a recipient.
const verbLines = `
assert neutral clause: tell* write add conclude state comment remark assert reason testify depose
assert neutral any: say report explain indicate argue declare
assert neutral clause: proclaim pronounce opine posit theorise theorize surmise observe relate narrate recount summarise summarize
assert neutral any: announce mention recall
assert neutral clause: imply hint signal illustrate demonstrate show find calculate conjecture speculate muse repeat restate
assert neutral any: suggest estimate reiterate
assert neutral clause: inform* notify* advise* brief* reassure* tweet retweet post blog email e-mail text message broadcast publish quote read
assert neutral clause: clarify elaborate specify detail mutter murmur whisper gasp sigh cry shout yell scream
assert neutral any: stress emphasise emphasize underline underscore highlight
assert neutral quote: reply respond answer continue interject begin finish laugh smile sneer go quip joke recite chant sing retort counter
assert neutral any: describe characterise characterize portray call label dub term deem brand cite voice invoke liken list outline refer define
assert distancing any: claim
assert distancing clause: maintain contend purport profess boast brag suppose pretend
assert distancing any: insist
assert endorsing clause: remind* confess affirm reaffirm verify prove establish
assert endorsing any: note reveal acknowledge confirm disclose concede admit
accuse distancing any: allege
accuse neutral any: accuse blame charge implicate incriminate indict denounce vilify fault
deny neutral any: deny reject dismiss refute rebut dispute repudiate disavow disown gainsay contradict discount rebuff disclaim debunk
doubt neutral clause: doubt distrust mistrust
doubt neutral any: question
ask neutral clause: ask* enquire inquire wonder query interrogate
predict neutral clause: foresee project prophesy envision foretell
predict neutral any: predict forecast anticipate expect
commit neutral any: promise pledge vow swear threaten offer undertake guarantee propose agree refuse decline volunteer
commit neutral clause: plan intend assure* decide resolve
urge neutral any: urge demand exhort implore beseech encourage recommend advocate request order instruct appeal plead caution
urge neutral clause: counsel beg press push
assert neutral particle: speak talk point allude
criticise neutral particle: lash
urge neutral any: warn*
praise neutral any: praise applaud hail laud commend extol endorse defend thank congratulate salute tout vouch admire
criticise neutral any: criticise criticize condemn decry slam blast lambast lambaste deride mock ridicule chide rebuke berate castigate lament bemoan
criticise neutral any: assail deplore disparage belittle reproach admonish scold attack complain protest object oppose rail scoff
believe neutral clause: believe think feel know hope worry suspect assume imagine reckon guess figure realise realize understand consider see remember
believe neutral any: fear
believe neutral clause: hold wish regret presume judge learn hear favour favor prefer
believe neutral clause: want
believe neutral as: regard view perceive depict
assert neutral any: express
assert neutral figure: put give count
deny neutral claim: withdraw retract recant
praise neutral claim: welcome
assert neutral claim: echo
`

// Nouns count where somebody possesses them or a clause explains them: “the ministry's claim that …”, “allegations that …”.
const nounLines = `
assert neutral clause: statement report announcement remark comment suggestion indication observation explanation testimony message argument conclusion estimate
assert neutral clause: declaration account view opinion assessment finding description
assert distancing clause: claim assertion contention insistence rumour rumor speculation narrative
accuse distancing clause: allegation accusation charge
deny neutral clause: denial rejection
doubt neutral clause: doubt suspicion
predict neutral clause: prediction forecast expectation
commit neutral clause: promise pledge vow threat commitment
urge neutral clause: demand warning call appeal plea request
criticise neutral clause: criticism complaint
believe neutral clause: belief hope fear worry conviction concern
assert endorsing clause: admission acknowledgement acknowledgment revelation confirmation
`

// Adverbs that attribute to nobody in particular.
const adverbLines = `
assert neutral any: reportedly
accuse distancing any: allegedly
assert distancing any: purportedly supposedly ostensibly
`

/** Phrases that put the source after themselves: “according to the ministry”. Longest first. */
export const sourcePhrases: readonly (readonly string[])[] = [
  ['according', 'to'], ['in', 'the', 'words', 'of'], ['in', 'the', 'view', 'of'], ['in', 'the', 'opinion', 'of'], ['as', 'per'], ['as', 'reported', 'by'],
  ['as', 'quoted', 'by'], ['in', 'the', 'eyes', 'of'],
]

const verbs = parse(verbLines)
const nouns = parse(nounLines)
const adverbs = parse(adverbLines)

/** Verbs that attribute in the passive with their subject as part of the content: “is accused of”, “are regarded as”. */
const passives = new Set(('accuse say believe expect report allege regard view see consider describe think understand know suspect call label blame criticise criticize '
  + 'praise suppose estimate depict portray charge rumour rumor claim condemn dub deem brand announce').split(' '))

/** Passives whose subject is spoken to, and no content: “were told that”. */
const spokenTo = new Set('tell ask urge warn inform advise notify remind order instruct'.split(' '))

/** Particles that belong to the cue, with the act they make of it: “called on”, “pointed to”. */
const particles: Readonly<Record<string, Readonly<Record<string, Act | null>>>> = {
  call: { on: 'urge', for: 'urge', upon: 'urge' }, point: { to: 'assert', out: 'assert' }, admit: { to: null }, speak: { of: 'assert', about: 'assert' },
  talk: { about: 'assert', of: 'assert' }, refer: { to: null }, object: { to: null }, complain: { about: null, of: null }, rail: { against: null },
  insist: { on: null }, agree: { to: null, with: null }, appeal: { for: null, to: null }, plead: { for: null }, press: { for: 'urge' }, warn: { of: null, against: 'urge' },
  accuse: { of: null }, boast: { of: null, about: null }, hint: { at: null }, allude: { to: 'assert' }, push: { for: 'urge' }, lash: { out: 'criticise' },
  confess: { to: null }, protest: { against: null }, scoff: { at: null },
}

/** The act of a cue with a particle after it (`own` for the verb's own act), null when the particle is no part of the cue. */
export function particleAct(lemma: string, particle: string): Act | 'own' | null {
  const act = particles[lemma]?.[particle]
  return act === undefined ? null : (act ?? 'own')
}

/** Adverbs that reject what the cue reports: “falsely said”. */
export const rejectingAdverbs: ReadonlySet<string> = new Set(['falsely', 'wrongly', 'incorrectly', 'mistakenly', 'erroneously', 'baselessly'])

/** Verbs that only carry another cue: “went on to say”, “sought to explain”. */
export const carriers = new Set('go continue seek try want begin hasten rush proceed manage fail hesitate'.split(' '))

/** The cue of a verb's lemma, or null. */
export function verbCue(lemma: string): Cue | null {
  return verbs.get(lemma) ?? null
}

/** The cue of a noun's lemma, or null. */
export function nounCue(lemma: string): Cue | null {
  return nouns.get(lemma) ?? null
}

/** The cue of an adverb in lower case, or null. */
export function adverbCue(lower: string): Cue | null {
  return adverbs.get(lower) ?? null
}

/** How a verb attributes in the passive: its subject is part of the content, or is spoken to; null when it does not. */
export function passiveRole(lemma: string): 'content' | 'recipient' | null {
  if (spokenTo.has(lemma)) return 'recipient'
  return passives.has(lemma) ? 'content' : null
}

/** How many verbs, nouns, adverbs and phrases the lexicon holds. */
export function lexiconSize(): number {
  return verbs.size + nouns.size + adverbs.size + sourcePhrases.length
}

function parse(lines: string): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const line of lines.trim().split('\n')) {
    const [head = '', words = ''] = line.split(': ')
    const [act, distance, need] = head.split(' ') as [Act, Distance, Need]
    for (const word of words.split(' ')) {
      const lemma = word.replace('*', '')
      cues.set(lemma, { act, distance, need, recipient: word.endsWith('*') })
    }
  }
  return cues
}
