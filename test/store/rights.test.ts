import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CallName, callNames, contractOf } from '../../shared/api/contracts.ts'
import { mayDo, type Right, rights, rolesWith } from '../../shared/model/rights.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { type StaffRole, staffRoleLabels, staffRoles } from '../../shared/model/staff.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** The matrix of design 4a as the bank reads it, written a second time: a slip in the table must not pass as its own proof. */
const expected: Record<StaffRole, readonly Right[]> = {
  'case-manager': ['own', 'read', 'reveal', 'record', 'import', 'export'],
  reviewer: ['own', 'read', 'reveal', 'record', 'import', 'export', 'review'],
  approver: ['own', 'read', 'reveal', 'record', 'import', 'export', 'review', 'approve', 'law-data'],
  auditor: ['own', 'read', 'reveal', 'export', 'audit'],
  administrator: [...rights],
}

/** An input that no contract takes: a call that passes the rights is then refused for its input, and nothing is done. */
const nonsense = { 'not-a-field': true }

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.actAs(null))
afterAll(() => store.close())

function colleague(role: StaffRole): Person {
  return { id: newId<'staff'>(), name: staffRoleLabels[role], role, unitId: store.home.ledger.person.unitId }
}

/** Calls of the main process never reach the store. */
const storeCalls = callNames.filter((name): name is CallName => contractOf(name)?.handledBy === undefined)

test('the table says what the matrix says', () => {
  for (const role of staffRoles) expect(rights.filter((right) => mayDo(role, right))).toEqual(rights.filter((right) => expected[role].includes(right)))
})

test('every right is held by somebody, and is asked for by a call', () => {
  const asked = new Set(callNames.map((name) => contractOf(name)?.right))
  for (const right of rights) expect(rolesWith(right).length, right).toBeGreaterThan(0)
  for (const right of rights.filter((name) => !awaited.has(name))) expect(asked, right).toContain(right)
})

/** Files that leave the program, but for two: papers are entered in the record as they are written, and the rows that an import refused go back to whoever brought them. */
test('what is saved to a disk asks for the right to export, a backup for that of backups', () => {
  const saving = callNames.filter((name) => contractOf(name)?.dialog?.type === 'save').map((name) => [name, contractOf(name)?.right])
  const others = { 'backups.saveCopy': 'backup', 'documents.export': 'record', 'evidence.bind': 'record', 'imports.saveRejected': 'import', 'law.signFile': 'administer' }
  expect(Object.fromEntries(saving.filter(([, right]) => right !== 'export'))).toEqual(others)
  expect(saving.length).toBeGreaterThan(10)
})

test.each([
  ['audit.list', 'audit'], ['audit.verify', 'audit'], ['packages.write', 'export'], ['packages.open', 'import'], ['packages.take', 'import'], ['attachments.saveCopy', 'export'],
  ['attachments.finish', 'record'], ['loans.saveExtension', 'record'], ['parties.reveal', 'reveal'], ['search.everywhere', 'read'], ['accounts.close', 'administer'],
] as const)('%s asks for “%s”', (name, right) => expect(contractOf(name)?.right).toBe(right))

/**
 * Which calls ask for more, or for less, than reading a query and recording a command: every other call of the program asks for those two.
 * Written down a second time, so that a call with a wrong right fails here whatever its contract says.
 */
const asking: Partial<Record<Right, readonly RegExp[]>> = {
  own: [/^vault\.(status|create|chooseFolder|unlock|unlockWithRecoveryCode|lock|changePassphrase)$/, /^backups\.overview$/, /^preferences\.(get|set)$/, /^cases\.(saveView|removeView)$/, /^deadlines\.(told|looked)$/, /^shell\./],
  reveal: [/^parties\.reveal(Phone)?$/],
  import: [/^imports\.(open|configure|dryRun|answer|saveRejected|commit|cancel|undo|session|rows|gone)$/, /^packages\.(open|take|cancel|history)$/],
  export: [
    /\.export(List|Sheet|Index|Layout|CallList|Approval|Weekly|AgencyReview|Lines|Candidates|Package|Kept|Report|Handover|TeamChange|Texts|Excel|Word)$/, /\.saveAgain$/, /^paperRuns\.(begin|toFolder|toZip|stop)$/, /^(attachments|paperTemplates)\.saveCopy$/, /^packages\.write$/,
    /^deadlineExports\./,
  ],
  review: [/^review\.(approve|refuse|confirm)$/, /^(classification|writeOff)\.decide$/],
  approve: [/^waivers\.decide$/, /^documentLife\.(approve|reject)$/, /^writeOff\.(transfer|end|reverse)$/, /^deadlines\.giveUp$/],
  'law-data': [/^writeOff\.(correctStandard|dropCorrection|setChain)$/, /^deadlines\.(setLead|clearLead)$/, /^law\.(setValue|clearValue|openTexts|importTexts|openHolidays|importHolidays|openLpr|importLpr|withdrawFile)$/],
  audit: [/^audit\.(list|verify)$/],
  backup: [/^backups\.(create|saveCopy|chooseSecondTarget|restore|restoreFromFile)$/],
  administer: [/^vault\.(keyStanding|renewKey|reissueRecoveryCode)$/, /^organisation\.save(Unit|Staff)$/, /^accounts\./, /^paperRuns\.saveRule$/, /^paperTemplates\.(tryOut|load|retire)$/, /^law\.(signFile|trustSigner|dropSigner)$/],
}

test('every call asks for the right that the bank would ask for', () => {
  const named = (name: string): string[] => Object.entries(asking).filter(([, names]) => names.some((pattern) => pattern.test(name))).map(([right]) => right)
  const wanted = callNames.map((name) => [name, named(name)[0] ?? (contractOf(name)?.kind === 'query' ? 'read' : 'record')])
  expect(callNames.filter((name) => named(name).length > 1)).toEqual([])
  expect(callNames.map((name) => [name, contractOf(name)?.right])).toEqual(wanted)
})

/** Rights that are asked for inside a command, by what is approved, not by the name of a call. */
const awaited: ReadonlySet<Right> = new Set(['approve'])

test('an account that only reads is refused every command of the record', () => {
  const changing = storeCalls.filter((name) => contractOf(name)?.kind === 'command' && mayDo('auditor', contractOf(name)?.right ?? 'own'))
  expect(new Set(changing.map((name) => contractOf(name)?.right))).toEqual(new Set(['own', 'reveal', 'export']))
  expect(changing.filter((name) => /\.(add|merge|void|record|confirm)/.test(name))).toEqual([])
})

describe.each(staffRoles)('%s', (role) => {
  test.each(storeCalls)('%s', async (name) => {
    const right = contractOf(name)?.right
    expect(right).toBeDefined()
    store.actAs(colleague(role))
    const error = await store.refusal(name, nonsense)
    if (right !== undefined && expected[role].includes(right)) expect(error.code).toBe('invalid-input')
    else expect(error).toMatchObject({ code: 'forbidden', message: expect.stringContaining(staffRoleLabels[role]) })
  })
})
