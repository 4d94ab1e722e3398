import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createBackup } from '../../../electron/store/database/backup.ts'
import { closeLedger } from '../../../electron/store/database/close.ts'
import { checkDueFor, checkIntegrity, integrityCheckIsDue } from '../../../electron/store/database/integrity.ts'
import type { CheckProgress } from '../../../electron/store/database/integrity.ts'
import { updateState } from '../../../electron/store/database/ledger-state.ts'
import { openLedger } from '../../../electron/store/database/open.ts'
import { addBorrower, newLedger, tempFolder } from './ledger-fixture.ts'
import { APP, clock, expectDone, instant } from './ledger-samples.ts'

const NOW = clock()

describe('when the check is due', () => {
  it.each([
    ['never checked', null, null, false, true],
    ['checked six days ago', '2026-11-16T03:00:00Z', true, false, false],
    ['checked a week ago', '2026-11-15T02:00:00Z', true, false, true],
    ['ended uncleanly', '2026-11-21T02:00:00Z', true, true, true],
    ['found damage last time', '2026-11-21T02:00:00Z', false, false, true],
    ['checked in the future: the clock went back', '2027-01-01T00:00:00Z', true, false, true],
  ])('%s', (_, at, sound, unclean, due) => {
    const state = { lastCheckAt: at === null ? null : instant(at), lastCheckSound: sound }
    expect(integrityCheckIsDue(state, unclean, NOW)).toBe(due)
  })
})

describe('the check of the live file', () => {
  it('goes table by table with progress, lets others have a turn, and remembers that the file is sound', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    addBorrower(created)
    expect(checkDueFor(created.ledger, false, NOW)).toBe(true)
    const progress: CheckProgress[] = []
    let turns = 0
    let next = setImmediate(function tick() {
      turns += 1
      next = setImmediate(tick)
    })
    expect(await checkIntegrity(created.ledger, clock, (step) => progress.push(step))).toEqual([])
    clearImmediate(next)
    expect(turns).toBeGreaterThan(3)
    expect(progress.at(-1)).toEqual({ done: progress.length - 1, total: progress.length - 1 })
    expect(progress.length).toBeGreaterThan(3)
    expect(checkDueFor(created.ledger, false, NOW)).toBe(false)
    expect(checkDueFor(created.ledger, true, NOW)).toBe(true)
  })

  it('is made by a backup that was found sound', async () => {
    const created = await newLedger(tempFolder())
    expect(checkDueFor(created.ledger, false, NOW)).toBe(true)
    expectDone(await createBackup(created.ledger, { reason: 'daily', clock }))
    expect(checkDueFor(created.ledger, false, NOW)).toBe(false)
    closeLedger(created.ledger)
  })

  it('stops when the ledger is closed, and stays due until one check was finished', async () => {
    const folder = tempFolder()
    const { ledger } = await newLedger(folder)
    updateState(folder, { checkOwed: true })
    const key = ledger.key
    const closeMeanwhile = ({ done }: CheckProgress): void => {
      if (done === 0) setImmediate(() => closeLedger(ledger))
    }
    expect(await checkIntegrity(ledger, clock, closeMeanwhile)).toEqual([])
    const again = expectDone(await openLedger(folder, { ...APP, key }))
    expect(again.endedUncleanly).toBe(true)
    expect(await checkIntegrity(again.ledger, clock)).toEqual([])
    expectDone(closeLedger(again.ledger))
    const last = expectDone(await openLedger(folder, { ...APP, key }))
    expect(last.endedUncleanly).toBe(false)
    expectDone(closeLedger(last.ledger))
  })

  it('names the table whose page was changed on the disk', async () => {
    const folder = tempFolder()
    const created = await newLedger(folder)
    for (let i = 0; i < 500; i += 1) addBorrower(created, `户${i}`)
    const root = created.ledger.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'loan'`).pluck().get()
    expectDone(closeLedger(created.ledger))
    const bytes = readFileSync(folder.database)
    const position = (Number(root) - 1) * 4096 + 100
    bytes.writeUInt8(bytes.readUInt8(position) ^ 1, position)
    writeFileSync(folder.database, bytes)
    const { ledger } = expectDone(await openLedger(folder, { ...APP, key: created.ledger.key }))
    const findings = await checkIntegrity(ledger, clock)
    expect(findings.some((finding) => finding.startsWith('loan:'))).toBe(true)
    expect(findings.some((finding) => finding.startsWith('household:'))).toBe(false)
    expect(checkDueFor(ledger, false, NOW)).toBe(true)
    closeLedger(ledger)
  })
})
