// Text from anywhere → text that a terminal may show: control characters, bidirectional overrides and invisible characters are
// written out as escapes, so that an article can neither drive the terminal nor disguise what it says. Letters stay as they are.

// C0 without line feed, DEL, C1, Arabic letter mark, zero-width and bidi controls, separators, BOM, annotation and tag characters, lone surrogates.
// oxlint-disable-next-line no-control-regex -- finding them is what this is for
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu

/** The text with every unseen character as `\u{202e}`; line feeds stay, tabs become a space, CR before LF is dropped. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** The same on one line: every run of white space becomes one space. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\s\u2028\u2029]+/gu, ' ').trim())
}

/** JSON with every unseen character in it as an escape of JSON's own: the same value to a program, harmless on a terminal. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) => character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))
}
