import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { ProceedingsOfCase } from '../../../shared/api/proceedings.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { bankruptcyEffects } from '../../../shared/rules/bankruptcy.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { procedureTerms } from '../../../shared/rules/procedure-term.ts'
import type { Loan } from '../documents/snapshot-loan.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { totalsOf } from '../documents/totals.ts'
import type { Ledger } from '../kernel/context.ts'
import { type Law, lawOf } from '../law/law-of.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { saleObjectsOf } from './sale-objects.ts'

const WITH_SECURITY: ReadonlySet<FilingAct> = new Set(['sue', 'sue-card', 'preserve-before-suit', 'preserve-in-suit'])
const OF_SALE: ReadonlySet<FilingAct> = new Set(['dispose', 'take-in-kind'])
const OF_ASSIGNMENT: ReadonlySet<FilingAct> = new Set(['substitute', 'assign'])

export type ActParts = Pick<
  FilingSnapshot,
  'holderCaseNo' | 'security' | 'appeal' | 'sanctions' | 'disposal' | 'inKind' | 'saleObjects' | 'assignment' | 'addition' | 'bankruptcy' | 'settlement' | 'card'
>

interface Known {
  readonly enforcement: FilingSnapshot['enforcement']
  /** The loans as they stand at another day: what bankruptcy shows beside. */
  readonly loansOn: (asOf: IsoDate) => readonly Loan[]
}

/** The parts of the snapshot that one act alone has: what the person said for it, with what the record adds. */
export function actParts(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices, known: Known): ActParts {
  const { act, particulars, addresseeIds } = choices
  const { security, sanctions, disposal, inKind, assignment, addition, settlement, card } = particulars
  return {
    ...(WITH_SECURITY.has(act) ? { security } : {}),
    ...(act === 'appeal' ? { appeal: appealOf(ledger, caseId, choices) } : {}),
    ...(act === 'sanction' ? { sanctions: { ...sanctions, partyIds: [...addresseeIds] } } : {}),
    ...(OF_SALE.has(act) ? { disposal, saleObjects: saleObjectsOf(ledger, caseId, choices) } : {}),
    ...(act === 'take-in-kind' ? { inKind: { ...inKind, claim: known.enforcement?.unpaid ?? null } } : {}),
    ...(act === 'distribute' ? particulars.distribution : {}),
    ...(OF_ASSIGNMENT.has(act) ? { assignment } : {}),
    ...(act === 'add-debtor' ? { addition } : {}),
    ...(act === 'claim-in-bankruptcy' ? { bankruptcy: bankruptcyOf(ledger, caseId, choices, known) } : {}),
    ...(act === 'settle' ? { settlement: { ...settlement, instalments: completeOf(settlement.instalments) } } : {}),
    ...(act === 'sue-card' ? { card } : {}),
  }
}

/** The rows of the plan that say when and how much. */
function completeOf(rows: FilingChoices['particulars']['settlement']['instalments']): NonNullable<FilingSnapshot['settlement']>['instalments'] {
  return rows.flatMap(({ dueOn, principalFen, interestFen }) =>
    dueOn === null || principalFen === null ? [] : [{ dueOn, principal: principalFen, interest: interestFen ?? ZERO_FEN }],
  )
}

/** 上诉期 counts from the service of the newest judgment on the bank (R31). */
function appealOf(ledger: Ledger, caseId: Id<'case'>, { proceedingId, filingOn, particulars: { appeal } }: FilingChoices): FilingSnapshot['appeal'] {
  const { judgments } = proceedingsOfCase(ledger, caseId)
  const judgment = judgments.findLast((each) => proceedingId === null || each.proceedingId === proceedingId)
  const servedOn = judgment?.servedOn ?? null
  if (servedOn === null) return { ...appeal, servedOn, appealBy: null }
  const [kind, rule] = judgment?.titleKind === 'ruling' ? (['ruling-served', 'appeal-ruling'] as const) : (['judgment-served', 'appeal-judgment'] as const)
  const today = servedOn > filingOn ? servedOn : filingOn
  const terms = procedureTerms({ events: [{ kind, date: servedOn, servedOn: 'bank' }] }, today, lawOf(ledger).calendar).value
  return { ...appeal, servedOn, appealBy: terms.find((term) => term.rule === rule)?.due.rolled ?? null }
}

/** The bankruptcy of the record, the last day that bears interest, and the sums if the day of acceptance bore some. */
function bankruptcyOf(ledger: Ledger, caseId: Id<'case'>, { filingOn, particulars }: FilingChoices, { loansOn }: Known): FilingSnapshot['bankruptcy'] {
  const { proceedings, events } = proceedingsOfCase(ledger, caseId)
  const run = proceedings.findLast(({ kind }) => kind === 'bankruptcy')
  const own = events.filter((event) => event.proceedingId === run?.id)
  const acceptedOn = own.find(({ kind }) => kind === 'docketed')?.day ?? null
  const base = { ...particulars.bankruptcy, court: run?.court ?? null, caseNo: run?.caseNo ?? null, acceptedOn }
  if (acceptedOn === null) return { ...base, interestTo: null, claimBy: null, onAcceptance: null }
  const effects = effectsOf(own, acceptedOn, filingOn, lawOf(ledger))
  const { interest, penalty, compound } = totalsOf(loansOn(acceptedOn), NO_FEES, [])
  return {
    ...base,
    interestTo: effects === null ? null : addDays(effects.interestUntil, -1),
    claimBy: effects?.claimDue?.rolled ?? null,
    onAcceptance: { interest, penalty, compound },
  }
}

const NO_FEES: FilingSnapshot['fees'] = { attorney: null, appraisal: null, notary: null, notice: null, preservation: null, filing: null, others: [] }

function effectsOf(events: ProceedingsOfCase['events'], acceptedOn: IsoDate, today: IsoDate, { calendar, values }: Law) {
  const notice = events.find(({ kind }) => kind === 'claims-notice')
  const facts = {
    acceptedOn,
    ...(notice === undefined ? {} : { noticePublishedOn: notice.day }),
    ...(notice === undefined || notice.dueOn === null ? {} : { writtenClaimDay: notice.dueOn }),
  }
  return bankruptcyEffects(facts, today < acceptedOn ? acceptedOn : today, calendar, values).value
}
