/** Who assigns a debt to whom, as the papers on an assignment name them (forms.md B13, D12). */
import type { Blank } from '../form.ts'
import { plaintiffName } from '../people.ts'
import { Questions } from '../questions.ts'
import type { Assignment } from '../snapshot-particulars.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { dayOrBlank, orBlank } from '../wording.ts'

const NOTHING: Assignment = {
  role: null, counterparty: null, counterpartyCode: null, counterpartyAddress: null, counterpartyHead: null, counterpartyContact: null,
  agreementNo: null, signedOn: null, noticeOn: null, noticeWay: null,
}

export const assignmentOf = ({ assignment = NOTHING }: FilingSnapshot): Assignment => assignment

export function assignorName(snapshot: FilingSnapshot): string {
  const { role, counterparty } = assignmentOf(snapshot)
  return role === 'assignee' ? orBlank(counterparty) : plaintiffName(snapshot)
}

export function assigneeName(snapshot: FilingSnapshot): string {
  const { role, counterparty } = assignmentOf(snapshot)
  return role === 'assignee' ? plaintiffName(snapshot) : orBlank(counterparty)
}

/** `于2026年10月1日签订的《债权转让协议》（编号：X）`. */
export function agreementText(snapshot: FilingSnapshot): string {
  const { agreementNo, signedOn } = assignmentOf(snapshot)
  return `于${dayOrBlank(signedOn)}签订的《债权转让协议》（编号：${orBlank(agreementNo)}）`
}

/** What every paper on an assignment asks for. */
export function assignmentNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  const given = assignmentOf(snapshot)
  return new Questions('assignment', 'documents')
    .require(given.role, 'role', '我行的地位', '本次转让我行是转让方还是受让方')
    .require(given.counterparty, 'counterparty', '转让相对方', '债权转让的对方是谁')
    .require(given.signedOn, 'signedOn', '转让协议签订日', '债权转让协议是哪一天签订的')
    .ask(given.agreementNo, 'agreementNo', '转让协议编号', '债权转让协议的编号是多少').blanks
}
