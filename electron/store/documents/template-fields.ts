import type { TemplateField } from '../../../shared/api/paper-templates.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { longDate } from './paper/format.ts'
import { cleanText } from './paper/text.ts'
import { addressOf, plaintiffName } from './people.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { capitals } from './wording.ts'

/** The named fields of the branch's own templates: each once, with its meaning and how it is read from the snapshot. */

interface Field<T> {
  readonly meaning: string
  readonly value: (of: T, snapshot: FilingSnapshot) => string | null
}

const money = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))
const inCapitals = (amount: Fen | null, { loans }: FilingSnapshot): string | null => (amount === null ? null : capitals(amount, loans))
const interestParts = ({ ledger }: Loan) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound]
const all = ({ loans }: FilingSnapshot, part: 'principal' | 'interest' | 'penalty' | 'compound') => sumKnown(loans.map(({ ledger }) => ledger[part]))
const owed = ({ loans }: FilingSnapshot) => sumKnown(loans.flatMap(interestParts))

const PLAIN: Readonly<Record<string, Field<FilingSnapshot>>> = {
  户名: { meaning: '借款人名称', value: ({ caseTitle }) => caseTitle },
  银行: { meaning: '本机构全称', value: (snapshot) => plaintiffName(snapshot) },
  银行地址: { meaning: '本机构住所地', value: ({ bank }) => bank.domicile },
  负责人: { meaning: '法定代表人或者负责人姓名', value: ({ bank }) => bank.representativeName },
  负责人职务: { meaning: '负责人职务', value: ({ bank }) => bank.representativeTitle },
  联系人: { meaning: '本机构联系人', value: ({ bank }) => bank.contact },
  联系电话: { meaning: '本机构联系电话', value: ({ bank }) => bank.contactPhone },
  还款户名: { meaning: '还款账户户名', value: ({ bank }) => bank.accountName },
  还款开户行: { meaning: '还款账户开户行', value: ({ bank }) => bank.accountBank },
  还款账号: { meaning: '还款账号', value: ({ bank }) => bank.accountNo },
  编号: { meaning: '函件编号', value: ({ letter }) => letter?.number ?? null },
  还款期限: { meaning: '函件要求的还款期限', value: ({ letter }) => (letter?.payBy ? longDate(letter.payBy) : null) },
  截至日: { meaning: '数额的截至日，如 2026年11月21日', value: ({ asOf }) => longDate(asOf) },
  出具日: { meaning: '落款日期', value: ({ filingDate }) => longDate(filingDate) },
  法院: { meaning: '受理法院', value: ({ court }) => court.name },
  案号: { meaning: '案号', value: ({ court }) => court.caseNo },
  本金合计: { meaning: '全部借据的本金，元', value: (snapshot) => money(all(snapshot, 'principal')) },
  利息合计: { meaning: '全部借据的期内利息，元', value: (snapshot) => money(all(snapshot, 'interest')) },
  罚息合计: { meaning: '全部借据的罚息，元', value: (snapshot) => money(all(snapshot, 'penalty')) },
  复利合计: { meaning: '全部借据的复利，元', value: (snapshot) => money(all(snapshot, 'compound')) },
  本息合计: { meaning: '全部借据的本息，元', value: (snapshot) => money(owed(snapshot)) },
  本息合计大写: { meaning: '本息合计的大写金额', value: (snapshot) => inCapitals(owed(snapshot), snapshot) },
  事由: { meaning: '出具事项里填写的事由', value: ({ reason }) => reason ?? null },
}

const LOAN: Readonly<Record<string, Field<Loan>>> = {
  合同名称: { meaning: '借款合同名称', value: ({ contractName }) => contractName },
  合同编号: { meaning: '借款合同编号', value: ({ contractNo }) => contractNo },
  借据号: { meaning: '借据号', value: ({ disbursements }) => disbursements[0]?.noteNo ?? null },
  到期日: { meaning: '到期日', value: ({ due }) => (due === null ? null : longDate(due)) },
  本金: { meaning: '本金，元', value: ({ ledger }) => money(ledger.principal) },
  利息: { meaning: '期内利息，元', value: ({ ledger }) => money(ledger.interest) },
  罚息: { meaning: '罚息，元', value: ({ ledger }) => money(ledger.penalty) },
  复利: { meaning: '复利，元', value: ({ ledger }) => money(ledger.compound) },
  合计: { meaning: '本笔本息，元', value: (loan) => money(sumKnown(interestParts(loan))) },
}

const PARTY: Readonly<Record<string, Field<Party>>> = {
  姓名: { meaning: '姓名或者名称', value: ({ name }) => name },
  地址: { meaning: '送达地址', value: (party) => addressOf(party) },
  电话: { meaning: '电话', value: ({ phone }) => phone },
}

/** Lists: `{#借据}…{/借据}` repeats what stands between for each. */
const LISTS = { 借据: LOAN, 当事人: PARTY, 收件人: PARTY } as const

/** Printed where the record knows nothing, to be filled in by hand. */
const BLANK = '＿＿＿＿'

export const templateFields: readonly TemplateField[] = [
  ...Object.entries(PLAIN).map(([name, { meaning }]) => ({ name, meaning, within: null })),
  ...Object.entries(LISTS).flatMap(([list, fields]) => Object.entries(fields).map(([name, { meaning }]) => ({ name, meaning, within: list }))),
]

export const templateLists: readonly string[] = Object.keys(LISTS)

const filled = <T>(fields: Readonly<Record<string, Field<T>>>, of: T, snapshot: FilingSnapshot): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, cleanText(value(of, snapshot) ?? BLANK)]))

/** Words by the names of their fields; a list is one such set for each of its members. */
export type TemplateWords = Record<string, string | Record<string, string>[]>

/** What a template is filled with: plain words and three lists. */
export function templateData(snapshot: FilingSnapshot, addressees: readonly Party[]): TemplateWords {
  return {
    ...filled(PLAIN, snapshot, snapshot),
    借据: snapshot.loans.map((loan) => filled(LOAN, loan, snapshot)),
    当事人: snapshot.parties.map((party) => filled(PARTY, party, snapshot)),
    收件人: addressees.map((party) => filled(PARTY, party, snapshot)),
  }
}
