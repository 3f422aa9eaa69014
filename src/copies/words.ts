// The words of a text as copies are found by: letters and digits without case, accents and apostrophes, each as a 32-bit number with
// the offsets it stands at. Spacing, quotation marks and other punctuation are between words and count for nothing.
// Linear in the text, whatever stands in it; scripts written without spaces give one word a character.

export interface Words {
  readonly text: string
  readonly count: number
  /** FNV-1a (32 bits) over the folded word, mixed; equal words have equal numbers, different ones differ but for one pair in 2³². */
  readonly hashes: Uint32Array
  /** Where each word starts and ends, in UTF-16 units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Per word: 1 a stop word, 2 a name, 4 a number, 8 one of the six commonest stop words, 16 another word without content of its own. */
  readonly marks: Uint8Array
}

export const stopMark = 1
export const nameMark = 2
export const numberMark = 4
export const commonestMark = 8
export const functionMark = 16

// The fifty commonest words of the British National Corpus that Stamatatos (JASIST 2011) finds plagiarism by; without “said”, which
// newsrooms change for another verb, and with “its”, “no”, “when”, “him” and “them” in its place and that of the clitics, which are no words here.
const stopWords =
  'the of and a in to is was it for with he be on i that by at you are not his this from but had which she they or an were we their been has have ' +
  'will would her there can all as if who what its no when him them'
/** Words that a rewriter leaves as they are as well, too rare to find a text by. */
const functionWords =
  'about above after again against also am any around because been before being below between both could did do does doing done down during each either every few ' +
  'further he here hers herself himself how however if into itself just may me might more most much must my neither nor now off once one only other our ours out ' +
  'over own per same shall she should since so some such than then these those though through thus too toward towards under until up upon us very we where ' +
  'whether which while whom whose why within without yet your dont didnt doesnt isnt wasnt arent werent wont cant couldnt wouldnt hasnt havent hadnt'
const commonestWords = 'the of and a in to'

const separator = null
/** What a character adds to its word: lower-case letters and digits, '' for marks that are ignored inside one; null ends the word. */
const folded = new Map<number, string | null>()
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Upper case, since it is there that “ß” becomes two letters and “ı” meets “i”. */
function lettersOf(text: string): string {
  return text.toUpperCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
}

function foldOf(code: number): string | null {
  const known = folded.get(code)
  if (known !== undefined) return known
  const character = String.fromCodePoint(code)
  // A final sigma is a sigma, in mathematical letters too.
  const letters = lettersOf(character).toLowerCase().replaceAll('ς', 'σ')
  const fold = letters !== '' ? letters : /[\p{M}\p{Cf}]/u.test(character) ? '' : separator
  folded.set(code, fold)
  return fold
}

const offset = 0x811c9dc5
const prime = 0x01000193

