import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DistributionRecord, EnforcementDetailsOfProceeding, Listing, Objection, Obstacle, RoundEvent } from '../../../../shared/api/enforcement.ts'
import { listingKindLabels, objectionKindLabels, objectionResultLabels, obstacleKindLabels, obstacleKinds, obstacleStateLabels, roundEventKindLabels } from '../../../../shared/model/enforcement.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenPeriodInToolbox } from '../../toolbox/open-term.tsx'
import { AddButton } from '../record/add-button.tsx'
import { assetColumn, dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { namedAsset, namedDebtor, TermCell } from './detail-cells.tsx'
import classes from './enforcement.module.css'
import type { SectionProps } from './money-sections.tsx'
import { obstacleTones } from './obstacle-tones.ts'

export function RoundsSection({ details, onEdit }: SectionProps): ReactNode {
  const columns: readonly TableColumn<RoundEvent>[] = [
    { ...textColumn<RoundEvent>('kind', '事项', 144, (row) => roundEventKindLabels[row.kind]), always: true, opens: true },
    dateColumn('happenedOn', '裁定日期', (row) => row.happenedOn, 104),
    textColumn('ground', '理由', 304, (row) => row.ground),
    textColumn('rulingNo', '裁定文号', 192, (row) => row.rulingNo),
    moneyColumn('unpaidFen', '未履行金额', (row) => row.unpaidFen),
    textColumn('note', '备注', 160, (row) => row.note, '没有备注'),
  ]
  const search = details.search
  const ended = details.rounds.findLast(({ kind }) => kind === 'terminated')
  return (
    <Section title="终本和恢复执行" action={<AddButton onClick={() => onEdit({ of: 'round', record: null })}>登记终本或恢复</AddButton>}>
      {search !== null && (
        <Notice tone="info" action={<WhyPanel title="终本后查询" answer={search} action={ended && <OpenPeriodInToolbox start={ended.happenedOn} count={6} unit="month" />} />}>
          {search.value.next === null ? '终本已满五年，法院不再定期查询，发现财产线索仍可申请恢复执行。' : `本次执行已终结。法院下一次查询在 ${search.value.next} 前后，发现财产线索随时可以申请恢复执行。`}
        </Notice>
      )}
      <DataTable label="终本和恢复执行" columns={columns} rows={details.rounds} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'round', record })} empty="终结本次执行程序和恢复执行的裁定登记在这里。" />
    </Section>
  )
}

export function ListingsSection({ details, onEdit }: SectionProps): ReactNode {
  const columns: readonly TableColumn<Listing>[] = [
    { ...partyColumn<Listing>('party', '被执行人', 144, (row) => namedDebtor(details, row.partyId)), always: true },
    { ...textColumn<Listing>('kind', '措施', 80, (row) => listingKindLabels[row.kind]), always: true, opens: true },
    dateColumn('listedOn', '采取日期', (row) => row.listedOn, 104),
    nodeColumn('ends', '期限', 200, (row) => <ListingEnd row={row} />),
    dateColumn('removedOn', '解除日期', (row) => row.removedOn, 104),
    textColumn('removalReason', '解除原因', 160, (row) => row.removalReason, '没有解除'),
    textColumn('paperNo', '文书号', 176, (row) => row.paperNo),
  ]
  return (
    <Section title="限高和失信" action={<AddButton onClick={() => onEdit({ of: 'listing', record: null })}>登记限高或失信</AddButton>}>
      <DataTable label="限高和失信" columns={columns} rows={details.listings} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'listing', record })} empty="限制消费令、失信名单和限制出境按人登记在这里。" />
    </Section>
  )
}

function ListingEnd({ row }: { readonly row: Listing }): ReactNode {
  if (row.term === null) return <Unknown reason="没有固定期限，履行完毕或者申请执行人同意后解除" />
  const { ends, years } = row.term.value
  return (
    <>
      {ends === null ? '没有固定期限' : <DateText value={ends} distance />}
      <WhyPanel title="失信期限" answer={row.term} action={years !== null && <OpenPeriodInToolbox start={row.listedOn} count={years} unit="year" />} />
    </>
  )
}

