import type { Fen } from '../../shared/model/fen.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import classes from './money.module.css'
import { Unknown } from './unknown.tsx'

interface MoneyProps {
  /** In fen; null = not known. */
  readonly value: Fen | null
  /** Why it is not known, shown on hover. */
  readonly unknownReason?: string
  readonly strong?: boolean
}

/** A sum in yuan with thousands and two decimals, to stand right-aligned under a head that says 元. */
export function Money({ value, unknownReason = '台账没有记录这项金额', strong = false }: MoneyProps) {
  if (value === null) return <Unknown reason={unknownReason} />
  return (
    <span className={classes['money']} data-negative={value < 0 || undefined} data-strong={strong || undefined}>
      {formatYuan(value)}
    </span>
  )
}
