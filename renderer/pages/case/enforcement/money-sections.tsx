import type { ReactNode } from 'react'
import type { Auction, Collection, EnforcementDetailsOfProceeding, InKind, ReferencePrice } from '../../../../shared/api/enforcement.ts'
import { collectionSourceLabels, priceMethodLabels, saleResultLabels, saleRoundLabels } from '../../../../shared/model/enforcement.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyContent, WhyPanel, type WhyPanelProps } from '../../../components/why-panel.tsx'
import { OpenInKindInToolbox, OpenPeriodInToolbox, OpenSaleInToolbox } from '../../toolbox/open-term.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { assetColumn, dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { figureColumn } from '../record/figure-column.tsx'
import { Section } from '../record/section.tsx'
import { assetText, namedAsset, namedDebtor, TermCell } from './detail-cells.tsx'
import type { EnforcementEdit } from './enforcement-edit.ts'

export interface SectionProps {
  readonly details: EnforcementDetailsOfProceeding
  readonly onEdit: (edit: EnforcementEdit) => void
}

interface Booked {
  readonly loanId: Collection['loanId']
  readonly entryId: Collection['entryId']
  readonly entryReversed: boolean
}

/** Where a receipt stands in the ledger of a loan. */
function useBookedWords(): (row: Booked) => ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return (row) => {
    if (row.entryId === null) return <StatusBadge tone="doubt">未入账</StatusBadge>
    if (row.entryReversed) return <StatusBadge tone="bad">还款已冲正</StatusBadge>
    return <StatusBadge tone="good">{`已计入 ${loans.find((loan) => loan.id === row.loanId)?.noteNo ?? '借据'}`}</StatusBadge>
  }
}

export function CollectionsSection({ details, onEdit }: SectionProps): ReactNode {
  const booked = useBookedWords()
  const columns: readonly TableColumn<Collection>[] = [
    { ...dateColumn<Collection>('receivedOn', '到账日期', (row) => row.receivedOn, 112), always: true, opens: true },
    moneyColumn('amountFen', '到账金额', (row) => row.amountFen),
    textColumn('source', '来源', 104, (row) => collectionSourceLabels[row.source]),
    nodeColumn('booked', '入账', 200, (row) => booked(row)),
    partyColumn('party', '被执行人', 128, (row) => namedDebtor(details, row.partyId)),
    assetColumn('asset', '财产', 192, (row) => namedAsset(details, row.assetId), '不是某一项财产变价所得'),
    textColumn('voucherNo', '凭证号', 128, (row) => row.voucherNo),
    textColumn('note', '备注', 160, (row) => row.note, '没有备注'),
  ]
  return (
    <Section title="执行到账" action={<AddButton onClick={() => onEdit({ of: 'collection', record: null })}>登记到账</AddButton>}>
      <DataTable
        label="执行到账" columns={columns} rows={details.collections} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'collection', record })}
        empty="法院划来的每一笔登记在这里，选定借据后同时登记还款，不必重复录入。"
        foot={{ receivedOn: '合计', amountFen: <CollectedTotal details={details} /> }}
      />
    </Section>
  )
}

function CollectedTotal({ details: { collections, collectedFen } }: { readonly details: EnforcementDetailsOfProceeding }): ReactNode {
  const answer = explainSum('合计', collections.map((row) => ({ label: `${row.receivedOn} ${collectionSourceLabels[row.source]}`, amount: row.amountFen })))
  return (
    <>
      {formatYuan(collectedFen)}
      <WhyPanel title="执行到账合计" valueText={`${formatYuan(collectedFen)} 元`} answer={answer} />
    </>
  )
}

