import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { promiseStateLabels } from '../../../shared/rules/promise-outcome.ts'
import { attachmentsOfCase } from '../attachments/attachments.ts'
import { caseOverview } from '../cases/cases.ts'
import { promisesOfCase } from '../contacts/promises.ts'
import { deadlinesOfCase } from '../deadlines/list.ts'
import { openStates } from '../deadlines/where.ts'
import type { HandedCase } from '../documents/handover-paper.ts'
import { longDate } from '../documents/paper/format.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { handedFacts } from './handed-facts.ts'

interface Handed {
  /** The day of the handing over, to which the debt is carried. */
  readonly on: IsoDate
  /** Those that go over, in words. */
  readonly originals: readonly string[]
}

/** A household as a 交接单 shows it: what is owed and secured, what runs, what was promised, what is kept with it. */
export function handedCase(ledger: Ledger, caseId: Id<'case'>, { on, originals }: Handed): HandedCase {
  const overview = caseOverview(ledger, caseId)
  const loans = loansOfCase(ledger, caseId)
  return {
    caseNo: overview.caseFile.caseNo,
    borrowerName: overview.borrowerName,
    stage: overview.stage,
    noteNos: loans.map(({ noteNo }) => noteNo),
    nextDates: overview.nextDates.map(({ on, label }) => ({ on, label })),
    documents: overview.counts.documents,
    facts: handedFacts(ledger, caseId, on),
    clocks: openClocks(ledger, caseId),
    promises: openPromises(ledger, caseId),
    originals,
    files: attachmentsOfCase(ledger, caseId).files.map(({ fileName }) => fileName),
  }
}

/** Every period that is open in the household, the earliest first: what whoever takes over must not let lapse. */
function openClocks(ledger: Ledger, caseId: Id<'case'>): string[] {
  return deadlinesOfCase(ledger, caseId)
    .filter(({ state }) => openStates.includes(state))
    .toSorted((a, b) => (a.safe ?? LAST).localeCompare(b.safe ?? LAST))
    .map(clockWords)
}

/** Later than any day that is worked to: what has no day yet stands at the end. */
const LAST = '9999'

function clockWords({ kind, subjectText, safe, state, provisional, reason }: DeadlineRow): string {
  const right = `${deadlineKindLabels[kind]}（${subjectText}）`
  if (safe === null) return `${right}，日期待核实${reason === null ? '' : `：${reason}`}`
  return `${longDate(safe)}前${deadlineActs[kind]}，${right}${provisional ? '，暂定' : ''}${state === 'lapsed' ? '，交接时已过应办日' : ''}`
}

/** What the borrower's side has promised and not paid in full. */
function openPromises(ledger: Ledger, caseId: Id<'case'>): string[] {
  return promisesOfCase(ledger, caseId)
    .promises.filter(({ state }) => state !== 'kept')
    .map(({ personName, madeOn, dueOn, shortFen, state }) => `${personName}${longDate(madeOn)}承诺于${longDate(dueOn)}还款，尚差${formatYuan(shortFen)}元，${promiseStateLabels[state]}`)
}
