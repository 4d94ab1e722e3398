/** Controls, invisible and direction-changing characters, halves of surrogate pairs: never part of a name, number or note. */
const UNWANTED = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Texts of plain letters, digits, Han and full-width marks need no closer look; they are nearly all. */
const PLAIN = /^[\x20-\x7e\u3000-\u3015\u4e00-\u9fff\uff01-\uff5e]*$/

/** What was typed, pasted or read from a sheet, without the characters that nobody sees; tabs and line ends stay. */
export function withoutUnwanted(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNWANTED, '')
}

/** The same on one line: an address pasted from a cell with a line break in it. */
export function onOneLine(text: string): string {
  return PLAIN.test(text) ? text : withoutUnwanted(text).replaceAll(/[\t\n\r]+/g, ' ')
}

const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/** A name without the blanks between Chinese characters (李 四, whatever the width): they are typesetting, or the line break of a pasted cell. */
export function unspacedName(text: string): string {
  return text.replaceAll(BETWEEN_HAN, '')
}

/** A number without the apostrophe before it that told Excel to keep it as text and was copied along. */
export function withoutTextMark(text: string): string {
  return text.replace(/^[\s'’‘＇]+/, '')
}
