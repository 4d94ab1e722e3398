import { describe, expect, it } from 'vitest'
import { blanksOf, crossCheck, type Kit, mayExport } from '../../electron/store/documents/cross-checks.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import type { Collateral, Guarantee } from '../../electron/store/documents/snapshot-security.ts'
import type { Loan } from '../../electron/store/documents/snapshot-loan.ts'
import type { Party } from '../../electron/store/documents/snapshot-party.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { papersOf } from '../../shared/model/filing.ts'
import { day, fullSnapshot, sparseSnapshot, yuan } from './support/snapshots.ts'

/** The papers of a suit. */
function kitOf(snapshot: FilingSnapshot, copies: Kit['copies'] = {}): Kit {
  return { snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies }
}

function codes(snapshot: FilingSnapshot): readonly string[] {
  return [...new Set(crossCheck(kitOf(snapshot)).map((finding) => `${finding.level} ${finding.code}`))]
}

function withFirst<T>(list: readonly T[], change: (first: T) => T): T[] {
  return list.map((item, index) => (index === 0 ? change(item) : item))
}

const withLoan = (change: (loan: Loan) => Loan): FilingSnapshot => ({ ...fullSnapshot(), loans: withFirst(fullSnapshot().loans, change) })
const withLedger = (change: Partial<Loan['ledger']>) => withLoan((loan) => ({ ...loan, ledger: { ...loan.ledger, ...change } }))
const withParty = (change: Partial<Party>) => ({
  ...fullSnapshot(),
  parties: withFirst(fullSnapshot().parties, (party): Party => (party.kind === 'body' ? { ...party, ...change, kind: 'body' } : party)),
})
const withCollateral = (change: Partial<Collateral>) => ({
  ...fullSnapshot(),
  collateral: withFirst(fullSnapshot().collateral, (item) => ({ ...item, ...change })),
})

const withGuarantee = (change: Partial<Guarantee>) => ({ ...fullSnapshot(), guarantees: withFirst(fullSnapshot().guarantees, (one) => ({ ...one, ...change })) })

const claiming = (claims: string): FilingSnapshot => ({ ...fullSnapshot(), wording: { ...fullSnapshot().wording, claims } })

it('finds nothing in a sound kit', () => {
  expect(crossCheck(kitOf(fullSnapshot()))).toEqual([])
  expect(mayExport(kitOf(fullSnapshot()))).toBe(true)
})

describe('figures', () => {
  it('1: one as-of day', () => {
    expect(codes(withLedger({ asOf: day('2026-11-20') }))).toContain('red as-of-differs')
  })

  it('2: 标的总额 is the sum of its rows, to the fen', () => {
    const full = fullSnapshot()
    expect(codes({ ...full, totals: { ...full.totals, claim: yuan(3_179_080.13) } })).toEqual(['red total-not-sum'])
    expect(codes(withLedger({ total: yuan(2_089_993.01) }))).toContain('red loan-total-not-sum')
  })

  it('2: sums stay within one currency', () => {
    expect(codes(withLoan((loan) => ({ ...loan, currency: 'USD' })))).toEqual(['red currencies-mixed'])
  })

  it('3: 欠利息 is contract interest, penalty and compound', () => {
    const full = fullSnapshot()
    expect(codes({ ...full, totals: { ...full.totals, interestTotal: yuan(126_080.11) } })).toEqual(['red total-not-sum'])
  })

  it('4: overdue days count from the oldest unpaid due date, and the first overdue day is the next', () => {
    expect(codes(withLedger({ daysOverdue: 152 }))).toEqual(['red overdue-days'])
    expect(codes(withLedger({ firstOverdue: day('2026-06-21') }))).toEqual(['red first-overdue'])
  })
})

describe('contracts', () => {
  const [call] = fullSnapshot().accelerations

  it('5: a loan before its due date needs a call that has arrived', () => {
    const full = fullSnapshot()
    expect(codes({ ...full, accelerations: [] })).toEqual(['red not-due'])
    expect(call).toBeDefined()
    if (call === undefined) return
    expect(codes({ ...full, accelerations: [{ ...call, arriveDate: null }] })).toEqual(['red notice-not-arrived'])
    expect(codes({ ...full, accelerations: [{ ...call, by: 'complaint-service' }] })).toEqual(['amber called-by-complaint'])
  })

  it('5: a loan that is due needs none', () => {
    const full = fullSnapshot()
    expect(codes({ ...full, filingDate: day('2027-05-20'), accelerations: [] })).not.toContain('red not-due')
  })

  it('8: arbitration in any contract stops, another court asks', () => {
    const arbitration = { kind: 'arbitration', clause: '十八', wording: '提交示例仲裁委员会仲裁', courtName: null } as const
    expect(codes(withLoan((loan) => ({ ...loan, jurisdiction: arbitration })))).toEqual(['red arbitration'])
    expect(codes(withCollateral({ jurisdiction: arbitration }))).toEqual(['red arbitration'])
    expect(codes(withGuarantee({ jurisdiction: arbitration }))).toEqual(['red arbitration'])
    const elsewhere = { kind: 'court', clause: '十八', wording: '由另例市人民法院管辖', courtName: '另例市人民法院' } as const
    expect(codes(withLoan((loan) => ({ ...loan, jurisdiction: elsewhere })))).toEqual(['amber court-differs'])
    expect(codes(withCollateral({ jurisdiction: elsewhere }))).toEqual(['amber court-differs'])
    expect(codes(withGuarantee({ jurisdiction: elsewhere }))).toEqual(['amber court-differs'])
  })

  it('8: the court sued in may be named with its city or without', () => {
    const named = { kind: 'court', clause: '十八', wording: null, courtName: '示例省示例市中心区人民法院' } as const
    expect(codes(withGuarantee({ jurisdiction: named }))).toEqual([])
  })

  it('17: an advance notice asks', () => {
    expect(codes(withCollateral({ registrationKind: 'advance-notice' }))).toEqual(['amber advance-notice'])
    expect(codes(withCollateral({ registrationKind: 'none' }))).toEqual(['amber not-registered'])
  })
})

