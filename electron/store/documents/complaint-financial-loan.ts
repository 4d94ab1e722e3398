import type { Document, Paragraph } from 'docx'
import { complaintChecks } from './complaint/checks.ts'
import { claimRows, jurisdictionRows } from './complaint/claims-band.ts'
import { factRows } from './complaint/facts-band.ts'
import { complaintNeeds } from './complaint/needs.ts'
import { mediationRows } from './element-form/mediation-band.ts'
import { COMPLAINT_NOTES } from './element-form/notes.ts'
import { partyRows } from './element-form/party-blocks.ts'
import { bandRow, type Columns, formTable, HEIGHT, wideRow } from './element-form/table.ts'
import type { FormDefinition } from './form.ts'
import { paperFileName } from './paper-name.ts'
import { PAGE, paper } from './paper/paper.ts'
import { fill, paragraphs, day, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { copiesForParties, plaintiffName } from './people.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** Column widths of the complaint in twips (forms.md A.7). */
const COLUMNS: Columns = { label: 2270, content: 7074 }

const TITLE = '民事起诉状（金融借款合同纠纷）'

function signature(snapshot: FilingSnapshot): readonly Paragraph[] {
  const lines = [print`具状人（签字、盖章）：${fill(plaintiffName(snapshot))}`, print`日期：${day(snapshot.filingDate)}`]
  return paragraphs(lines, STYLE.signature, true)
}

function render(snapshot: FilingSnapshot): Document {
  const rows = [
    wideRow(COLUMNS, COMPLAINT_NOTES, HEIGHT.notes),
    bandRow(COLUMNS, '当事人信息'),
    ...partyRows(COLUMNS, snapshot),
    ...claimRows(COLUMNS, snapshot),
    ...jurisdictionRows(COLUMNS, snapshot),
    ...factRows(COLUMNS, snapshot),
    ...mediationRows(COLUMNS, snapshot),
  ]
  return paper({
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.elementForm,
    children: [
      ...paragraphs([print`民事起诉状`], STYLE.title),
      ...paragraphs([print`（金融借款合同纠纷）`], STYLE.subtitle),
      formTable(COLUMNS, rows),
      ...signature(snapshot),
    ],
  })
}

/**
 * 民事起诉状（金融借款合同纠纷）, the element-style form of 法〔2025〕82号, in force since 2025-07-14. Blocks are repeated
 * for several parties; rows are never added, removed or reworded (说明 4). The form prints no court and no attachments.
 */
export const complaintFinancialLoan: FormDefinition = {
  id: 'complaint-financial-loan',
  subject: 'claim',
  title: TITLE,
  fileName: (snapshot) => paperFileName(snapshot, TITLE),
  needs: complaintNeeds,
  checks: complaintChecks,
  copies: copiesForParties,
  copiesRule: '正本一份，另按对方当事人人数提交副本（民事诉讼法第一百二十三条）',
  signers: ['本机构公章', '负责人签名或名章'],
  render,
}
