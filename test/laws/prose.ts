// Generators of texts for the laws: fragments of prose, quotation marks of every style, line breaks and odd Unicode, mixed. The
// seed is fast-check's own unless SAYSO_SEED gives one; a failure prints it with the path that leads to the smallest case.
import fc from 'fast-check'

/** Options for every `fc.assert`: `SAYSO_SEED=42 SAYSO_RUNS=5000 vitest run test/laws` repeats or widens a run. */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: Number(process.env.SAYSO_RUNS ?? numRuns),
  ...(process.env.SAYSO_SEED === undefined ? {} : { seed: Number(process.env.SAYSO_SEED) }),
})

const words = fc.constantFrom(
  'The mayor of Sel', 'said', 'that the bridge', 'was safe', 'Gen. Odo Sarn', 'denied it', 'the farmers’ barns', "didn't", 'she added', '5 p.m.', '1,200', '3.5 km',
  'www.orrin.example', 'casualties.Both', 'However,they', 'By Ana Perrin', 'U.S.A.', "5'10\"", 'Áine Ó Néill', 'الوزير', '橋は安全', 'мост', 'a', 'noting', 'unfounded',
)
const marks = fc.constantFrom('"', '“', '”', '‘', '’', "'", "''", '``', '«', '»', '„', '＂', '.', ',', ', ', '. ', '!', '?', ':', ';', '…', '—', '-', '(', ')', '• ', '2) ')
const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', ' \n ', '\n\t\n')
const odd = fc.constantFrom(
  '\u00A0', '\u2009', '\t', '\u200B', '\u200F', '\u202E', '\uFEFF', '\u0000', '\u0007', '\uD83C', '\uDF09', '🌉', '👩‍👩‍👧', 'e\u0301', '\u0085', '\uFFFD', '\u3000', 'ﬁ', 'İ', 'ß',
)

/** One text of up to about 60 pieces; shrinks by dropping pieces. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.oneof(
    { weight: 8, arbitrary: words }, { weight: 8, arbitrary: fc.constant(' ') }, { weight: 5, arbitrary: marks }, { weight: 2, arbitrary: breaks },
    { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

/** Spans inside a text of this length, empty and overlapping ones too. */
export const spansIn = (length: number): fc.Arbitrary<[number, number][]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]), { maxLength: 8 })
