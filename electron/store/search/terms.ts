/**
 * Terms under which a household, or any other thing of the record, is found. Each is looked up as a prefix, so a part is found by indexing the text from
 * each place where people would start typing: any character of a name, any letter of its initials, any group of a number.
 */

/** Longest term kept; nobody types more. */
const TERM_LENGTH = 24

/** Reads a tail of digits backwards under this mark, so that "ends with" becomes a prefix look-up. */
const TAIL_MARK = 'tail'

/** Two characters that stand together somewhere in a text. */
const PAIR_MARK = '_pair'

/** Lower case, full-width folded, punctuation and blanks dropped: the form in which texts are compared. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A name with its 拼音, worked out once for the search and the order of the list. */
export interface ReadName {
  readonly text: string
  /** One syllable a character, surnames read as surnames (单 shàn, 曾 zēng). */
  readonly syllables: readonly string[]
}

/** What a thing can be found by. */
export interface Searchable {
  readonly names: readonly ReadName[]
  /** Id numbers and phones: found whole or by their last digits. */
  readonly tails: readonly string[]
  /** Case, contract, note and court numbers. */
  readonly numbers: readonly string[]
  /** Words at length: found by any two characters that stand together, or by their initials. */
  readonly texts?: readonly string[]
}

/** @param of begins every term: what kind of thing is meant, where one index holds several, so that a look-up of one kind meets no other */
export function searchTerms(subject: Searchable, of = ''): string {
  const terms = new Set<string>()
  for (const name of subject.names) nameTerms(name).forEach((term) => terms.add(term))
  for (const tail of subject.tails) tailTerms(tail).forEach((term) => terms.add(term))
  for (const number of subject.numbers) numberTerms(number).forEach((term) => terms.add(term))
  for (const text of subject.texts ?? []) textTerms(text).forEach((term) => terms.add(term))
  return [...terms].map((term) => of + term).join(' ')
}

/** Longer texts are indexed up to here; a judgment's reasons are read, not searched. */
const TEXT_LENGTH = 1_000
const RUNS_OF_ONE_SCRIPT = /\p{Script=Han}+|[\da-z]+/gu

/** Pairs of characters under a mark of their own, and whole words of letters and digits. */
function textTerms(text: string): string[] {
  const plain = text.slice(0, TEXT_LENGTH).normalize('NFKC').toLowerCase()
  return (plain.match(RUNS_OF_ONE_SCRIPT) ?? []).flatMap((run) => (isHan(run) ? pairsOf(run).map(pairOf) : [run.slice(0, TERM_LENGTH)]))
}

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Marked, so that a name that begins with the pair is not meant. */
const pairOf = (pair: string): string => `${PAIR_MARK}${pair}`

function suffixes(text: string): string[] {
  const characters = [...text]
  return characters.map((_, start) => characters.slice(start).join('').slice(0, TERM_LENGTH))
}

function nameTerms(name: ReadName): string[] {
  const plain = plainText(name.text)
  const syllables = name.syllables.filter((syllable) => syllable !== '')
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('')
  return [...suffixes(plain), ...suffixes(initials), syllables.join('').slice(0, TERM_LENGTH)]
}

function tailTerms(value: string): string[] {
  const plain = plainText(value)
  return plain === '' ? [] : [plain.slice(0, TERM_LENGTH), tailOf(plain)]
}

function tailOf(plain: string): string {
  return TAIL_MARK + [...plain].toReversed().join('').slice(0, TERM_LENGTH)
}

function numberTerms(value: string): string[] {
  const plain = plainText(value)
  const groups = plain.match(/\d+|\D+/g) ?? []
  const starts = groups.map((_, index) => groups.slice(index).join('').slice(0, TERM_LENGTH))
  const digits = groups.filter((group) => /^\d{3,}$/.test(group)).map(tailOf)
  return [...starts, ...digits]
}

/**
 * The full-text query for what a person typed: every word must be found; what looks like the end of a
 * number also by how numbers end. Null when nothing searchable was typed.
 * @param of as in `searchTerms`
 */
export function searchQuery(typed: string, of = ''): string | null {
  const words = wordsOf(typed)
  return words.length === 0 ? null : words.map((word) => wordQuery(word, of)).join(' AND ')
}

/** The same over things that have texts: a word of Chinese is also found by its pairs of characters. */
export function searchQueryWithTexts(typed: string, of: string): string | null {
  const words = wordsOf(typed)
  return words.length === 0 ? null : words.map((word) => `(${[wordQuery(word, of), ...pairsQuery(word, of)].join(' OR ')})`).join(' AND ')
}

function wordsOf(typed: string): string[] {
  return typed.split(/\s+/).map(plainText).filter((word) => word !== '')
}

function pairsQuery(word: string, of: string): string[] {
  const pairs = (word.match(RUNS_OF_ONE_SCRIPT) ?? []).filter((run) => isHan(run) && run.length > 1).flatMap(pairsOf)
  return pairs.length === 0 ? [] : [`(${pairs.map((pair) => `"${of}${pairOf(pair)}"`).join(' AND ')})`]
}

/** Three or more characters of a number: digits, with the letters that credit codes and ids may end in. */
const TAIL_SHAPE = /^(?=.*\d)[\da-z]{3,}$/

function wordQuery(word: string, of: string): string {
  const prefix = `"${of}${word.slice(0, TERM_LENGTH)}"*`
  return TAIL_SHAPE.test(word) ? `(${prefix} OR "${of}${tailOf(word)}"*)` : prefix
}

/**
 * Terms of a line of the log, which is found by any part of it: its pairs of neighbours, and its last character for the look-up of a single one.
 * What they find has still to be compared with what was typed.
 */
export function lineTerms(line: string): string {
  const characters = [...plainText(line)]
  return [...new Set([...pairsOf(characters.join('')), ...characters.slice(-1)])].join(' ')
}

/** The query for `lineTerms`, or null when nothing searchable was typed. */
export function lineQuery(typed: string): string | null {
  const plain = plainText(typed)
  const pairs = pairsOf(plain)
  if (plain === '') return null
  return [...plain].length === 1 ? `"${plain}"*` : [...new Set(pairs)].map((pair) => `"${pair}"`).join(' AND ')
}
