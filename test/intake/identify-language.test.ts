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
