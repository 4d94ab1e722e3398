/** The shell of a letter of the bank (forms.md D.0): head, number, addressee, body, seal, note, and the receipt under the cut line (D8). */
import type { Document, FileChild } from 'docx'
import { accountWords } from '../court/parties.ts'
import type { Finding } from '../form.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import { PAGE, paper } from '../paper/paper.ts'
import { box, day, fill, type Line, pageStart, paragraphs, print, underlined, written } from '../paper/print.ts'
import { sideBySide } from '../paper/side-by-side.ts'
import { STYLE } from '../paper/styles.ts'
import { addressOf, plaintiffName } from '../people.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { sumKnown } from '../totals.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'
import { dayOrBlank, foreignCurrency, orBlank, sumInWords, titleOf, yuanOrBlank } from '../wording.ts'

/** Letters to companies and to private persons have their own wording (forms.md G 20). */
export interface Voice {
  /** 贵方, or 您. */
  readonly you: string
  readonly personal: boolean
}

export function voiceOf(party: Party): Voice {
  return party.kind === 'person' ? { you: '您', personal: true } : { you: '贵方', personal: false }
}

/** The number of the letter; each addressee's own is told apart by its place. */
export function letterNo({ letter = null }: FilingSnapshot, index: number, count: number): string | null {
  const number = letter?.number ?? null
  return number === null || count === 1 ? number : `${number}-${index + 1}`
}

/** Principal, three kinds of interest and their sum, as they stand on the as-of day. */
export function debtWords(loan: Loan): string {
  const { principal, interest, penalty, compound } = loan.ledger
  const sum = sumKnown([principal, interest, penalty, compound])
  const currency = foreignCurrency([loan])
  return `${currency === null ? '' : `（币种：${currency}）`}本金${yuanOrBlank(principal)}、期内利息${yuanOrBlank(interest)}、罚息${yuanOrBlank(penalty)}、复利${yuanOrBlank(compound)}，合计${yuanOrBlank(sum)}`
}

/** `《借款合同》（编号：X，借据号：Y）`. */
export function loanName(loan: Loan): string {
  const notes = joinKnown(loan.disbursements.map((one) => one.noteNo))
  return notes === null ? titleOf(loan) : `${titleOf(loan).slice(0, -1)}，借据号：${notes}）`
}

/** `1,000.00元（大写：人民币壹仟元整）`: principal and interest of the loans together, without the costs of a suit. */
export function sumWords(loans: readonly Loan[]): string {
  return sumInWords(sumKnown(loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound])), loans)
}

export function payByWords({ letter = null }: FilingSnapshot): string {
  return `${dayOrBlank(letter?.payBy ?? null)}前`
}

export function repaymentAccount(snapshot: FilingSnapshot): string {
  return `还款账户：${accountWords(snapshot)}。`
}

export function contactWords({ bank }: FilingSnapshot, { personal }: Voice): string {
  const contact = `${joinKnown([bank.department, bank.contact], '') ?? orBlank(null)}，电话${orBlank(bank.contactPhone)}`
  return personal ? `如还款确有困难，或者对本通知有异议，请与我行${contact}联系协商。` : `联系人：${contact}。`
}

/** A letter before it is laid out on its sheet. */
interface Letter {
  readonly title: string
  /** 借款人, 保证人: who signs for receipt. */
  readonly receiver: string
  /** The number to call, under the head of the bank. */
  readonly serviceLine?: string | null
  /** The receiver signs beside the bank's seal too, as the notices of the bank have it; on a letter he signs the slip alone. */
  readonly countersigned: boolean
  readonly number: string | null
  readonly party: Party
  readonly body: readonly Line[]
}

function receiptLines({ title, number, party }: Letter): readonly Line[] {
  const self = party.kind === 'person' ? '本人' : '本单位'
  return [
    print`${fill(self)}已收到贵行${fill(number ?? orBlank(null))}《${title}》，知悉其内容。`,
    print`收件人：${fill(party.name)}　收到日期、时间：${underlined(null, 6)}年${underlined(null, 4)}月${underlined(null, 4)}日${underlined(null, 4)}时`,
    print`签收人姓名：${underlined(null, 10)}　与收件人的关系、职务：${underlined(null, 10)}　证件号码后四位：${underlined(null, 6)}`,
    print`签收：本人签收${box(false)}　法定代表人、负责人${box(false)}　收发部门${box(false)}　被授权人${box(false)}　同住成年亲属${box(false)}`,
    print`未签收：拒绝签收${box(false)}　无人${box(false)}　地址不符${box(false)}　送达人（两名）：${underlined(null, 20)}`,
    print`未签收的时间、地点、影像编号：${underlined(null, 36)}`,
    print`签名或者盖章（按手印）：${underlined(null, 16)}　联系电话：${underlined(null, 14)}`,
    print`${box(false)}　${fill(self)}同意继续履行上述还款义务。　签名或者盖章：${underlined(null, 14)}　日期：${underlined(null, 8)}`,
  ]
}

const CUT = '✂　　　　　　　　　　　　　　　　沿此线裁开　　　　　　　　　　　　　　　　✂'

/** Twips; together the width between the margins. */
const SIGNING = { receiver: 4422, bank: 4422 }

