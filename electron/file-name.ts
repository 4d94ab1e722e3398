const MAXIMUM_LENGTH = 120
const FALLBACK_NAME = '未命名'

/** Device names that Windows reserves with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Control characters, what Windows forbids in names, and the marks that turn the reading direction ("gpj.exe"). */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

/**
 * Makes a suggested name (it holds a borrower's name) one that Windows and Linux accept, with the extension given.
 * Length is counted in characters so that no surrogate pair is cut.
 * @param extension without the dot
 */
export function safeFileName(suggested: string, extension: string): string {
  const stem = withoutExtension(suggested.normalize('NFC').replace(FORBIDDEN, ' '), extension)
  const trimmed = trimEnds(Array.from(stem.replace(/\s+/g, ' ')).slice(0, MAXIMUM_LENGTH).join(''))
  const named = trimmed === '' ? FALLBACK_NAME : trimmed
  return `${RESERVED.test(named) ? `_${named}` : named}.${extension}`
}

function withoutExtension(name: string, extension: string): string {
  const trimmed = trimEnds(name)
  return trimmed.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? trimmed.slice(0, -extension.length - 1) : trimmed
}

/** Windows drops trailing dots and blanks by itself, which would make two names one. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '')
}
