import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schemaTables } from '../../electron/store/database/record-tables.ts'
import { EVENT_RULES } from '../../shared/rules/deadlines/proceeding-deadlines.ts'
import { sensitiveTables } from '../../electron/store/review/sensitive.ts'

test('every fact that needs four eyes is a column of its table: a column that is moved elsewhere takes its guard along', () => {
  for (const [name, { table, facts }] of sensitiveTables) {
    const columns = Object.keys(getTableColumns(table))
    expect(Object.keys(facts).filter((fact) => !columns.includes(fact)), name).toEqual([])
  }
})

/** Days of the tables that deadlines are read from which nobody's second look is asked for, each with the reason. */
const unwatched: Readonly<Record<string, string>> = {
  'party.birthDate': 'starts no period of the claim',
  'party.statusDate': 'starts no period of the claim',
  'loan.signedOn': 'chooses the version of the law, starts no period',
  'contact.nextOn': "the clerk's own plan",
  'contact.promiseDueOn': 'a promise counts on the day on which it was given',
  'ledger_entry.interestPaidTo': 'of a balance as certified: the entry as a whole is declared by its sums',
  'ledger_entry.oldestDueOn': 'of a balance as certified: the entry as a whole is declared by its sums',
  'ledger_entry.untilOn': 'bears interest, starts no period',
  'loan_extension.signedOn': 'the extension counts by its due days',
  'guarantee.signedOn': 'chooses the version of the law, starts no period',
  'collateral.signedOn': 'lasts as long as the claim',
  'collateral.sealKnownOn': 'fixes what a maximum mortgage secures, starts no period',
  'preservation_order.appliedOn': 'the time in which the court decides: no right of the bank ends with it',
  'preservation_order.ruledOn': 'the time in which the court carries out: no right of the bank ends with it',
  'preservation_order.reviewDecidedOn': 'the time in which the court decides: no right of the bank ends with it',
  'preservation_period.appliedOn': 'what a renewal was known by; its application is declared',
  'preservation_renewal.decidedOn': 'what was granted becomes a term, whose end is declared',
  'preservation_renewal.startsOn': 'what was granted becomes a term, whose end is declared',
  'preservation_renewal.endsOn': 'what was granted becomes a term, whose end is declared',
  'disposal_right.firstCourtSaleOn': 'whether the first court sells counts, not the day',
  'auction_round.noticeOn': "the court's act: no right of the bank ends with it",
  'auction_round.opensOn': "the court's act: no right of the bank ends with it",
  'enforcement_objection.raisedOn': 'the period runs from the service of the ruling',
  'distribution_plan.appliedOn': 'the period runs from the receipt of the plan',
  'enforcement.dishonestListedOn': 'the listings are declared',
  'enforcement.restrictedOn': 'has no term',
  'judgment.judgedOn': 'the periods run from service and effect',
  'judgment_term.interestFrom': 'bears interest, starts no period',
  'judgment_term.performBy': 'the board reads the day of the whole title, which is declared',
  'foreclosed_asset.appraisedOn': 'a value, no period',
  'foreclosed_asset.estimatedOn': 'a value, no period',
  'foreclosed_asset.planBy': "the branch's own intention",
  'waiver.calculatedOn': 'a calculation, no period',
  'waiver_instalment.dueOn': 'counts only from an approval that whoever entered it cannot give, and is fixed from then on (waivers.test.ts)',
  'waiver_decision.decidedOn': 'the day of the paper by which others approved; its payments are due on days of their own',
  'write_off.asOf': 'a calculation, no period',
  'write_off.submittedOn': 'part of the approval, which several people sign',
  'write_off.decidedOn': 'part of the approval, which several people sign, and entered once',
  'outsourcing.toldOn': 'speaks for or against the hand-over, starts no period',
  'notice_service.sentOn': 'a demand counts on the day of its result',
}

const deadlines = join(import.meta.dirname, '../../electron/store/deadlines')

