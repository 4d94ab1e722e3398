import { type ReactNode, useState } from 'react'
import type { Collateral, CollateralExercise } from '../../../../shared/api/security.ts'
import { assetKindWords, collateralKindLabels, registrationKindLabels } from '../../../../shared/model/asset.ts'
import type { MortgageStatus } from '../../../../shared/rules/mortgage-exercise.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { Computed } from '../../../components/computed.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Money } from '../../../components/money.tsx'
import { Notice } from '../../../components/notice.tsx'
import { AssetLink } from '../../../components/record-link.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { StandingMarks } from '../../assets/standing-marks.tsx'
import { OpenLimitationInToolbox } from '../../toolbox/open-term.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { useReviewColumn } from '../record/review-column.tsx'
import { dueFacts } from '../record/period-words.ts'
import { Section } from '../record/section.tsx'
import { CollateralForm } from './collateral-form.tsx'

/** 抵质押物: what secures the debt, its newest value, and until when it can be exercised. */
export function CollateralSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<Collateral | 'new' | null>(null)
  const all = useCall('collateral.ofCase', { caseId })
  const exercises = useCall('collateral.exercises', { caseId }).data ?? []
  const columns = useColumns(exercises)
  if (all.isPending) return <LoadingRows rows={4} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const add = <AddButton onClick={() => setEditing('new')}>新增抵质押物</AddButton>
  const ownerless = all.data.filter(({ asset }) => asset.ownerId === null)
  return (
    <Section title="抵质押物" note="评估、租赁、保险、他人权利点财产名称登记" action={all.data.length > 0 && add}>
      {ownerless.length > 0 && (
        <Notice tone="doubt">
          {ownerless.map(({ asset }) => asset.description).join('、')}：所有人未登记，起诉状不能把抵押人、出质人列为被告。请打开记录选择所有人。
        </Notice>
      )}
      <DataTable
        label="抵质押物"
        columns={columns}
        rows={all.data}
        rowId={(row) => row.id}
        onOpen={setEditing}
        empty={
          <EmptyState title="本户还没有登记抵质押物" action={add}>
            登记后起诉状写明优先受偿请求，抵押人列为被告。
          </EmptyState>
        }
      />
      {editing && <CollateralForm key={editing === 'new' ? 'new' : editing.id} collateral={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function useColumns(exercises: readonly CollateralExercise[]): readonly TableColumn<Collateral>[] {
  const noteNumbers = useNoteNumbers()
  const review = useReviewColumn<Collateral>((row) => row.id)
  const exerciseOf = (row: Collateral) => exercises.find(({ collateralId }) => collateralId === row.id) ?? null
  return [
    { ...nodeColumn<Collateral>('asset', '财产', 160, (row) => <AssetLink id={row.assetId}>{row.asset.description}</AssetLink>), always: true },
    { ...nodeColumn<Collateral>('kind', '担保', 136, (row) => <SecurityWords collateral={row} />), opens: true },
    ...review,
    { id: 'value', header: '最新评估（元）', width: 120, align: 'end', sortValue: (row) => row.standing.valuation?.valueFen ?? null, cell: (row) => <Money value={row.standing.valuation?.valueFen ?? null} unknownReason="还没有评估，点财产名称登记" /> },
    { ...nodeColumn<Collateral>('valuedOn', '评估日期', 176, (row) => <ValuationDay collateral={row} />), whole: true },
    { ...nodeColumn<Collateral>('exercise', '行使期间止', 192, (row) => <ExerciseEnd exercise={exerciseOf(row)} name={row.asset.description} />), whole: true },
    nodeColumn('marks', '处置前须核对', 208, (row) => <StandingMarks standing={row.standing} />),
    partyColumn('owner', '所有人', 112, (row) => (row.ownerName === null ? null : { id: row.asset.ownerId, name: row.ownerName }), '没有登记所有人，文书不能列明担保人'),
    textColumn('assetKind', '种类', 128, (row) => row.asset.kind && assetKindWords(row.asset.kind)),
    textColumn('registrationNo', '登记证明号', 152, (row) => row.registrationNo),
    textColumn('loans', '所担保的借据', 184, (row) => noteNumbers(row.loanIds)),
  ]
}

/** 抵押，第 1 顺位; one that is not fully registered says so instead, since the rank turns on it. */
function SecurityWords({ collateral: { kind, isMaximum, registration, rank } }: { readonly collateral: Collateral }): ReactNode {
  const words = isMaximum ? `最高额${collateralKindLabels[kind]}` : collateralKindLabels[kind]
  if (registration === 'registered') return rank === null ? words : `${words}，第 ${rank} 顺位`
  return (
    <>
      {words} <StatusBadge tone="doubt">{registrationKindLabels[registration]}</StatusBadge>
    </>
  )
}

function ValuationDay({ collateral }: { readonly collateral: Collateral }): ReactNode {
  const { valuation } = collateral.standing
  if (valuation === null) return <Unknown reason="还没有评估" />
  return (
    <Computed>
      <DateText value={valuation.valuedOn} unknownReason="原台账没有写明评估日期" />
      {valuation.old && <StatusBadge tone="doubt">超过一年</StatusBadge>}
    </Computed>
  )
}

const statuses: Record<MortgageStatus, { readonly text: string; readonly tone: Tone }> = {
  alive: { text: '期间内', tone: 'good' },
  exercised: { text: '已主张', tone: 'good' },
  'at-risk': { text: '最后一日有疑义', tone: 'doubt' },
  'defence-risk': { text: '可能被抗辩', tone: 'bad' },
  'not-limited': { text: '不受时效限制', tone: 'good' },
}

/** 行使期间 of a mortgage or pledge, computed, with its reasons. */
function ExerciseEnd({ exercise, name }: { readonly exercise: CollateralExercise | null; readonly name: string }): ReactNode {
  if (exercise === null) return <Unknown reason="正在计算" />
  const { answer, claimFacts } = exercise
  const action = claimFacts && <OpenLimitationInToolbox facts={claimFacts} />
  const { value } = answer
  if (value === null) {
    return (
      <Computed>
        <Unknown reason={answer.missing.map(({ question }) => question).join(' ')} />
        <WhyPanel title={`${name}的行使期间`} answer={answer} action={action} />
      </Computed>
    )
  }
  const { text, tone } = statuses[value.status]
  return (
    <Computed>
      {value.due !== null && <DateText value={value.due.nominal} />}
      <StatusBadge tone={tone}>{text}</StatusBadge>
      <WhyPanel title={`${name}的行使期间`} answer={answer} valueText={value.due === null ? text : `至 ${value.due.nominal}`} {...(value.due === null ? {} : { facts: dueFacts(value.due) })} action={action} />
    </Computed>
  )
}
