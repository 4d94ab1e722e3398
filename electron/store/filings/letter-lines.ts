import { and, asc, eq, isNull } from 'drizzle-orm'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PaperForm } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import { mayDo } from '../../../shared/model/rights.ts'
import { caseFile, document } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import type { LetterLine } from '../documents/letter-register.ts'
import { letterNo } from '../documents/letters/letter.ts'
import { addressOf, plaintiffName } from '../documents/people.ts'
import { type FilingSnapshot, filingSnapshotSchema } from '../documents/snapshot.ts'
import { sumKnown } from '../documents/totals.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseSight } from '../kernel/scope.ts'
import { formOf } from './registered.ts'

/** What the register and the posting list of a run have of its letters. */

/** A copy of a letter, as its figure set has it. */
type Letter = Omit<LetterLine, 'caseNo' | 'fileName'>

/** The letters of papers that were registered in this go: what is read again from the register costs more than to keep it. */
export type KnownLetters = Map<Id<'document'>, readonly Letter[]>

/** The lines of a run's letters, of the households that the person sees. Telephone numbers only for those who may see them. */
export async function letterLines(ledger: Ledger, runId: Id<'paper-run'>, known: KnownLetters): Promise<LetterLine[]> {
  const { db, person } = ledger
  const rows = db
    .select({ id: document.id, fileName: document.fileName, caseId: document.caseId, caseNo: caseFile.caseNo })
    .from(document)
    .innerJoin(caseFile, eq(caseFile.id, document.caseId))
    .where(and(eq(document.runId, runId), isNull(document.voidedAt)))
    .orderBy(asc(document.createdAt), asc(document.id))
    .all()
  const withPhones = mayDo(person.role, 'reveal')
  const sees = caseSight(ledger)
  const lines: LetterLine[] = []
  for (const { id, fileName, caseNo } of rows.filter(({ caseId }) => sees(caseId))) {
    const letters = known.get(id) ?? (await registeredLetters(db, id))
    lines.push(...letters.map((letter) => ({ ...letter, phone: withPhones ? letter.phone : null, caseNo, fileName })))
  }
  return lines
}

/** The letters of a paper of an earlier go. */
async function registeredLetters(db: Ledger['db'], id: Id<'document'>): Promise<readonly Letter[]> {
  await nextTurn() // a snapshot is large; other calls go between two
  const row = db.select({ form: document.form, snapshotJson: document.snapshotJson }).from(document).where(eq(document.id, id)).get()
  return row === undefined ? [] : lettersOf(formOf(row.form), filingSnapshotSchema.parse(JSON.parse(row.snapshotJson)))
}

/** One letter for each whom a paper is addressed to; none for other papers. */
export function lettersOf(form: PaperForm, snapshot: FilingSnapshot): readonly Letter[] {
  const { addressees, subject, title } = FORMS[form]
  if (addressees === undefined) return []
  const owed = sumKnown(snapshot.loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound]))
  const parties = addressees(snapshot)
  return parties.map((party, index) => ({
    number: subject === 'letter' ? letterNo(snapshot, index, parties.length) : null,
    title,
    household: snapshot.caseTitle,
    addressee: party.name,
    phone: party.phone,
    address: addressOf(party),
    sender: plaintiffName(snapshot),
    issuedOn: snapshot.filingDate,
    asOf: snapshot.asOf,
    owed,
  }))
}
