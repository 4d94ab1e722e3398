/** 以物抵债审批表 (forms.md E4): the debt, why there is no money, the thing, its value, how it pays, taxes, custody and disposal. No official layout: GB/T 9704. */
import type { FileChild } from 'docx'
import type { ForeclosedPage } from '../../../../shared/api/foreclosed.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { type AcquisitionWay, disposalWayLabels, foreclosedKindLabels, foreclosedUseLabels, taxBearerLabels, titleMoveLabels } from '../../../../shared/model/foreclosed-asset.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { allocationOrderLabels } from '../../../../shared/model/loan-terms.ts'
import { type ComponentAmounts, componentLabels, components, totalOf } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { dated, longDate } from '../paper/format.ts'
import { orBlank } from '../wording.ts'
import { factTable, internalPaper, ticks } from './internal-paper.ts'

export interface ForeclosedApproval {
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly chain: readonly string[]
  readonly page: ForeclosedPage
  /** 本金、利息 at the end of a day: that of the acquisition, or today while it is planned; null where it cannot be computed. */
  readonly debt: { readonly asOf: IsoDate; readonly loans: readonly { readonly noteNo: string; readonly owed: ComponentAmounts | null }[] }
}

const FORECLOSED_APPROVAL_TITLE = '以物抵债审批表'

/** In the order and the words of the form. */
const WAYS: Readonly<Record<AcquisitionWay, string>> = { agreement: '协议抵债', 'court-ruling': '法院裁定抵债', arbitration: '仲裁', bankruptcy: '破产分配' }

const yuan = (amount: Fen | null): string | null => (amount === null ? null : `${formatYuan(amount)}元`)
const joined = (...parts: readonly (string | null)[]): string | null => parts.filter((part) => part !== null).join('，') || null

function offsetText({ offset }: ForeclosedPage): string | null {
  const split = offset?.answer.value
  if (offset === null || split === null || split === undefined) return null
  const parts = components.filter((component) => split.paid[component] > 0).map((component) => `${componentLabels[component]}${formatYuan(split.paid[component])}元`)
  const over = split.overpayment > 0 ? `，差额${formatYuan(split.overpayment)}元` : ''
  return `${offset.booked ? '已' : '拟'}冲抵（截至${longDate(offset.on)}）：${parts.join('、') || '无'}${over}`
}

const DEBT: readonly Column[] = [
  { head: '借据', width: 2732, align: 'text' },
  ...['本金（元）', '利息、罚息、复利（元）', '费用（元）', '合计（元）'].map((head): Column => ({ head, width: 1500, align: 'number' })),
]

function debtTable({ loans }: ForeclosedApproval['debt']): FileChild {
  const rows = loans.map(({ noteNo, owed }) => {
    if (owed === null) return [noteNo, null, null, null, null]
    const interest = sumFen([owed.interest, owed.penalty, owed.compound, owed.undivided])
    return [noteNo, ...[owed.principal, interest, owed.costs, totalOf(owed)].map(formatYuan)]
  })
  return dataTable(DEBT, rows, 'form')
}

function requestText({ asset, borrowerName, offset }: ForeclosedPage): string {
  const paid = offset?.answer.value?.paid
  const interest = paid === undefined ? null : sumFen([paid.interest, paid.penalty, paid.compound, paid.undivided])
  const split = paid === undefined || interest === null ? '' : `，冲抵本金${formatYuan(paid.principal)}元、利息${formatYuan(interest)}元`
  const price = asset.offsetFen === null ? orBlank(null) : formatYuan(asset.offsetFen)
  return `拟以${asset.name}作价${price}元抵偿${borrowerName}债务${split}，请审批。`
}

/** The `.docx` file, for a thing that is planned or one that was taken. */
export function foreclosedApproval({ organisation, printedOn, chain, page, debt }: ForeclosedApproval): Promise<Uint8Array> {
  const { asset, borrowerName, caseNo, term, use } = page
  return internalPaper({
    title: FORECLOSED_APPROVAL_TITLE, organisation, printedOn, chain, request: requestText(page), attachments: ['评估报告', '权属证书和登记查询', '涉税说明', '流拍文书', '抵债协议（草案）或裁定'],
    sections: [
      { heading: `债权（截至${longDate(debt.asOf)}）`, content: [debtTable(debt), factTable([['债务人', `${borrowerName}（${caseNo}）`], ['抵债金额', yuan(asset.offsetFen)], ['冲抵情况', offsetText(page)]])] },
      { heading: '抵债原因', content: [factTable([['不能以货币清偿的原因和已采取措施', asset.reason]])] },
      {
        heading: '抵债资产',
        content: [factTable([
          ['名称、类别', joined(asset.name, foreclosedKindLabels[asset.kind])], ['权属人', asset.ownerName], ['权证号', asset.certificateNo], ['坐落', asset.location], ['面积或数量', asset.area],
          ['是否过户', asset.titleMoved && titleMoveLabels[asset.titleMoved]], ['权利负担、租赁占用、欠税欠费、查封顺位', asset.burdens],
        ])],
      },
      { heading: '估值', content: [factTable([['评估机构、方法', joined(asset.appraiser, asset.appraisalMethod)], ['基准日', dated(asset.appraisedOn)], ['评估价值', yuan(asset.appraisedFen)], ['保留价', yuan(asset.reserveFen)]])] },
      {
        heading: '抵债方式',
        content: [factTable([
          ['方式', ticks(WAYS, (way) => way === asset.way)], ['裁定书或协议编号', asset.paperNo], ['取得日期', dated(asset.acquiredOn)], ['冲抵顺序', asset.allocationOrder === null ? '按借据约定' : allocationOrderLabels[asset.allocationOrder]], ['差额处理', asset.differenceNote],
        ])],
      },
      { heading: '税费测算及承担', content: [factTable([['税费测算', yuan(asset.taxFen)], ['承担', asset.taxBearer && taxBearerLabels[asset.taxBearer]]])] },
      {
        heading: '接收后保管、使用、处置计划与期限',
        content: [factTable([
          ['现状、管理员', joined(foreclosedUseLabels[use], asset.keeperName)], ['处置期限', dated(term.value?.due.nominal ?? null)],
          ['处置计划', joined(asset.planWay && disposalWayLabels[asset.planWay], asset.planBy && `${longDate(asset.planBy)}前`, asset.planText)],
        ])],
      },
      { heading: '入账价值', content: [factTable([['入账价值', yuan(asset.bookFen)]])] },
    ],
  })
}
