/** Amounts in words that the user wrote: two decimals, and capitals that say the same as the figures (forms.md G 16). */
import { parseChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { RuleError } from '../../../../shared/rules/rule-error.ts'
import type { Finding } from '../form.ts'
import type { FilingSnapshot } from '../snapshot.ts'

const FIGURE = /(\d[\d,，]*(?:\.\d+)?)(万|亿)?元/gu
const FIGURE_WITH_CAPITALS = /(\d[\d,，]*\.\d{2})元[（(](?:大写[：:]?)?(人民币[^）)]+)[）)]/gu

/** The texts that the user may write over the generated ones; what is generated prints amounts from figures. */
function writtenTexts({ wording, otherClaims, preservationRequest }: FilingSnapshot): readonly string[] {
  const request = preservationRequest
  return [
    wording.claims,
    wording.facts,
    wording.otherNotes,
    ...otherClaims.map((claim) => claim.wording),
    request?.urgencyFacts ?? null,
    request?.securityDetail ?? null,
    request?.other ?? null,
  ].filter((text) => text !== null)
}

function found(level: Finding['level'], code: string, text: string): Finding {
  return { code, level, text, where: { tab: 'documents', recordId: null } }
}

function roundFigures(text: string): readonly Finding[] {
  return [...text.matchAll(FIGURE)]
    .filter(([, figure = '', unit]) => unit !== undefined || !/\.\d{2}$/u.test(figure))
    .map(([figure]) => found('amber', 'amount-not-to-the-fen', `文字中的金额“${figure}”没有写到分，请改为以元为单位并保留两位小数`))
}

/** The capitals as figures, or null when they are not an amount. */
function readCapitals(words: string): string | null {
  try {
    return formatYuan(parseChineseAmount(words).value)
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

function capitals(text: string): readonly Finding[] {
  return [...text.matchAll(FIGURE_WITH_CAPITALS)]
    .filter(([, figure = '', words = '']) => readCapitals(words)?.replaceAll(',', '') !== figure.replaceAll(/[,，]/g, ''))
    .map(([whole]) => found('red', 'capitals-differ', `“${whole}”的大写与小写金额不符`))
}

export function writtenAmountFindings(snapshot: FilingSnapshot): readonly Finding[] {
  return writtenTexts(snapshot).flatMap((text) => [...roundFigures(text), ...capitals(text)])
}
