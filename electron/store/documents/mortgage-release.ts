import type { Document } from 'docx'
import { body, courtPaper, sealAndDay } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, yuan } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { nameOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import type { Loan } from './snapshot-loan.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { loansOf, orBlank, shortNameOf, titleOf } from './wording.ts'

const TITLE = '注销抵押（质押）登记函'

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 600, align: 'text' },
  { head: '抵押人、出质人', width: 1900, align: 'text' },
  { head: '财产、坐落、权证号', width: 3344, align: 'text' },
  { head: '登记证明号', width: 1700, align: 'text' },
  { head: '担保合同', width: 1300, align: 'text' },
]

function render(snapshot: FilingSnapshot): Document {
  const { bank, collateral } = snapshot
  const contracts = [...new Set(snapshot.loans.map(titleOf))].join('、')
  const rows = collateral.map((item, index) => [
    String(index + 1),
    nameOf(snapshot, item.ownerId),
    joinKnown([item.object, item.location === null ? null : `坐落${item.location}`, item.certificateNo === null ? null : `权证号${item.certificateNo}`], '，'),
    item.registrationNo,
    item.contractNo,
  ])
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...paragraphs([print`${fill(orBlank(null))}：`], STYLE.courtFlush),
      ...body(`${orBlank(contracts === '' ? null : contracts)}项下的主债权已全部清偿，担保物权消灭。请贵单位依法办理下列财产的抵押权（质权）注销登记：`),
      dataTable(COLUMNS, rows),
      ...paragraphs([print`我行同意注销上列登记，并授权持本函及登记证明的抵押人、出质人办理。`], STYLE.courtBody, true),
      ...sealAndDay(snapshot, '抵押权人'),
      ...body(`联系人及电话：${orBlank(bank.contact)}，${orBlank(bank.contactPhone)}`),
      ...paragraphs([print`附：结清证明、不动产登记证明、经办人身份证明`], STYLE.courtBody),
    ],
  })
}

const owing = ({ ledger }: Loan): boolean => ledger.total !== null && ledger.total > 0

/** A registration given up does not come back: only when all that it secures is paid (民法典第三百九十三条). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.collateral.flatMap((item): readonly Finding[] => {
    const open = loansOf(item, snapshot).filter(owing)
    if (open.length === 0) return []
    const left = open.map((loan) => `${shortNameOf(loan, snapshot)}尚欠${loan.ledger.total === null ? '' : yuan(loan.ledger.total)}`).join('、')
    return [{ code: 'release-not-paid', level: 'red', text: `${orBlank(item.object)}担保的${left}，不能注销登记`, where: { tab: 'debt', recordId: null } }]
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'collateral').require(someOf(snapshot.collateral), 'collateral', '解除的担保物', '注销哪些财产的抵押、质押登记').blanks,
    ...snapshot.collateral.flatMap((item, index) =>
      new Questions(`collateral[${index}]`, 'collateral', item.id)
        .require(item.registrationNo, 'registrationNo', `${orBlank(item.object)}的登记证明号`, '登记证明号是多少')
        .ask(item.certificateNo, 'certificateNo', `${orBlank(item.object)}的权证号`, '担保物的权证号是多少').blanks,
    ),
  ]
}

/** 解押函 to the registry when the debt is paid (features.md S169). forms.md has no model: the frame follows GB/T 9704, the layout is ours. */
export const mortgageRelease: FormDefinition = {
  id: 'mortgage-release',
  subject: 'debt',
  title: TITLE,
  needs,
  checks,
  copies: ({ collateral }) => Math.max(1, collateral.length),
  copiesRule: '每一登记机构一份',
  signers: ['本机构公章'],
  render,
}
