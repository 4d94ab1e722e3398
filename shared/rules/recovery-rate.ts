import type { Fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { formatYuan } from './money.ts'
import { shareText } from './share.ts'

/** How much of a target was reached, as `62.5%`, half up at one decimal; null without a target. Amounts in fen, not negative. */
export function recoveryRate(collected: Fen, target: Fen | null): string | null {
  return target === null ? null : shareText(collected, target)
}

/** As {@link recoveryRate}, with the division; without a target it is asked for. */
export function explainRecovery(collected: Fen, target: Fen | null): Answer<string | null> {
  const value = recoveryRate(collected, target)
  if (value === null || target === null) return { value: null, steps: [], cautions: [], missing: [{ fact: 'target', question: '年度回收目标是多少？' }] }
  const detail = `累计回收 ÷ 年度回收目标：${formatYuan(collected)} ÷ ${formatYuan(target)} = ${value}，四舍五入保留一位小数`
  return { value, steps: [{ label: '完成率', detail }], cautions: [], missing: [] }
}