/** The bank's seal and day; on a notice the receiver's beside it, so that the copy that comes back is signed on its own face. */
function signatures({ receiver, countersigned }: Letter, snapshot: FilingSnapshot): readonly FileChild[] {
  const [bank, on] = [fill(plaintiffName(snapshot)), fill(longDate(snapshot.filingDate))]
  if (!countersigned) return paragraphs([print`贷款人（公章）：${bank}`, print`${on}`], STYLE.letterRight, true)
  const received = [print`${receiver}（公章或者签收人签字）：`, print`${fill(null, 0)}`, print`${day(null)}`]
  return [sideBySide({ width: SIGNING.receiver, lines: received }, { width: SIGNING.bank, lines: [print`贷款人（公章）：`, print`${bank}`, print`${on}`] }, STYLE.letterFlush)]
}

/** The letter of one addressee with its receipt; every one but the first begins a page. */
export function letterPages(letter: Letter, snapshot: FilingSnapshot, isFirst: boolean): readonly FileChild[] {
  const { title, receiver, countersigned, number, party, body, serviceLine = null } = letter
  const slip = receiptLines(letter)
  return [
    ...letterHead({ head: plaintiffName(snapshot), serviceLine, title, number }, isFirst),
    ...paragraphs([print`${fill(party.name)}：`], STYLE.letterFlush),
    ...paragraphs(body.slice(0, -1), STYLE.letterBody),
    ...paragraphs(body.slice(-1), STYLE.letterBody, true),
    ...signatures(letter, snapshot),
    ...paragraphs([print`送达地址：${fill(orBlank(addressOf(party)))}`], STYLE.letterNote, true),
    // The slip may go over to a sheet of its own; the letter stays whole with its seal.
    ...paragraphs([print`注：${countersigned ? '本通知书' : '本函'}一式两份，${receiver}签收后退贷款人一份作为回执，${receiver}留存一份。`], STYLE.letterNote),
    ...paragraphs([print`${CUT}`], STYLE.letterNote, true),
    ...paragraphs([print`回　执`], STYLE.slipTitle, true),
    ...slip.slice(0, -1).flatMap((line) => paragraphs([line], STYLE.letterNote, true)),
    ...paragraphs(slip.slice(-1), STYLE.letterNote),
  ]
}

interface LetterHead {
  /** Whose letter it is. */
  readonly head: string
  /** Whom to call, under the head. */
  readonly serviceLine?: string | null
  readonly title: string
  readonly number: string | null
}

/** Who writes, the title and the number of a letter. */
export function letterHead({ head, serviceLine = null, title, number }: LetterHead, isFirst: boolean): readonly FileChild[] {
  return [
    ...(isFirst ? paragraphs([print`${fill(head)}`], STYLE.letterTitle) : [pageStart(print`${fill(head)}`, STYLE.letterTitle)]),
    ...(serviceLine === null ? [] : paragraphs([print`${fill(serviceLine)}`], STYLE.letterService)),
    ...paragraphs([print`${title}`], STYLE.letterTitle),
    ...paragraphs([print`编号：${fill(orBlank(number))}`], STYLE.letterFlush),
  ]
}

/** The sheets of all addressees in one file: nobody gets another's letter. */
export function lettersDocument(title: string, pages: readonly FileChild[], snapshot: FilingSnapshot): Document {
  const blank = paragraphs([print`${title}`, ...written('没有可以发送的对象。')], STYLE.letterTitle)
  return paper({ ...unreviewedMark(snapshot), title, author: plaintiffName(snapshot), page: PAGE.letter, children: pages.length === 0 ? blank : pages })
}

/** Those chosen for the letter, or all whom it is for. */
export function addresseesOf(snapshot: FilingSnapshot, eligible: readonly Party[]): readonly Party[] {
  const chosen = snapshot.letter?.addresseeIds ?? []
  return chosen.length === 0 ? eligible : eligible.filter((party) => chosen.includes(party.id))
}

/** The dead and the dissolved get no letter; a letter to an old address proves nothing (forms.md D). */
export function addresseeFindings(addressees: readonly Party[]): readonly Finding[] {
  return addressees.flatMap((party): readonly Finding[] => {
    const where = { tab: 'overview', recordId: party.id } as const
    if (party.status === 'deceased') return [{ code: 'letter-to-deceased', level: 'red', text: `${party.name}已死亡，请改向其继承人、遗产管理人主张，不要再向其发函`, where }]
    if (party.status === 'deregistered') return [{ code: 'letter-to-deregistered', level: 'red', text: `${party.name}已注销，向其发函不发生效力，请核对清算义务人`, where }]
    if (party.status === 'bankrupt') return [{ code: 'letter-to-bankrupt', level: 'red', text: `${party.name}已进入破产程序，请向管理人申报债权`, where }]
    if (party.status === 'missing') return [{ code: 'letter-to-missing', level: 'amber', text: `${party.name}失联，邮寄可能退回，请考虑公证送达或者公告`, where }]
    if (party.agreedServiceAddress === null) return [{ code: 'letter-address', level: 'amber', text: `${party.name}没有登记合同约定的送达地址，请核对寄送地址`, where }]
    return []
  })
}
