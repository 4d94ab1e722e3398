import type { ReactNode } from 'react'
import type { VisitCandidate, VisitView } from '../../../../shared/api/visits.ts'
import { outcomeLabelsFor } from '../../../../shared/model/contact.ts'
import { visitStateLabels, type VisitState } from '../../../../shared/model/visit.ts'
import { addressWords, cautionWords } from '../../../../shared/rules/visit-words.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { CaseLink } from '../../../components/record-link.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { PersonWords } from '../../case/contacts/contact-columns.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../../case/record/cells.tsx'

/** What a line says of whom one visits and where, planned or still to be chosen. */

type Row = VisitCandidate | VisitView

const stateTones: Readonly<Record<VisitState, Tone>> = { planned: 'info', unrecorded: 'doubt', met: 'good', 'not-met': 'plain' }

/** A column of the window's own order is not sorted: the list stands in the order of going. */
function unsorted<R>(column: TableColumn<R>): TableColumn<R> {
  const { sortValue: _sortValue, ...rest } = column
  return rest
}

const borrower = <R extends Row>(): TableColumn<R> => ({ ...nodeColumn<R>('borrower', '户名', 160, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true })
const person = <R extends Row>(): TableColumn<R> => nodeColumn<R>('person', '外访对象', 160, (row) => <PersonWords id={row.partyId} name={row.personName} relation={row.relation ?? 'other'} />)
/** What the guards say is never folded away. */
const caution = <R extends Row>(): TableColumn<R> => ({ ...nodeColumn<R>('caution', '注意', 184, cautions), always: true })

function cautions(row: Row): ReactNode {
  const words = cautionWords(row).join('；')
  if (words === '') return '无'
  return (
    <StatusBadge tone={row.verdict === 'block' ? 'bad' : 'doubt'}>
      <span title={words}>{words}</span>
    </StatusBadge>
  )
}

const particulars = <R extends Row>(): readonly TableColumn<R>[] => [
  moneyColumn<R>('total', '欠款合计', (row) => row.totalFen),
  textColumn<R>('phone', '电话', 112, (row) => row.phoneMasked),
  dateColumn<R>('lastOn', '上次联系', (row) => row.last && row.last.on),
  textColumn<R>('lastOutcome', '上次结果', 104, (row) => row.last && outcomeLabelsFor(row.relation)[row.last.outcome], '没有联系过'),
]

/** 外访清单 in the order of going; `place` tells each line's number. */
export function dayColumns(place: ReadonlyMap<string, number>): readonly TableColumn<VisitView>[] {
  return [
    { ...nodeColumn<VisitView>('place', '序号', 48, (row) => place.get(row.id)), align: 'end' },
    borrower<VisitView>(),
    nodeColumn<VisitView>('state', '状态', 96, (row) => <StatusBadge tone={stateTones[row.state]}>{visitStateLabels[row.state]}</StatusBadge>),
    person<VisitView>(),
    { ...unsorted(textColumn<VisitView>('address', '地址', 208, (row) => row.address)), opens: true, always: true },
    caution<VisitView>(),
    unsorted(textColumn<VisitView>('addressState', '地址情况', 160, (row) => addressWords(row.known))),
    ...particulars<VisitView>().map(unsorted),
    unsorted(textColumn<VisitView>('purpose', '外访事由', 160, (row) => row.purpose)),
    unsorted(textColumn<VisitView>('team', '外访人员', 136, (row) => row.teamNames.join('、'))),
    unsorted(textColumn<VisitView>('startsAt', '预计时间', 72, (row) => row.startsAt)),
    unsorted(textColumn<VisitView>('outcome', '结果', 96, (row) => row.outcome && outcomeLabelsFor(row.relation)[row.outcome], '还没有登记结果')),
  ]
}

/** Whom one could visit; who cannot be is told why. */
export const candidateColumns: readonly TableColumn<VisitCandidate>[] = [
  borrower<VisitCandidate>(),
  person<VisitCandidate>(),
  { ...textColumn<VisitCandidate>('address', '地址', 208, (row) => row.known && row.known.address, '没有登记地址，先到当事人页登记'), always: true },
  { ...nodeColumn<VisitCandidate>('caution', '注意', 184, (row) => (row.known === null ? '没有登记地址' : cautions(row))), always: true },
  textColumn<VisitCandidate>('addressState', '地址情况', 168, (row) => row.known && addressWords(row.known), '没有登记地址'),
  nodeColumn<VisitCandidate>('listed', '当天清单', 88, (row) => (row.listed ? <StatusBadge tone="good">已列入</StatusBadge> : '未列入')),
  ...particulars<VisitCandidate>(),
  textColumn<VisitCandidate>('manager', '管户人', 96, (row) => row.managerName),
]
