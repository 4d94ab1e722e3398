import type { FileChild, TableRow } from 'docx'
import { letterTitles } from '../../../shared/model/letter-form.ts'
import { clausePrint } from './clause.ts'
import { answerRow, type Columns, formTable, HEIGHT } from './element-form/table.ts'
import type { Blank, FormDefinition } from './form.ts'
import { addresseesOf, letterNo } from './letters/letter.ts'
import { addresseeNeeds } from './letters/needs.ts'
import { longDate } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { box, day, fill, type Line, pageStart, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { addressOf, defendantsOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import type { Demand } from './snapshot-case.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

const TITLE = '送达记录'
/** Twips; together the width between the margins of a court paper. */
const COLUMNS: Columns = { label: 2700, content: 6144 }

const recipients = (snapshot: FilingSnapshot): readonly Party[] => addresseesOf(snapshot, defendantsOf(snapshot))

/** What the slip of the parcel has to say of its contents: without it arrival proves no demand (forms.md D11). */
function contentsOf({ letter = null }: FilingSnapshot, number: string | null): string | null {
  const served = letter?.served ?? null
  return served === null ? null : `${number ?? ''}《${letterTitles[served]}》`
}

function channelLine(channel: Demand['channel']): Line {
  const is = (wanted: Demand['channel']) => box(channel === wanted)
  return print`当面${is('in-person')}　EMS${is('ems')}　公证${is('notary')}　电子${is('electronic')}　公告${is('public-notice')}　留置${is('left-at-address')}`
}

function resultLine(demand: Demand | null): Line {
  const signed = demand?.result === 'signed'
  const byOther = signed && demand?.signerRole !== null
  return print`签收${box(signed && !byOther)}　他人代收${box(byOther)}　拒收${box(demand?.result === 'refused')}　退回${box(demand?.result === 'returned')}（原因：${fill(null, 12)}）`
}

interface Service {
  readonly party: Party
  readonly number: string | null
  /** What the record already has of it. */
  readonly demand: Demand | null
}

function addressLine(party: Party, { loans }: FilingSnapshot): Line {
  const clause = loans.find((loan) => loan.serviceClause !== null)?.serviceClause ?? null
  const agreed = party.agreedServiceAddress !== null
  return print`${fill(addressOf(party), 20)}（${agreed ? print`合同${clausePrint(clause)}约定`.pieces : print`来源：${fill(null, 10)}`.pieces}）`
}

function row(label: string, lines: readonly Line[], height: (typeof HEIGHT)[keyof typeof HEIGHT] = HEIGHT.twoLines): TableRow {
  return answerRow(COLUMNS, label, lines, height)
}

function rows({ party, number, demand }: Service, snapshot: FilingSnapshot): readonly TableRow[] {
  return [
    row('通知书编号', [print`${fill(number)}`]),
    row('收件人', [print`${fill(party.name)}`]),
    row('送达地址及来源', [addressLine(party, snapshot)]),
    row('送达方式', [channelLine(demand?.channel ?? null)]),
    row('寄件局、单号', [print`${fill(demand?.trackingNo ?? null)}`]),
    row('内件品名栏的记载', [print`${fill(contentsOf(snapshot, number))}`]),
    row('寄出（送达）日期', [print`${day(demand?.date ?? null)}`]),
    row('送达结果', [resultLine(demand)]),
    row('签收人、与收件人的关系', [print`${fill(demand?.signer ?? null, 12)}　${fill(demand?.signerRole ?? null, 12)}　签收日期：${day(demand?.signDate ?? null)}`]),
    row('查询单打印日期', [print`${day(null)}`]),
    row('公证处、公证书号、费用', [print`公证处：${fill(null, 12)}　公证书号：${fill(demand?.notaryNo ?? null, 12)}　费用：${fill(null, 8)}元`]),
    row('报纸名称、日期、版面', [print`${fill(null)}`]),
    row('短信、邮件回执截图编号', [print`${fill(null)}`]),
    row('下一步', [print`${fill(null)}`], HEIGHT.fourLines),
    row('经办人（两名签字）', [print`${fill(null, 20)}　　${fill(null, 20)}　　${day(null)}`], HEIGHT.fourLines),
  ]
}

/** The service on record of the letter with this number: the copy's own, or the one that all copies share. */
function demandOf(snapshot: FilingSnapshot, party: Party, number: string | null): Demand | null {
  const numbers = new Set([number, snapshot.letter?.number ?? null])
  return snapshot.demands.findLast((demand) => demand.toId === party.id && demand.documentNo !== null && numbers.has(demand.documentNo)) ?? null
}

function sheet(snapshot: FilingSnapshot, party: Party, index: number, count: number): readonly FileChild[] {
  const number = letterNo(snapshot, index, count)
  return [
    ...(index === 0 ? paragraphs([print`${TITLE}`], STYLE.courtTitle) : [pageStart(print`${TITLE}`, STYLE.courtTitle)]),
    ...paragraphs([print`送达机构：${fill(plaintiffName(snapshot))}　制表日期：${fill(longDate(snapshot.filingDate))}`], STYLE.tableText),
    formTable(COLUMNS, rows({ party, number, demand: demandOf(snapshot, party, number) }, snapshot)),
    ...paragraphs([print`注：邮寄面单、签收查询单、回执、公证书附后。拒收、退回的，注明原因并保留原件。`], STYLE.tableText, true),
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const { letter = null } = snapshot
  return [
    ...addresseeNeeds(snapshot, recipients(snapshot), '当事人'),
    ...new Questions('letter', 'documents').ask(letter?.served ?? null, 'served', '所送达的通知书', '送达的是哪一种通知书（写入内件品名栏）').blanks,
  ]
}

/** 送达记录: a sheet for each service, to be filled in as it takes place (forms.md D11). The rows are practice, the layout is ours. */
export const serviceRecord: FormDefinition = {
  id: 'service-record',
  subject: 'none',
  title: TITLE,
  needs,
  checks: () => [],
  copies: (snapshot) => 2 * recipients(snapshot).length,
  copiesRule: '每次送达一式两份，一份入档，一份作证据',
  signers: ['两名经办人签字'],
  render: (snapshot) => {
    const parties = recipients(snapshot)
    const children = parties.flatMap((party, index) => sheet(snapshot, party, index, parties.length))
    return paper({ ...unreviewedMark(snapshot), title: TITLE, author: plaintiffName(snapshot), page: PAGE.courtPaper, children })
  },
}
