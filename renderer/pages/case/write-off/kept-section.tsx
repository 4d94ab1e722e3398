import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { KeptClaimView, KeptEntryView } from '../../../../shared/api/write-off.ts'
import { endingGroundLabels, keptEntryKindLabels, keptStateLabels, responsibilityFindingLabels } from '../../../../shared/model/write-off.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useMay } from '../../../api/use-rights.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { DeadlineReasons } from '../../board/deadline-reasons.tsx'
import { dateColumn, moneyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { AccountabilityForm } from './accountability-form.tsx'
import { ClosingForm, type ClosingKind } from './closing-form.tsx'
import { RecoveredReasons, WrittenOffReasons } from './kept-reasons.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import { keptTones } from './tones.ts'
import classes from './write-off.module.css'

/** What came in of one part; other entries bring nothing in. */
function recoveredColumn(id: 'principalFen' | 'interestFen' | 'costFen', header: string): TableColumn<KeptEntryView> {
  return moneyColumn(id, header, (row) => (row.kind === 'recovery' ? row[id] : null), 128, '只有收回才分本金、利息和费用')
}

const entryColumns: readonly TableColumn<KeptEntryView>[] = [
  dateColumn('happenedOn', '日期', (row) => row.happenedOn),
  { ...textColumn<KeptEntryView>('kind', '变动', 88, (row) => keptEntryKindLabels[row.kind]), always: true },
  textColumn('noteNo', '借据', 160, (row) => row.noteNo, '不分借据'),
  recoveredColumn('principalFen', '本金'),
  recoveredColumn('interestFen', '利息'),
  recoveredColumn('costFen', '费用'),
  textColumn('account', '入账科目', 144, (row) => row.account, '不涉及入账'),
  { ...textColumn<KeptEntryView>('words', '说明', 216, wordsOf, '没有说明'), always: true },
]

function wordsOf({ otherName, priceFen, ground, basis, paperNo, note }: KeptEntryView): string | null {
  const price = priceFen === null ? null : `价款 ${formatYuan(priceFen)} 元`
  const known = [otherName, price, ground === null ? null : endingGroundLabels[ground], basis, paperNo, note].filter((part) => part !== null)
  return known.length === 0 ? null : known.join('，')
}

function NextDeadline({ next: { id, on, text } }: { readonly next: NonNullable<KeptClaimView['nextDeadline']> }): ReactNode {
  return (
    <span>
      最近期限{' '}
      <WhyFigure reachable reasons={() => <DeadlineReasons id={id} />}>
        <DateText value={on} distance due />
      </WhyFigure>{' '}
      {text}
    </span>
  )
}

function accountabilityWords({ responsibility, accountability }: KeptClaimView): string {
  if (accountability !== null) return `责任追究 ${accountability.settledOn} ${accountability.paperNo}`
  return `责任认定 ${responsibilityFindingLabels[responsibility]}`
}

/** 账销案存 of a household: its periods and orders go on above and on the board; here the money that still comes in. */
export function KeptSection({ kept }: { readonly kept: readonly KeptClaimView[] }): ReactNode {
  const [recovering, setRecovering] = useState<KeptClaimView | null>(null)
  const [closing, setClosing] = useState<{ readonly claim: KeptClaimView; readonly kind: ClosingKind } | null>(null)
  const [accounting, setAccounting] = useState<KeptClaimView | null>(null)
  const mayRecord = useMay('record')
  const mayApprove = useMay('approve')
  if (kept.length === 0) return null
  return (
    <Section title="账销案存" note="账已核销，追索权不变：查封、时效和保证期间继续提醒">
      {kept.map((claim) => (
        <article key={claim.id} className={classes.application} aria-label={`账销案存 ${claim.fileNo}`}>
          <header className={classes.head}>
            <StatusBadge tone={keptTones[claim.state]}>{keptStateLabels[claim.state]}</StatusBadge>
            <strong>档案 {claim.fileNo}</strong>
            <span>{claim.openedOn} 核销，批复 {claim.decisionNo}</span>
            <span>
              本金 <WhyFigure reachable reasons={() => <WrittenOffReasons row={claim} part="principalFen" />}>{formatYuan(claim.principalFen)}</WhyFigure> 元，利息{' '}
              <WhyFigure reachable reasons={() => <WrittenOffReasons row={claim} part="interestFen" />}>{formatYuan(claim.interestFen)}</WhyFigure> 元
            </span>
            <span>
              已收回 <WhyFigure reachable reasons={() => <RecoveredReasons row={claim} />}>{formatYuan(claim.recoveredFen)}</WhyFigure> 元
            </span>
            <span>管理责任人 {claim.managerName}</span>
            {claim.nextDeadline !== null && <NextDeadline next={claim.nextDeadline} />}
            <span>{accountabilityWords(claim)}</span>
            {claim.state !== 'reversed' && claim.responsibility !== 'exempt' && mayRecord && <Button size="compact" variant="default" onClick={() => setAccounting(claim)}>{claim.accountability === null ? '登记责任追究' : '修改责任追究'}</Button>}
            {claim.state === 'pursued' && mayRecord && <Button size="compact" onClick={() => setRecovering(claim)}>登记收回</Button>}
            {claim.state === 'pursued' && mayApprove && (['transfer', 'ended', 'reversal'] as const).map((kind) => (
              <Button key={kind} size="compact" variant="default" onClick={() => setClosing({ claim, kind })}>{keptEntryKindLabels[kind]}</Button>
            ))}
          </header>
          {claim.entries.length > 0 && <DataTable label="账销案存变动" columns={entryColumns} rows={claim.entries} rowId={(row) => row.id} empty="" />}
        </article>
      ))}
      {accounting && <AccountabilityForm claim={accounting} onClose={() => setAccounting(null)} />}
      {recovering && <RecoveryForm claim={recovering} onClose={() => setRecovering(null)} />}
      {closing && <ClosingForm claim={closing.claim} kind={closing.kind} onClose={() => setClosing(null)} />}
    </Section>
  )
}
