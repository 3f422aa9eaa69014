// Whether a text may be read by a reader that knows certain languages. Takes the declared or identified language and the text;
// a text whose language nobody could tell is decided by its script, never read as English on faith.

/** null when the text may be read, else why not (`language ps`, `language und`). */
export function whyNotRead(text: string, language: string | null, languages: readonly string[]): string | null {
  const primary = language?.toLowerCase().split(/[-_]/)[0] ?? null
  if (primary !== null && primary !== 'und' && !languages.includes(primary)) return `language ${primary}`
  // Pages carry lang="en" from their template whatever they are written in, and a text too short to identify has none:
  // in both cases most letters have to be Latin, as all languages that a reader knows today are.
  return mostlyLatin(text) ? null : 'language und'
}

/** Whether at least half of the letters near the start are Latin; true for a text without letters. */
function mostlyLatin(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters === 0 || latin * 2 >= letters
}