export function SaleSection({ details, onEdit }: SectionProps): ReactNode {
  const prices: readonly TableColumn<ReferencePrice>[] = [
    { ...assetColumn<ReferencePrice>('asset', '财产', 192, (row) => namedAsset(details, row.assetId)), always: true },
    { ...textColumn<ReferencePrice>('method', '方式', 96, (row) => priceMethodLabels[row.method]), always: true, opens: true },
    moneyColumn('valueFen', '参考价', (row) => row.valueFen),
    dateColumn('pricedOn', '报告日期', (row) => row.pricedOn, 104),
    nodeColumn('validUntil', '有效期至', 192, (row) => (
      <>
        <DateText value={row.validUntil ?? row.terms.value.validUntil} distance due />
        <WhyPanel title="参考价有效期" answer={row.terms} facts={[{ label: '报告日期', value: row.pricedOn }]} action={<OpenPeriodInToolbox start={row.pricedOn} count={1} unit="year" />} />
      </>
    )),
    nodeColumn('objection', '异议期', 264, (row) => <TermCell title="对评估报告的异议" terms={row.objection} events={row.events} done={row.objectedOn !== null} none={row.method === 'appraisal' ? '没有登记收到日期' : '询价、议价没有报告异议期'} />),
    textColumn('agency', '机构或平台', 144, (row) => row.agency),
  ]
  const auctions: readonly TableColumn<Auction>[] = [
    { ...assetColumn<Auction>('asset', '财产', 192, (row) => namedAsset(details, row.assetId)), always: true },
    { ...textColumn<Auction>('round', '轮次', 56, (row) => saleRoundLabels[row.round]), always: true, opens: true },
    moneyColumn('startPriceFen', '起拍价', (row) => row.startPriceFen),
    dateColumn('noticeOn', '公告日', (row) => row.noticeOn, 104),
    nodeColumn('opensOn', '开拍日', 168, (row) => <DateText value={row.opensOn} distance={row.result === 'planned'} />),
    nodeColumn('result', '结果', 104, (row) => <StatusBadge tone={row.result === 'sold' ? 'good' : row.result === 'planned' ? 'info' : 'plain'}>{saleResultLabels[row.result]}</StatusBadge>),
    moneyColumn('priceFen', '成交价', (row) => row.priceFen),
    textColumn('platform', '平台', 104, (row) => row.platform),
    textColumn('buyer', '买受人', 128, (row) => row.buyer, '没有成交'),
  ]
  return (
    <>
      <Section title="评估和询价" action={<AddButton onClick={() => onEdit({ of: 'price', record: null })}>登记参考价</AddButton>}>
        <DataTable label="评估和询价" columns={prices} rows={details.prices} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'price', record })} empty="议价、询价或评估的结果登记在这里，起拍价据此推算。" />
      </Section>
      <Section title="拍卖和变卖" action={<AddButton onClick={() => onEdit({ of: 'auction', record: null })}>登记拍卖</AddButton>}>
        <Proposals details={details} />
        <DataTable label="拍卖和变卖" columns={auctions} rows={details.auctions} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'auction', record })} empty="一拍、二拍和变卖逐次登记在这里，流拍后推算下一次的底价和期限。" />
      </Section>
    </>
  )
}

/** What the rules say comes next for each thing with a price. */
function Proposals({ details }: { readonly details: EnforcementDetailsOfProceeding }): ReactNode {
  return details.proposals.map(({ assetId, facts, answer }) => {
    const next = answer.value
    if (next === null) return null
    const days = [next.opensBy && `${next.opensBy} 前开拍`, next.noticeBy && `${next.noticeBy} 前公告`, next.noticeDays !== null && `提前 ${next.noticeDays} 日公告`].filter(Boolean).join('，')
    return (
      <Notice key={assetId} tone="info" action={<WhyPanel title="下一次拍卖" answer={answer} action={<OpenSaleInToolbox facts={facts} />} />}>
        {assetText(details, assetId)}：{saleRoundLabels[next.round]}起拍价不低于 {formatYuan(next.floor)} 元{days === '' ? '' : `，${days}`}
      </Notice>
    )
  })
}

/** What an offset in kind leaves of the claim, or asks the bank to pay in. */
function inKindReasons({ offset, priceFen, claimFen }: InKind): WhyPanelProps {
  return { title: '以物抵债', answer: offset, action: <OpenInKindInToolbox reservePrice={priceFen} claim={claimFen} /> }
}

export function InKindSection({ details, onEdit }: SectionProps): ReactNode {
  const booked = useBookedWords()
  const columns: readonly TableColumn<InKind>[] = [
    { ...assetColumn<InKind>('asset', '财产', 192, (row) => namedAsset(details, row.assetId)), always: true },
    { ...dateColumn<InKind>('ruledOn', '抵债裁定日', (row) => row.ruledOn, 104), always: true, opens: true },
    textColumn('rulingNo', '裁定文号', 192, (row) => row.rulingNo),
    moneyColumn('priceFen', '抵债价', (row) => row.priceFen),
    figureColumn('paysIn', '补交差额', { value: (row) => row.offset.value.paysIn, reasons: (row) => <WhyContent {...inKindReasons(row)} /> }),
    nodeColumn('remaining', '剩余债权（元）', 168, (row) => (
      <>
        {formatYuan(row.remainingFen)}
        <WhyPanel {...inKindReasons(row)} />
      </>
    )),
    nodeColumn('booked', '入账', 200, (row) => booked(row)),
  ]
  return (
    <Section title="以物抵债" action={<AddButton onClick={() => onEdit({ of: 'in-kind', record: null })}>登记抵债</AddButton>}>
      <DataTable label="以物抵债" columns={columns} rows={details.inKinds} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'in-kind', record })} empty="流拍后接受抵债的裁定登记在这里，抵债金额计入还款。" />
    </Section>
  )
}
