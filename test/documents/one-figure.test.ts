import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, integer, record, subarray } from 'fast-check'
import { expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { type FilingAct, filingActs, type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { ledgerSnapshot } from '../../electron/store/documents/statement/from-ledger.ts'
import { totalsOf } from '../../electron/store/documents/totals.ts'
import { balanceAsOf, type LedgerEntry, type LoanTerms } from '../../shared/rules/ledger.ts'
import { type Currency, currencyLabels } from '../../shared/model/currency.ts'
import { type Fen, fen } from '../../shared/model/fen.ts'
import { parseChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { acceptanceFee, preservationFee } from '../../shared/rules/court-fee.ts'
import { inKindOffset } from '../../shared/rules/disposal-price.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { day, fullSnapshot } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

const GUARANTEES = fullSnapshot().guarantees

/** A household as it is drawn: its loans in one currency, some of the guarantors, what a court granted of it, at what its factory could not be sold, and what the bank lets off. */
const household = record({
  loans: array(
    record({
      principal: integer({ min: 100_000, max: 900_000_000 }),
      rate: constantFrom('3.85', '5.40', '7.20', '12'),
      dayCount: constantFrom('ACT/360' as const, 'ACT/365' as const),
      repaid: integer({ min: 1, max: 90_000 }),
      due: constantFrom('2026-06-21', '2026-09-30', '2026-11-20', '2027-05-20'),
      ahead: integer({ min: 1, max: 9_000_000 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  currency: constantFrom<Currency>('CNY', 'CNY', 'USD', 'HKD'),
  guarantees: subarray(GUARANTEES),
  granted: record({ principal: integer({ min: 100_000, max: 900_000_000 }), interest: integer({ min: 0, max: 90_000_000 }), costs: integer({ min: 1, max: 9_000_000 }) }),
  collected: integer({ min: 0, max: 90_000 }),
  reserve: integer({ min: 1, max: 900_000_000 }),
  ofPerson: boolean(),
  waivedPercent: integer({ min: 0, max: 100 }),
})

type Drawn = typeof household extends Arbitrary<infer T> ? T : never
type DrawnLoan = Drawn['loans'][number]

function termsOf({ rate, dayCount, due }: DrawnLoan, currency: Currency): LoanTerms {
  return {
    currency,
    drawdownDate: day('2026-01-15'),
    dueDate: day(due),
    method: 'quarterly-interest',
    settlement: 'quarterly',
    dayCount,
    rate: { kind: 'fixed', annualRate: rate },
    penalty: { kind: 'uplift', percent: '50' },
    compound: { on: 'interest' },
  }
}

function loansOf({ loans, currency }: Drawn): FilingSnapshot['loans'] {
  const [model] = fullSnapshot().loans
  if (model === undefined) throw new Error('the full snapshot has loans')
  return loans.map((facts, index) => {
    const entries: LedgerEntry[] = [
      { id: 'd', kind: 'drawdown', currency, date: day('2026-01-15'), amount: fen(facts.principal) },
      { id: 'r', kind: 'repayment', currency, date: day('2026-08-03'), amount: fen(facts.repaid) },
    ]
    const terms = termsOf(facts, currency)
    const balance = balanceAsOf(terms, entries, fullSnapshot().asOf).value
    if (balance === null) throw new Error('the loan has a balance')
    const ledger = ledgerSnapshot(balance, terms)
    const ahead = { interest: fen(facts.ahead), principalAtDue: ledger.principal, interestAtDue: fen(facts.ahead + 1) }
    return { ...model, id: `loan-${index}`, contractNo: `合同${index}`, currency, due: terms.dueDate, ledger, ahead }
  })
}

const share = (amount: Fen | null, percent: number): Fen => fen(Math.floor(((amount ?? 0) * percent) / 100))

/** Every loan that still runs was called. */
function calledOf(loans: FilingSnapshot['loans']): FilingSnapshot['accelerations'] {
  const [model] = fullSnapshot().accelerations
  if (model === undefined) throw new Error('the full snapshot has a call')
  const running = loans.filter(({ due }) => due !== null && due > fullSnapshot().filingDate)
  return running.length === 0 ? [] : [{ ...model, loanIds: running.map(({ id }) => id) }]
}

/** The borrower is a company, or a person who trades. */
function partiesOf(ofPerson: boolean): FilingSnapshot['parties'] {
  const { parties } = fullSnapshot()
  const model = parties.find((party) => party.kind === 'person')
  if (model === undefined) throw new Error('the full snapshot has a person')
  const trader = { ...model, id: 'borrower', name: '易自营', idNumber: '000000197501010039', roles: ['borrower' as const, 'mortgagor' as const] }
  return parties.map((party) => (ofPerson && party.id === 'borrower' ? trader : party))
}

/** The factory went unsold at this reserve price. */
function saleAt(reserve: number): FilingSnapshot['saleObjects'] {
  return fullSnapshot().saleObjects?.map((thing) => ({ ...thing, rounds: thing.rounds.map((round) => ({ ...round, startPrice: fen(reserve) })) }))
}

/** A filing on the household, with its balances by the rules. */
function filingOn(drawn: Drawn): FilingSnapshot {
  const full = fullSnapshot()
  const { bankruptcy, title, enforcement, settlement, inKind } = full
  if (bankruptcy === undefined || !title || !enforcement || settlement === undefined || inKind === undefined) throw new Error('the full snapshot has the parts of every act')
  const loans = loansOf(drawn)
  const totals = totalsOf(loans, full.fees, [])
  const waived = share(totals.penalty, drawn.waivedPercent)
  const rest = fen((totals.claim ?? 0) - waived - (totals.principal ?? 0))
  const { principal, interest, costs } = drawn.granted
  const unpaid = fen(principal + interest + costs - drawn.collected)
  return {
    ...full,
    parties: partiesOf(drawn.ofPerson),
    loans,
    totals,
    accelerations: calledOf(loans),
    guarantees: drawn.guarantees.map((guarantee) => ({ ...guarantee, loanIds: [] })),
    title: { ...title, principal: fen(principal), interest: fen(interest), costs: fen(costs) },
    enforcement: { ...enforcement, collected: fen(drawn.collected), unpaid },
    inKind: { ...inKind, claim: unpaid },
    saleObjects: saleAt(drawn.reserve),
    settlement: { ...settlement, waived, instalments: [{ dueOn: day('2026-12-31'), principal: totals.principal ?? fen(0), interest: rest }] },
    bankruptcy: { ...bankruptcy, secured: fen(0) },
  }
}

async function textOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const file = readWordFile(await wordFile(FORMS[id].render(snapshot)))
  return [shownText(file.paragraphs), ...file.tables.flat().map((row) => row.cells.map(shownText).join('|'))].join('\n')
}

const cases = household.map(filingOn)

const said = (amount: Fen | null): string => formatYuan(amount ?? fen(0))

type Loan = FilingSnapshot['loans'][number]

const running = (loan: Loan) => loan.due !== null && loan.due > fullSnapshot().filingDate
const sum = (parts: readonly (Fen | null)[]): Fen => fen(parts.reduce<number>((total, part) => total + (part ?? 0), 0))

/** The figures that papers share: of the claim, of each loan, of the title. Whoever states one states it as it stands here. */
const totals = ({ totals: { principal, interest, penalty, compound } }: FilingSnapshot) => [principal, interest, penalty, compound]
const claim = (snapshot: FilingSnapshot) => [snapshot.totals.claim]
const interestOf = ({ ledger: { interest, penalty, compound } }: Loan) => [interest, penalty, compound]
const debtOf = (loan: Loan) => [loan.ledger.principal, ...interestOf(loan), sum([loan.ledger.principal, ...interestOf(loan)])]
const byLoan = ({ loans }: FilingSnapshot) => loans.flatMap((loan) => [loan.ledger.principal, ...interestOf(loan)])
const title = ({ title: granted }: FilingSnapshot) => [granted?.principal ?? null, granted?.interest ?? null, granted?.costs ?? null]
const unpaid = ({ enforcement }: FilingSnapshot) => [enforcement?.unpaid ?? null]
const letter = ({ loans }: FilingSnapshot, of: (loan: Loan) => boolean) => loans.filter(of).flatMap(debtOf)

/** What the court takes for the claim: the desk is told what the approver was told. */
const fees = ({ totals: { claim: claimed }, filingDate: on, feeRounding }: FilingSnapshot) =>
  claimed === null ? [] : [acceptanceFee(claimed, { kind: 'property', on, ...feeRounding }).value, preservationFee(claimed, { on, ...feeRounding }).value]

function takenInKind({ saleObjects: things = [], enforcement }: FilingSnapshot): readonly Fen[] {
  const price = things[0]?.rounds.at(-1)?.startPrice
  if (price === undefined || !enforcement?.unpaid) throw new Error('the household has something to be taken')
  const { booked, paysIn } = inKindOffset(price, enforcement.unpaid).value
  return [price, booked, ...(paysIn === 0 ? [] : [paysIn])]
}

type Stated = (snapshot: FilingSnapshot) => readonly (Fen | null)[]

/** What each paper states of them; null = nothing of the debt. A paper that is added to a kit has to say. */
const STATED: Readonly<Record<PaperForm, Stated | null>> = {
  'complaint-financial-loan': (snapshot) => [...totals(snapshot), snapshot.totals.interestTotal, ...byLoan(snapshot), ...claim(snapshot)],
  'complaint-credit-card': (snapshot) => [...totals(snapshot), ...claim(snapshot)],
  'complaint-traditional': (snapshot) => [...byLoan(snapshot), ...claim(snapshot)],
  'preservation-application': (snapshot) => [...totals(snapshot), ...claim(snapshot)],
  'preservation-security': claim,
  'preservation-renewal': null,
  'preservation-release': null,
  'enforcement-application': title,
  'enforcement-element': title,
  'enforcement-resumption': (snapshot) => [...unpaid(snapshot), snapshot.enforcement?.collected ?? null],
  'property-clues': null,
  'sanctions-application': null,
  'disposal-application': null,
  'disposal-transfer': null,
  'in-kind-application': takenInKind,
  'creditor-substitution': null,
  'debtor-addition': null,
  'payment-order-application': (snapshot) => [...totals(snapshot), ...snapshot.loans.map(({ ledger }) => ledger.principal)],
  'security-interest-application': (snapshot) => [...totals(snapshot), ...byLoan(snapshot), snapshot.totals.realisationCosts],
  'distribution-application': (snapshot) => [...unpaid(snapshot), snapshot.enforcement?.collected ?? null],
  'suit-withdrawal': null,
  appeal: null,
  'bankruptcy-claim': (snapshot) => [...totals(snapshot), ...claim(snapshot), snapshot.totals.realisationCosts],
  'settlement-agreement': (snapshot) => [...totals(snapshot), ...claim(snapshot), snapshot.totals.realisationCosts, snapshot.settlement?.waived ?? null],
  'interest-statement': (snapshot) => [...totals(snapshot), ...byLoan(snapshot), ...claim(snapshot), snapshot.totals.realisationCosts],
  'evidence-list': null,
  'representative-certificate': null,
  'power-of-attorney': null,
  'service-address': null,
  'filing-list': null,
  'fee-account': fees,
  'electronic-service': null,
  'letter-interest-due': ({ loans }) => loans.filter(running).flatMap(({ ledger, ahead }) => [ledger.principal, ahead?.interest ?? null]),
  'letter-interest-overdue': ({ loans }) => loans.filter((loan) => running(loan) && loan.ledger.daysOverdue !== 0).flatMap((loan) => [...interestOf(loan), sum(interestOf(loan))]),
  'letter-overdue': (snapshot) => letter(snapshot, () => true),
  'letter-maturity': ({ loans }) => loans.filter(running).flatMap(({ ahead }) => [ahead?.principalAtDue ?? null, ahead?.interestAtDue ?? null]),
  'letter-matured': (snapshot) => letter(snapshot, (loan) => !running(loan)),
  'letter-guarantor': (snapshot) => (snapshot.guarantees.length === 0 ? [] : letter(snapshot, () => true)),
  'letter-acceleration': (snapshot) => letter(snapshot, running),
  'letter-personal': (snapshot) => (snapshot.parties.some(({ id, kind }) => id === 'borrower' && kind === 'person') ? letter(snapshot, () => true) : []),
  'lawyer-letter': (snapshot) => letter(snapshot, () => true),
  'service-record': null,
  'assignment-notice': ({ loans }) => loans.flatMap((loan) => [loan.ledger.principal, sum(interestOf(loan))]),
  'settled-certificate': null,
  'mortgage-release': null,
  'explanation-sheet': (snapshot) => letter(snapshot, () => true),
  'suit-approval': (snapshot) => [...claim(snapshot), ...snapshot.loans.map(({ ledger }) => ledger.principal), snapshot.totals.interestTotal, ...fees(snapshot)],
  'recovery-plan': (snapshot) => [sum([snapshot.totals.principal, snapshot.totals.interestTotal]), ...snapshot.loans.map(({ ledger }) => ledger.principal), snapshot.totals.interestTotal],
  'liability-report': (snapshot) => [...snapshot.loans.map(({ ledger }) => ledger.principal), snapshot.totals.interestTotal],
}

/** Capitals say the figure before them, and begin with the currency of the loans: no paper on foreign money calls it 人民币 in them. */
function expectCapitals(text: string, { loans }: FilingSnapshot): void {
  const labels: Readonly<Record<string, string>> = currencyLabels
  const pairs = [...text.matchAll(/([\d,]+\.\d{2})元（大写：(人民币|美元|港元)([^）]+)）/gu)]
  expect(pairs.length).toBeGreaterThan(0)
  for (const [, figure, currency, words] of pairs) {
    expect(currency).toBe(labels[loans[0]?.currency ?? ''])
    expect(formatYuan(parseChineseAmount(`人民币${words}`).value)).toBe(figure)
  }
}

/** Papers that say sums in words. */
const IN_CAPITALS: ReadonlySet<PaperForm> = new Set(['preservation-application', 'preservation-security', 'letter-overdue', 'settlement-agreement'])

const exactly = (figure: string): string => figure.replaceAll('.', '\\.')

/** The line that papers share, as each has it: the sum of the claim. */
const LINES: Partial<Record<PaperForm, (claimed: string) => readonly RegExp[]>> = {
  'complaint-financial-loan': (claimed) => [new RegExp(`^8\\. 标的总额\\|${exactly(claimed)}元（暂计至2026年11月21日）$`, 'm')],
  'complaint-credit-card': (claimed) => [new RegExp(`^7\\. 标的总额\\|${exactly(claimed)}元（暂计至2026年11月21日）$`, 'm')],
  'complaint-traditional': (claimed) => [new RegExp(`以上金额请求暂计${exactly(claimed)}元（诉讼费用除外）`)],
  'preservation-application': (claimed) => [new RegExp(`合计${exactly(claimed)}元，有借款合同`), new RegExp(`名下价值(?:美元|港元)?${exactly(claimed)}元（大写：`)],
  'preservation-security': (claimed) => [new RegExp(`${exactly(claimed)}元（大写：`)],
  'interest-statement': (claimed) => [new RegExp(`^合计\\|.*\\|${exactly(claimed)}$`, 'm')],
  'settlement-agreement': (claimed) => [new RegExp(`合计(?:美元|港元)?${exactly(claimed)}元（大写：`)],
  'bankruptcy-claim': (claimed) => [new RegExp(`申报债权总额${exactly(claimed)}元`), new RegExp(`^合计\\|${exactly(claimed)}\\|`, 'm')],
  'suit-approval': (claimed) => [new RegExp(`标的${exactly(claimed)}元，请审批`)],
}

/** The papers of an act in either style that state something. */
const statingOf = (act: FilingAct) => [...new Set([...papersOf(act, false), ...papersOf(act, true)])].filter((form) => STATED[form] !== null)

/** Each paper of each kit once: those of several kits are the same but for the name of the act. */
const STATING = [...new Set(filingActs.flatMap(statingOf))]

it('prints the same figures in every paper of every kit, whatever the household', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      expect(crossCheck({ snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies: {} }).filter((finding) => finding.where.tab === 'debt')).toEqual([])
      for (const id of STATING) {
        const text = await textOf(id, snapshot)
        const figures = (STATED[id]?.(snapshot) ?? []).map(said)
        expect(figures.filter((figure) => !text.includes(figure)), id).toEqual([])
        if (IN_CAPITALS.has(id)) expectCapitals(text, snapshot)
        for (const pattern of LINES[id]?.(said(snapshot.totals.claim)) ?? []) expect(text).toMatch(pattern)
      }
    }),
    { numRuns: 200 },
  )
}, 400_000)