describe('parties', () => {
  it('6: each defendant has a number and an address', () => {
    expect(codes(withParty({ creditCode: null }))).toEqual(['red defendant-unidentified'])
    expect(codes(withParty({ creditCode: '91000000MA0000001X' }))).toEqual(['amber identity-number-faulty'])
    expect(codes(withParty({ domicile: null, agreedServiceAddress: null, registeredAddress: null }))).toEqual(['red defendant-without-address'])
  })

  it('7: copies for every other party', () => {
    const findings = crossCheck(kitOf(fullSnapshot(), { 'complaint-financial-loan': 4 }))
    expect(findings.map((finding) => finding.code)).toEqual(['too-few-copies'])
    expect(crossCheck(kitOf(fullSnapshot(), { 'complaint-financial-loan': 5 }))).toEqual([])
  })

  it.each([
    ['deceased', 'red party-deceased'],
    ['deregistered', 'red party-deregistered'],
    ['bankrupt', 'red party-bankrupt'],
    ['licence-revoked', 'amber licence-revoked'],
    ['missing', 'amber party-missing'],
  ] as const)('18: %s', (status, code) => {
    expect(codes(withParty({ status }))).toEqual([code])
  })

  it('20: a letter worded for the wrong kind of receiver asks', () => {
    const full = fullSnapshot()
    expect(codes({ ...full, demands: withFirst(full.demands, (demand) => ({ ...demand, wording: 'personal' })) })).toEqual(['amber letter-wording'])
  })
})

describe('16: amounts that the user wrote', () => {
  it.each(['偿还本金300万元', '偿还本金3000000元', '偿还本金3,000,000.5元'])('asks about %s', (words) => {
    expect(codes(claiming(words))).toEqual(['amber amount-not-to-the-fen'])
  })

  it('stops at capitals that differ from the figures', () => {
    expect(codes(claiming('偿还1,004,500.06元（大写：人民币壹佰万肆仟伍佰元零陆分）'))).toEqual([])
    expect(codes(claiming('偿还1,004,500.06元（人民币壹佰万零肆仟伍佰元零陆分）'))).toEqual([])
    expect(codes(claiming('偿还1,004,500.06元（大写：人民币壹佰万肆仟元零陆分）'))).toEqual(['red capitals-differ'])
    expect(codes(claiming('偿还1,004,500.06元（大写：人民币一百万元）'))).toEqual(['red capitals-differ'])
  })
})

describe('forms of the kit', () => {
  it('add their own findings', () => {
    const full = fullSnapshot()
    const parties = full.parties.filter((party) => party.id === 'guarantee-company')
    expect(codes({ ...full, parties })).toContain('red general-guarantor-alone')
  })

  it('stop when the claims name somebody who is not sued', () => {
    const full = fullSnapshot()
    const parties = full.parties.map((party): Party => (party.id === 'spouse' ? { ...party, side: 'third-party' } : party))
    const findings = crossCheck(kitOf({ ...full, parties })).filter((finding) => finding.code === 'claimed-but-not-sued')
    expect(findings.map((finding) => finding.where)).toEqual([
      { tab: 'collateral', recordId: 'flat' },
      { tab: 'guarantees', recordId: 'guarantee-2' },
    ])
  })

  it('ask about a mandate that only says 全权代理', () => {
    const full = fullSnapshot()
    const agents = withFirst(full.agents, (agent) => ({ ...agent, powerItems: ['全权代理'] }))
    expect(codes({ ...full, agents })).toEqual(['amber mandate-without-list'])
  })

  it('ask about a guarantee period that has passed and a lender of another name', () => {
    const full = fullSnapshot()
    const guarantees = withFirst(full.guarantees, (guarantee) => ({ ...guarantee, periodTo: day('2026-11-22') }))
    expect(codes({ ...full, guarantees })).toEqual(['amber guarantee-period-passed'])
    expect(codes(withLoan((loan) => ({ ...loan, lenderName: '示例银行示例市支行' })))).toEqual(['amber lender-renamed'])
  })

  it('put red before amber, each with a place to mend it', () => {
    const findings = crossCheck(kitOf({ ...withParty({ status: 'missing' }), accelerations: [] }))
    expect(findings.map((finding) => finding.level)).toEqual(['red', 'amber'])
    expect(findings.map((finding) => finding.where.tab)).toEqual(['proceedings', 'overview'])
  })

  it('ask each question once, blocking ones first', () => {
    const blanks = blanksOf(kitOf(sparseSnapshot()))
    expect(new Set(blanks.map((blank) => blank.field)).size).toBe(blanks.length)
    expect(blanks.findLastIndex((blank) => blank.severity === 'blocking')).toBe(
      blanks.filter((blank) => blank.severity === 'blocking').length - 1,
    )
    expect(mayExport(kitOf(sparseSnapshot()))).toBe(false)
  })

  it('stop at a blocking question alone', () => {
    const snapshot = { ...fullSnapshot(), bank: { ...fullSnapshot().bank, creditCode: null } }
    expect(crossCheck(kitOf(snapshot))).toEqual([])
    expect(mayExport(kitOf(snapshot))).toBe(false)
  })
})
