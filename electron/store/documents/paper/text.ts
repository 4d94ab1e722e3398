/**
 * What XML 1.0 cannot carry (section 2.2, `Char`): most control characters, lone surrogates, U+FFFE and U+FFFF.
 * A file with one of them does not open.
 */
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text of the record as a Word file can hold it: what XML forbids is removed, line ends become `\n`, and everything
 * else is kept as it is (emoji, rare characters, bidi marks, formulas, any length).
 */
export function cleanText(value: string): string {
  return value.replaceAll(FORBIDDEN_IN_XML, '').replaceAll(/\r\n?/g, '\n')
}