export function DisputesSection({ details, onEdit }: SectionProps): ReactNode {
  const objections: readonly TableColumn<Objection>[] = [
    { ...textColumn<Objection>('kind', '异议种类', 112, (row) => objectionKindLabels[row.kind]), always: true, opens: true },
    textColumn('raisedBy', '异议人', 128, (row) => row.raisedBy),
    dateColumn('raisedOn', '提出日期', (row) => row.raisedOn, 104),
    nodeColumn('result', '结果', 104, (row) => <StatusBadge tone={row.result === 'pending' ? 'doubt' : row.result === 'upheld' || row.result === 'partly-upheld' ? 'bad' : 'plain'}>{objectionResultLabels[row.result]}</StatusBadge>),
    nodeColumn('term', '期限', 312, (row) => <TermCell title={objectionKindLabels[row.kind]} terms={row.terms} events={row.events} done={row.followedOn !== null} none="这类异议没有推算的期限" />),
    assetColumn('asset', '涉及财产', 176, (row) => namedAsset(details, row.assetId), '不涉及某一项财产'),
    textColumn('rulingNo', '裁定文号', 176, (row) => row.rulingNo),
  ]
  const distributions: readonly TableColumn<DistributionRecord>[] = [
    { ...textColumn<DistributionRecord>('court', '主持分配法院', 176, (row) => row.court ?? '未登记法院'), always: true, opens: true },
    dateColumn('appliedOn', '申请日', (row) => row.appliedOn, 104),
    dateColumn('planReceivedOn', '收到方案', (row) => row.planReceivedOn, 104),
    nodeColumn('objection', '异议期', 296, (row) => <TermCell title="对分配方案的异议" terms={row.objection} events={row.events} done={row.objectedOn !== null} none="还没有收到分配方案" />),
    moneyColumn('totalFen', '可分配总额', (row) => row.totalFen),
    moneyColumn('ourShareFen', '本行分得', (row) => row.ourShareFen),
    assetColumn('asset', '财产', 176, (row) => namedAsset(details, row.assetId)),
  ]
  return (
    <>
      <Section title="执行异议" action={<AddButton onClick={() => onEdit({ of: 'objection', record: null })}>登记异议</AddButton>}>
        <DataTable label="执行异议" columns={objections} rows={details.objections} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'objection', record })} empty="当事人、案外人提出的异议登记在这里，复议和起诉的期限据此推算。" />
      </Section>
      <Section title="参与分配" action={<AddButton onClick={() => onEdit({ of: 'distribution', record: null })}>登记参与分配</AddButton>}>
        <DataTable label="参与分配" columns={distributions} rows={details.distributions} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'distribution', record })} empty="向其他法院申请参与分配、收到的分配方案登记在这里。" />
      </Section>
    </>
  )
}

/** 执行障碍: what is recorded, and for each thing what has not been looked at yet. */
export function ObstaclesSection({ details, onEdit }: SectionProps): ReactNode {
  const managers = useCall('cases.choices', {}).data?.managers ?? []
  const columns: readonly TableColumn<Obstacle>[] = [
    { ...textColumn<Obstacle>('kind', '障碍', 160, (row) => obstacleKindLabels[row.kind]), always: true, opens: true },
    nodeColumn('state', '状态', 136, (row) => <StatusBadge tone={obstacleTones[row.state]}>{obstacleStateLabels[row.state]}</StatusBadge>),
    assetColumn('asset', '财产', 192, (row) => namedAsset(details, row.assetId)),
    textColumn('finding', '核查情况', 200, (row) => row.finding),
    textColumn('measure', '应对措施', 224, (row) => row.measure),
    textColumn('owner', '责任人', 80, (row) => managers.find((manager) => manager.id === row.ownerId)?.name ?? null),
    nodeColumn('dueOn', '完成期限', 176, (row) => <DateText value={row.dueOn} distance due={row.state !== 'resolved' && row.state !== 'absent'} unknownReason="没有定完成期限" />),
  ]
  return (
    <Section title="执行障碍" action={<AddButton onClick={() => onEdit({ of: 'obstacle', record: null, start: null })}>登记障碍</AddButton>}>
      <DataTable label="执行障碍" columns={columns} rows={details.obstacles} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'obstacle', record, start: null })} empty="租赁、其他查封、唯一住房等逐项核查，登记结果、措施和责任人。" />
      {details.assets.map((asset) => (
        <Unchecked key={asset.id} details={details} asset={asset} onEdit={onEdit} />
      ))}
    </Section>
  )
}

interface UncheckedProps extends SectionProps {
  readonly asset: EnforcementDetailsOfProceeding['assets'][number]
}

/** The checklist of one thing, as far as it is still open. */
function Unchecked({ details, asset, onEdit }: UncheckedProps): ReactNode {
  const known = new Set(details.obstacles.filter((row) => row.assetId === asset.id).map((row) => row.kind))
  const open = obstacleKinds.filter((kind) => kind !== 'other' && !known.has(kind))
  if (open.length === 0) return null
  return (
    <div className={classes.unchecked}>
      <span title={asset.text}>{asset.text} 尚未核查</span>
      {open.map((kind) => (
        <Button key={kind} variant="default" size="compact" onClick={() => onEdit({ of: 'obstacle', record: null, start: { assetId: asset.id, kind } })}>
          {obstacleKindLabels[kind]}
        </Button>
      ))}
    </div>
  )
}
