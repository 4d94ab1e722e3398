import type { ReactNode } from 'react'
import type { AssetKind } from '../../../../shared/model/asset.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { objectOf } from '../../../../shared/rules/preservation-facts.ts'
import { termLimit } from '../../../../shared/rules/preservation-limit.ts'
import { workdayCalendar } from '../../../../shared/rules/workdays.ts'
import { useCall } from '../../../api/use-call.ts'
import { sourceText } from '../../../components/answer-text.ts'
import { Notice } from '../../../components/notice.tsx'

interface Props {
  readonly kind: AssetKind
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly isRenewal: boolean
}

/** Warns while it is typed that a term is longer than the law allows; the paper may still say so, and it is kept. */
export function TermLimitNotice({ kind, from, to, isRenewal }: Props): ReactNode {
  const law = useCall('law.inForce', {}).data
  if (law === undefined || from === null || to === null || to < from) return null
  const [caution] = termLimit({ object: objectOf(kind), from, to, isRenewal }, workdayCalendar(law.holidays, law.texts)).cautions
  if (caution === undefined) return null
  return (
    <Notice tone="doubt">
      {caution.text}
      {caution.source !== undefined && `（${sourceText(caution.source)}）`}
    </Notice>
  )
}