/** What the statements of the board name, and what is read for it through drizzle. */
function tablesRead(): readonly string[] {
  const sources = readdirSync(deadlines).filter((name) => name.endsWith('-facts.ts')).map((name) => readFileSync(join(deadlines, name), 'utf8'))
  const named = sources.flatMap((text) => [...text.matchAll(/\b(?:FROM|JOIN) ([a-z_]+)/g)].flatMap(([, name]) => name ?? []))
  const throughDrizzle = [
    'loan', 'ledger_entry', 'loan_extension', 'extension_consent', 'schedule_version', 'instalment', 'guarantee', 'contact', 'notice_service', 'proceeding_event', 'judgment', 'judgment_term',
    'judgment_instalment', 'enforcement', 'waiver_decision', 'waiver_instalment',
  ]
  return [...new Set([...named, ...throughDrizzle])].filter((name) => schemaTables.has(name))
}

/** Kinds of events that meet a period of the bank's own and yet wait for nobody, each with the reason. */
const unwatchedEvents: Readonly<Record<string, string>> = {
  hearing: "the court's own day: a new one must be seen at once, whoever enters it",
}

test('every event that starts or meets a period of the bank is declared, or says why nobody else needs to see it', () => {
  const own = EVENT_RULES.filter(({ kind }) => kind !== 'court-term' && kind !== 'others-term')
  const declared = sensitiveTables.get('proceeding_event')?.byKind ?? {}
  expect(own.length).toBeGreaterThan(12)
  const kinds = new Set(own.flatMap(({ event, metBy }) => [event, ...metBy]))
  expect([...kinds].filter((kind) => declared[kind] === undefined && unwatchedEvents[kind] === undefined)).toEqual([])
  expect(Object.keys(unwatchedEvents).filter((kind) => declared[kind] !== undefined)).toEqual([])
})

/** Facts of these records that are no days and that no balance and no period turns on. */
const turnsNothing: Readonly<Record<string, readonly string[]>> = {
  loan: [
    'id', 'caseId', 'contractName', 'contractNo', 'noteNo', 'lenderName', 'product', 'purpose', 'securityType', 'contractFen', 'disbursedFen', 'signedOn', 'signedAt', 'accelerationNoticeNo', 'accelerationGround',
    'rateClause', 'overdueClause', 'compoundClause', 'penaltyClause', 'accelerationClause', 'breachClause', 'feeClause', 'serviceClause', 'jurisdictionClause', 'jurisdictionText', 'arbitrationAgreed', 'riskClass', 'note',
  ],
  guarantee: [
    'id', 'caseId', 'guarantorId', 'contractName', 'contractNo', 'signedOn', 'isMaximum', 'capFen', 'scope', 'isLetter', 'note', 'counterForId', 'jurisdictionClause', 'jurisdictionText', 'arbitrationAgreed',
    'capGroup', 'sharePercent', 'periodDoubt', 'refinanceKnown', 'refinanceProof',
  ],
}
const kept = new Set(['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'voidedAt', 'voidReason', 'importId'])

test('what a balance and a guarantee period are computed from is declared column by column', () => {
  for (const [name, nothing] of Object.entries(turnsNothing)) {
    const table = schemaTables.get(name)
    if (table === undefined) throw new Error(`${name} is a table`)
    const open = Object.keys(getTableColumns(table)).filter((column) => !kept.has(column) && !nothing.includes(column))
    expect(open.toSorted(), name).toEqual(Object.keys(sensitiveTables.get(name)?.facts ?? {}).toSorted())
  }
})

const isDay = (column: string) => /(On|Until|From|To|Date|asOf|performBy|claimBy|planBy)$/.test(column) || column === 'day'

test('every day of a record that the board reads is declared, or says why nobody else needs to see it', () => {
  const tables = tablesRead()
  expect(tables.length).toBeGreaterThan(30)
  const days = tables.flatMap((name) => {
    const table = schemaTables.get(name)
    return table === undefined ? [] : Object.entries(getTableColumns(table)).filter(([key, { columnType }]) => columnType === 'SQLiteText' && isDay(key)).map(([key]) => `${getTableName(table)}.${key}`)
  })
  const declared = new Set(
    [...sensitiveTables].flatMap(([name, { facts, parts = [] }]) => [
      ...Object.keys(facts).map((fact) => `${name}.${fact}`),
      ...parts.flatMap(({ table }) => Object.keys(getTableColumns(table)).map((key) => `${getTableName(table)}.${key}`)),
    ]),
  )
  expect(days.filter((day) => !declared.has(day) && unwatched[day] === undefined)).toEqual([])
  expect(Object.keys(unwatched).filter((day) => declared.has(day) || !days.includes(day))).toEqual([])
})
