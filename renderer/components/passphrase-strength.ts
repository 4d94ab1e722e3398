import type { Tone } from './status-badge.tsx'

/** As the store counts them: characters as people see them, full-width and plain forms alike. */
const SHORTEST = 10
const COMFORTABLE = 14
const FEW_DIFFERENT = 5

/** Starts and rows that are tried first by whoever guesses. */
const USUAL = /^(?:123456|111111|000000|qwerty|asdf|abc123|password|admin)|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/i

export interface PassphraseStrength {
  readonly tone: Tone
  /** 太短, 偏弱, 可用 or 较强. */
  readonly word: string
  readonly advice: string
  readonly acceptable: boolean
}

/** How hard a passphrase is to guess, in words and with the way to a better one. */
export function passphraseStrength(text: string): PassphraseStrength {
  const characters = [...text.normalize('NFKC')]
  if (text.trim() !== text) return { tone: 'bad', word: '不可用', advice: '首尾不能有空格，容易看不出来。', acceptable: false }
  if (characters.length < SHORTEST) return { tone: 'bad', word: '太短', advice: `还差 ${SHORTEST - characters.length} 个字符。`, acceptable: false }
  const different = new Set(characters).size
  if (different < FEW_DIFFERENT || USUAL.test(text)) {
    return { tone: 'doubt', word: '偏弱', advice: '重复、连号、生日、常用词容易被猜到，请换一句别人想不到的话。', acceptable: different > 1 }
  }
  if (characters.length >= COMFORTABLE || kindsOf(text) >= 3) return { tone: 'good', word: '较强', advice: '请记牢，不要写在电脑旁。', acceptable: true }
  return { tone: 'info', word: '可用', advice: '再长几个字会更稳妥，例如一句自己记得住的话。', acceptable: true }
}

function kindsOf(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length
}
