/** Band 事实与理由 of the financial-loan complaint: the hint with the full facts, then nineteen rows (forms.md A.5). */
import type { TableRow } from 'docx'
import { answerRow, bandRow, type Columns, HEIGHT, wideRow } from '../element-form/table.ts'
import { print, written } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { factsText } from './facts-text.ts'
import {
  amountLines,
  contractLines,
  disbursementLines,
  overdueLines,
  partiesLines,
  rateLines,
  repaidLines,
  repayMethodLines,
  termLines,
} from './loan-rows.ts'
import {
  basisLines,
  collateralLines,
  contractDateLines,
  guaranteeLines,
  guaranteeModeLines,
  maximumLines,
  otherNotesText,
  otherSecurityLines,
  registrationLines,
} from './security-rows.ts'

export const FACTS_HINT = '（可完整表述纠纷涉及的事实与理由；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）'
export const EVIDENCE = '详见附页证据目录'

export function factRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  const row = (...[label, lines, height]: [string, Parameters<typeof answerRow>[2], Parameters<typeof answerRow>[3]]) =>
    answerRow(columns, label, lines, height)
  return [
    bandRow(columns, '事实与理由'),
    wideRow(
      columns,
      [
        { style: STYLE.hint, lines: [print`${FACTS_HINT}`] },
        { style: STYLE.cell, lines: written(factsText(snapshot)) },
      ],
      HEIGHT.narrative,
    ),
    row('1. 合同签订情况（名称、编号、签订时间、地点等）', contractLines(snapshot), HEIGHT.twoLines),
    row('2. 合同主体', partiesLines(snapshot), HEIGHT.twoLines),
    row('3. 借款金额', amountLines(snapshot), HEIGHT.twoLines),
    row('4. 借款期限', termLines(snapshot), HEIGHT.twoLines),
    row('5. 借款利率', rateLines(snapshot), HEIGHT.fourLines),
    row('6. 借款提供时间', disbursementLines(snapshot), HEIGHT.oneLine),
    row('7. 还款方式', repayMethodLines(snapshot), HEIGHT.repayMethod),
    row('8. 还款情况', repaidLines(snapshot), HEIGHT.twoLines),
    row('9. 是否存在逾期还款', overdueLines(snapshot), HEIGHT.twoLines),
    row('10. 是否签订物的担保（抵押、质押）合同', contractDateLines(snapshot), HEIGHT.twoLines),
    row('11. 担保人、担保物', collateralLines(snapshot), HEIGHT.twoLines),
    row('12. 是否最高额担保（抵押、质押）', maximumLines(snapshot), HEIGHT.fourLines),
    row('13. 是否办理抵押、质押登记', registrationLines(snapshot), HEIGHT.threeLines),
    row('14. 是否签订保证合同 / 保函', guaranteeLines(snapshot), HEIGHT.threeLines),
    row('15. 保证方式', guaranteeModeLines(snapshot), HEIGHT.twoLines),
    row('16. 其他担保方式', otherSecurityLines(snapshot), HEIGHT.twoLines),
    row('17. 请求承担责任的依据', basisLines(snapshot), HEIGHT.twoLines),
    row('18. 其他需要说明的内容（可另附页）', written(otherNotesText(snapshot)), HEIGHT.oneLine),
    row('19. 证据清单（可另附页）', written(EVIDENCE), HEIGHT.oneLine),
  ]
}