/** Mixes all bits of a 32-bit number (the finaliser of MurmurHash3); unsigned. */
export function mixed(value: number): number {
  let bits = value ^ (value >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function hashOf(word: string): number {
  let hash = offset
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime)
  return mixed(hash)
}

const stops = new Set(stopWords.split(' ').map(hashOf))
const functions = new Set(functionWords.split(' ').map(hashOf))
const commonest = new Set(commonestWords.split(' ').map(hashOf))

const isDigit = (unit: number) => unit >= 48 && unit <= 57
const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122
/** ' ’ ‘ ` ´ ʼ */
const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 96 || unit === 0xb4 || unit === 0x2bc
const startsSentence = /[.!?:;…"“”„«»‘’'`´()[\]{}—–•*|]/u

/** The words of a text in order; the same for texts that differ in spacing and quotation marks only, and but for `name` in case too. */
export function wordsOf(text: string): Words {
  let capacity = (text.length >> 2) + 16
  let hashes = new Uint32Array(capacity)
  let starts = new Uint32Array(capacity)
  let ends = new Uint32Array(capacity)
  let marks = new Uint8Array(capacity)
  let count = 0
  const names = new Set<number>()
  const undecided: number[] = []

  const add = (start: number, end: number, hash: number, number: boolean, capital: boolean) => {
    if (count === capacity) {
      capacity *= 2
      const larger = <Items extends Uint32Array | Uint8Array>(items: Items, made: Items): Items => {
        made.set(items)
        return made
      }
      hashes = larger(hashes, new Uint32Array(capacity))
      starts = larger(starts, new Uint32Array(capacity))
      ends = larger(ends, new Uint32Array(capacity))
      marks = larger(marks, new Uint8Array(capacity))
    }
    const id = mixed(hash)
    let mark = stops.has(id) ? (commonest.has(id) ? stopMark | commonestMark : stopMark) : number ? numberMark : functions.has(id) ? functionMark : 0
    if (mark === 0 && capital) {
      // A capital after a full stop says nothing by itself, but for one after “Mr.”, “Gen.” or an initial.
      const before = count === 0 ? 0 : (ends[count - 1] as number)
      const gap = text.slice(before, start)
      const abbreviated = count > 0 && gap.trim() === '.' && before - (starts[count - 1] as number) <= 3 && isCapital(text.charCodeAt(starts[count - 1] as number))
      if (count === 0 || (!abbreviated && startsSentence.test(gap))) undecided.push(count)
      else {
        mark = nameMark
        names.add(id)
      }
    }
    hashes[count] = id
    starts[count] = start
    ends[count] = end
    marks[count++] = mark
  }

  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < 128 && !isLetter(unit) && !isDigit(unit)) {
      at++
      continue
    }
    const start = at
    let hash = offset
    /** Letters since the start or the last full stop: “U.S.” is one word, “end.Then” two. */
    let letters = 0
    let end = at
    let number = true
    for (; at < text.length; ) {
      const here = text.charCodeAt(at)
      if (isLetter(here)) {
        hash = Math.imul(hash ^ (here | 32), prime)
        letters++
        number = false
      } else if (isDigit(here)) {
        hash = Math.imul(hash ^ here, prime)
        letters = 2
      } else {
        const next = text.charCodeAt(at + 1)
        if (end > start && isApostrophe(here) && !Number.isNaN(next) && foldOf(text.codePointAt(at + 1) as number)) {
          at++
          continue
        }
        if (end > start && here === 44 && isDigit(text.charCodeAt(at - 1)) && isDigit(next)) {
          at++
          continue
        }
        if (end > start && here === 46 && isDigit(text.charCodeAt(at - 1)) && isDigit(next)) {
          hash = Math.imul(hash ^ here, prime)
          at++
          continue
        }
        if (here === 46 && letters === 1 && isLetter(next) && !isLetter(text.charCodeAt(at + 2))) {
          letters = 0
          at++
          continue
        }
        if (here < 128) break
        const code = text.codePointAt(at) as number
        const fold = isApostrophe(here) ? separator : foldOf(code)
        if (fold === separator) break
        const width = code > 0xffff ? 2 : 1
        if (fold !== '') {
          const character = String.fromCodePoint(code)
          const single = alone.test(character)
          if (single && end > start) break
          for (let i = 0; i < fold.length; i++) hash = Math.imul(hash ^ fold.charCodeAt(i), prime)
          letters += 2
          number = false
          if (single) {
            at += width
            end = at
            break
          }
        } else if (end === start) {
          // A mark or an invisible character that no word has begun before.
          break
        }
        at += width
        end = at
        continue
      }
      at++
      end = at
    }
    if (end > start) add(start, end, hash, number, isCapital(text.charCodeAt(start)))
    else at = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1)
  }
  // A capital that may only start its sentence is a name where the text writes the word with one elsewhere.
  for (const index of undecided) if (names.has(hashes[index] as number)) marks[index] = nameMark
  return { text, count, hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count), marks: marks.slice(0, count) }
}

/** The first so many letters and digits of a text's words, all where it has fewer: the same for texts of the same words, and found in a fraction of the time. */
export function beginningOf(text: string, letters: number): string {
  for (let length = 2 * letters; ; length *= 4) {
    const found = lettersOf(text.slice(0, length))
    if (found.length >= letters || length >= text.length) return found.slice(0, letters).toLowerCase()
  }
}

function isCapital(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  const character = String.fromCharCode(unit)
  return character !== character.toLowerCase()
}

/** The word at this place without case, accents and apostrophes, as it was compared. */
export function foldedWord({ text, starts, ends }: Words, index: number): string {
  let word = ''
  const end = ends[index] as number
  for (let at = starts[index] as number; at < end; ) {
    const code = text.codePointAt(at) as number
    const unit = text.charCodeAt(at)
    if (code === 46 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) word += '.'
    else if (!isApostrophe(unit)) word += foldOf(code) ?? ''
    at += code > 0xffff ? 2 : 1
  }
  return word
}
