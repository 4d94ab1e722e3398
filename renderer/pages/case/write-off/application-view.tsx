import type { ReactNode } from 'react'
import { gapWords, type OpinionView, type PursuedPerson, type WriteOffLoan, type WriteOffView } from '../../../../shared/api/write-off.ts'
import { opinionVerdictLabels, responsibilityFindingLabels, writeOffStateLabels, writeOffWayLabels } from '../../../../shared/model/write-off.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { figureColumn } from '../record/figure-column.tsx'
import { ApplicationActions } from './application-actions.tsx'
import { MaterialsTable } from './materials-table.tsx'
import { OwedReasons } from './owed-reasons.tsx'
import { standardName } from './standard-select.tsx'
import { applicationTotal, loanTotal, pursuitAnswer } from './sum-answers.ts'
import { stateTones } from './tones.ts'
import classes from './write-off.module.css'

const loanColumns = (asOf: IsoDate): readonly TableColumn<WriteOffLoan>[] => [
  { ...textColumn<WriteOffLoan>('noteNo', '借据', 176, (row) => row.noteNo), always: true },
  figureColumn('principalFen', '本金', { value: (row) => row.principalFen, reasons: (row) => <OwedReasons row={row} asOf={asOf} part="principalFen" /> }),
  moneyColumn('onInterestFen', '表内利息', (row) => row.onInterestFen),
  figureColumn('costFen', '垫付费用', { value: (row) => row.costFen, reasons: (row) => <OwedReasons row={row} asOf={asOf} part="costFen" /> }),
  figureColumn('totalFen', '申请核销合计', {
    value: (row) => loanTotal(row).value,
    reasons: (row) => <WhyContent title={`${row.noteNo} 申请核销合计`} valueText={`${formatYuan(loanTotal(row).value)} 元`} answer={loanTotal(row)} />,
  }),
  figureColumn('offInterestFen', '表外利息，另列', { value: (row) => row.offInterestFen, reasons: (row) => <OwedReasons row={row} asOf={asOf} part="offInterestFen" /> }),
  moneyColumn('provisionFen', '已提准备', (row) => row.provisionFen),
]

const opinionColumns: readonly TableColumn<OpinionView>[] = [
  nodeColumn('round', '第几次', 64, (row) => row.round),
  { ...textColumn<OpinionView>('label', '环节', 96, (row) => row.label), always: true },
  textColumn('personName', '签字人', 96, (row) => row.personName),
  nodeColumn('verdict', '意见', 88, (row) => <StatusBadge tone={row.verdict === 'refuse' ? 'bad' : row.verdict === 'agree' ? 'good' : 'info'}>{opinionVerdictLabels[row.verdict]}</StatusBadge>),
  textColumn('opinion', '内容', 360, (row) => row.opinion),
  dateColumn('givenOn', '日期', (row) => row.givenOn),
]

interface Props {
  readonly application: WriteOffView
  readonly onEdit: () => void
}

/** One application: where it stands, what is missing, its sums, papers and opinions. */
export function ApplicationView({ application, onEdit }: Props): ReactNode {
  const { standard, state, asOf, way, sums, gaps, questions, responsibility, responsibilityNo, decisionNo, decidedOn, pursuit } = application
  return (
    <article className={classes.application} aria-label={`核销申请 ${standardName(standard)}`}>
      <header className={classes.head}>
        <StatusBadge tone={stateTones[state]}>{writeOffStateLabels[state]}</StatusBadge>
        <strong>{standardName(standard)}</strong>
        <span>截至 {asOf}，{writeOffWayLabels[way]}</span>
        <span>
          申请核销 {formatYuan(sums.totalFen)} 元
          <WhyPanel title="申请核销合计" valueText={`${formatYuan(sums.totalFen)} 元`} answer={applicationTotal(application.loans, sums)} />
        </span>
        <span>责任认定：{responsibilityFindingLabels[responsibility]}{responsibilityNo === null ? '' : `，${responsibilityNo}`}</span>
        {decisionNo !== null && <span>批复 {decisionNo}，{decidedOn}</span>}
      </header>
      <ApplicationActions application={application} onEdit={onEdit} />
      {state === 'refused' && <Refusal opinions={application.opinions} />}
      {gaps.length > 0 && (
        <Notice tone="doubt" standing>
          还有 {gaps.length} 项未齐，不能提交、审批或导出正式材料：{gapWords(gaps)}
        </Notice>
      )}
      {questions.length > 0 && (
        <Notice tone="doubt" standing>
          申报表有 {questions.length} 项将留空：{questions.join('；')}。请在借款人资料中登记。
        </Notice>
      )}
      <DataTable label="申请核销的金额" columns={loanColumns(asOf)} rows={application.loans} rowId={(row) => row.loanId} empty="" />
      <MaterialsTable application={application} />
      <p className={classes.pursuit}>
        追索：
        {pursuit.map((person, index) => (
          <Pursued key={`${person.role} ${person.name}`} person={person} ends={index === pursuit.length - 1 ? '' : '；'} />
        ))}
      </p>
      {application.opinions.length > 0 && <DataTable label="审核意见" columns={opinionColumns} rows={application.opinions} rowId={(row) => `${row.round}-${row.step}`} empty="" />}
    </article>
  )
}

/** Who sent it back, and what for. */
function Refusal({ opinions }: { readonly opinions: readonly OpinionView[] }): ReactNode {
  const last = opinions.findLast(({ verdict }) => verdict === 'refuse')
  return last && <Notice tone="doubt" standing>{last.label}{last.personName} {last.givenOn} 退回：{last.opinion}</Notice>
}

/** How often one who owes was pursued, and when last; each act opens beside it. */
function Pursued({ person, ends }: { readonly person: PursuedPerson; readonly ends: string }): ReactNode {
  const { role, name, acts } = person
  if (acts.length === 0) return `${role}${name} 没有记录${ends}`
  return (
    <>
      {role}
      {name} {acts.length} 次，最近 {acts.at(-1)?.on}
      <WhyPanel title={`${role}${name}的追索`} valueText={`${acts.length} 次`} answer={pursuitAnswer(person)} />
      {ends}
    </>
  )
}
