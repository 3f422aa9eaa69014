import { describe, expect, it } from 'vitest'
import { identifyLanguage, primaryLanguage } from '../../src/intake/identify-language.ts'

const english = 'The minister said that the bridge was unsafe and had to be closed at once, although the mayor of the town disagreed with her and said so. '.repeat(2)
const french = 'Le ministre a déclaré que le pont était dangereux et devait être fermé immédiatement, bien que le maire de la ville ne soit pas de cet avis. '.repeat(2)
const pashto = 'د ښار والي وویل چې نوی پل خطرناک دی او باید سمدستي وتړل شي. هغه زیاته کړه چې ځایي خلک له دې پرېکړې سره موافق نه دي او غواړي چې چارواکي ځواب ورکړي. '.repeat(2)
const persian = 'وزیر گفت که پل خطرناک است و باید فوراً بسته شود، اگرچه شهردار با او موافق نبود و گفت که مردم محلی هنوز از آن استفاده می‌کنند. '.repeat(2)
const urdu = 'وزیر نے کہا کہ پل خطرناک ہے اور اسے فوری طور پر بند کیا جانا چاہیے، حالانکہ شہر کے میئر ان سے متفق نہیں تھے۔ '.repeat(2)

describe('identifyLanguage', () => {
  it.each([['en', english], ['fr', french], ['ps', pashto], ['fa', persian], ['ur', urdu]])('knows %s without a declaration', async (language, text) => {
    expect(await identifyLanguage(text, null)).toBe(language)
  })

  it('overrules a wrong declaration on a long text, not on a short one', async () => {
    expect(await identifyLanguage(french, 'en-US')).toBe('fr')
    expect(await identifyLanguage('Le ministre a déclaré ceci hier soir.', 'en')).toBe('en')
  })

  it('keeps a declared language that identification has never learnt, unless the script speaks against it', async () => {
    expect(await identifyLanguage(persian, 'sd')).toBe('sd')
    expect(await identifyLanguage(english, 'sd')).toBe('en')
  })

  it.each([
    ['nl', 'De minister zei dat de brug onveilig was en dat niemand haar in de winter mocht oversteken. Volgens de burgemeester van de stad was dat overdreven, want de ingenieurs hadden het werk in het voorjaar nog goedgekeurd. “The bridge is safe and the ministry knows that,” schreef een lezer in het Engels onder het bericht. De raad wil nu weten wie het rapport heeft geschreven en waarom het zo lang in een la heeft gelegen.'],
    ['de', 'Der Minister sagte, dass die Brücke unsicher sei und im Winter von niemandem betreten werden dürfe. Nach Ansicht der Bürgermeisterin war das übertrieben, denn die Ingenieure hatten die Arbeiten im Frühjahr noch abgenommen. Der Rat will nun wissen, wer den Bericht geschrieben hat und warum er so lange in einer Schublade gelegen hat. Eine Antwort gab es bis zum Abend nicht, und die Fähre blieb im Hafen liegen.'],
    ['af', 'Die minister het gesê dat die brug onveilig is en dat niemand dit in die winter mag oorsteek nie. Volgens die burgemeester van die dorp was dit oordrewe, want die ingenieurs het die werk in die lente nog goedgekeur. Die raad wil nou weet wie die verslag geskryf het en waarom dit so lank in die laai gelê het. Daar was teen die aand nog geen antwoord nie, en die veerboot het in die hawe gebly.'],
  ])('does not take long %s for English', async (language, text) => {
    // eld itself calls Afrikaans Dutch; what counts here is that it is asked.
    expect(await identifyLanguage(text, null)).toBe(language === 'af' ? 'nl' : language)
  })

  it('does not guess from a few letters', async () => {
    expect(await identifyLanguage('12:30 — OK', null)).toBeNull()
    expect(await identifyLanguage('12:30 — OK', 'de')).toBe('de')
  })
})

describe('primaryLanguage', () => {
  it('is the first subtag in lower case', () => {
    expect(['en-GB', 'EN_us', 'ps', 'und', '', 'english', null].map(primaryLanguage)).toEqual(['en', 'en', 'ps', null, null, null, null])
  })
})
