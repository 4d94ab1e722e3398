import type { OutputOf } from '../../../shared/api/contracts.ts'
import type { ApiError } from '../../../shared/api/errors.ts'
import { fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'
import type { DecisionFacts, WriteOffFacts } from '../../../shared/model/write-off.ts'
import type { Person } from '../../../electron/store/kernel/context.ts'
import { owedOnDay } from '../../../electron/store/write-off/amounts.ts'
import { colleague } from './colleague.ts'
import { callOf } from './contacts.ts'
import { fresh, household, once } from './facts.ts'
import { openLedger, type TestStore } from './open-store.ts'
import { addFile, pdfOf } from './scans.ts'

/** A household that meets a standard, three people with accounts, and an application that any step of its way can be reached with. */

const DAY = isoDate('2026-11-22')

type Application = OutputOf<'writeOff.ofCase'>['applications'][number]

export class WriteOffStage {
  readonly store: TestStore
  readonly caseId: Id<'case'>
  readonly loanId: Id<'loan'>
  readonly clerk: Person
  readonly reviewer: Person
  readonly approver: Person

  private constructor(store: TestStore, made: { readonly caseId: Id<'case'>; readonly loanId: Id<'loan'> }, people: readonly [Person, Person, Person]) {
    this.store = store
    ;({ caseId: this.caseId, loanId: this.loanId } = made)
    ;[this.clerk, this.reviewer, this.approver] = people
  }

  /** The clerk is at work. */
  static async open(): Promise<WriteOffStage> {
    const store = await openLedger(DAY)
    const { file, loan } = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
    await store.ask('classification.saveFact', { ...fresh(), facts: { caseId: file.id, loanId: null, kind: 'personal-business', occurredOn: isoDate('2023-03-21'), endedOn: null, proof: '贷款调查报告', note: null } })
    await called(store, file.id, isoDate('2026-01-10'))
    const people = [await colleague(store, '褚思', 'case-manager'), await colleague(store, '单雄', 'reviewer'), await colleague(store, '阮审', 'approver')] as const
    store.actAs(people[0])
    return new WriteOffStage(store, { caseId: file.id, loanId: loan.id }, people)
  }

  /** As a person completes the draft: all interest stands off the balance sheet. */
  async facts(more: Partial<WriteOffFacts> = {}): Promise<WriteOffFacts> {
    const { store, caseId } = this
    const prepared = await store.ask('writeOff.prepare', { caseId, standardCode: 'general-16', asOf: DAY })
    const owed = owedOnDay(store.home.ledger, caseId, DAY)
    const loans = prepared.loans.map((loan) => ({ ...loan, offInterestFen: owed.get(loan.loanId)?.interest ?? fen(0) }))
    return { ...prepared, loans, departmentHead: '江部长', unitHead: '海行长', responsibility: 'exempt', responsibilityNo: '责认〔2026〕3号', ...more }
  }

  async draft(more: Partial<WriteOffFacts> = {}): Promise<{ readonly id: Id<'write-off'>; readonly version: number }> {
    return this.store.ask('writeOff.save', { ...fresh(), facts: await this.facts(more) })
  }

  async application(): Promise<Application> {
    const [newest] = (await this.store.ask('writeOff.ofCase', { caseId: this.caseId })).applications
    if (newest === undefined) throw new Error('no application')
    return newest
  }

  /** Puts one file behind every paper that is still missing. */
  async fillMaterials(id: Id<'write-off'>): Promise<Id<'attachment'>[]> {
    const missing = (await this.application()).materials.filter(({ state }) => state === 'missing')
    const files: Id<'attachment'>[] = []
    for (const [index, { key }] of missing.entries()) {
      const attachmentId = await addFile(this.store, this.caseId, await pdfOf(1 + (index % 2), 0).then((bytes) => Buffer.concat([bytes, Buffer.from(`\n% ${index}`)])), `${key}.pdf`)
      files.push(attachmentId)
      await this.store.ask('writeOff.addMaterial', { ...once(), facts: { writeOffId: id, materialKey: key, attachmentId, reason: null } })
    }
    return files
  }

  async submitted(more: Partial<WriteOffFacts> = {}): Promise<Id<'write-off'>> {
    const { id } = await this.draft(more)
    await this.fillMaterials(id)
    await this.store.ask('writeOff.submit', { ...once(), id, version: (await this.application()).version, opinion: '建议核销' })
    return id
  }

  async decide(verdict: 'agree' | 'refuse', opinion = '同意'): Promise<void> {
    const { id, version } = await this.application()
    await this.store.ask('writeOff.decide', { ...once(), id, version, verdict, opinion })
  }

  async refusedDecision(): Promise<ApiError> {
    const { id, version } = await this.application()
    return this.store.refusal('writeOff.decide', { ...once(), id, version, verdict: 'agree', opinion: '同意' })
  }

  /** Approved by the approver, who stays at work. */
  async approved(more: Partial<WriteOffFacts> = {}): Promise<Id<'write-off'>> {
    const id = await this.submitted(more)
    this.store.actAs(this.reviewer)
    await this.decide('agree')
    this.store.actAs(this.approver)
    await this.decide('agree')
    return id
  }

  decision(writeOffId: Id<'write-off'>, more: Partial<DecisionFacts> = {}): DecisionFacts {
    return { writeOffId, decisionNo: '呆核〔2026〕8号', decidedOn: DAY, memo: '借：贷款损失准备 贷：贷款', fileNo: 'ZXAC-2026-001', offSheetNo: null, managerId: this.clerk.id, ...more }
  }

  async writtenOff(more: Partial<WriteOffFacts> = {}): Promise<Id<'kept-claim'>> {
    const writeOffId = await this.approved(more)
    return (await this.store.ask('writeOff.enterDecision', { ...once(), version: (await this.application()).version, facts: this.decision(writeOffId) })).id
  }
}

async function called(store: TestStore, caseId: Id<'case'>, on: IsoDate): Promise<void> {
  const { id: staffId } = store.home.ledger.person
  const borrower = (await store.ask('contacts.ofCase', { caseId })).persons.find(({ relation }) => relation === 'debtor')
  const facts = callOf(caseId, staffId, { partyId: borrower?.partyId ?? null, personName: '周远山', relation: 'debtor', target: '13800000001', occurredOn: on })
  await store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
}
