import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { enforcementKinds, proceedingKindLabels, titleKindLabels } from '../../../shared/model/proceeding.ts'
import { enforcementRound } from '../database/enforcement-schema.ts'
import { longDate } from '../documents/paper/format.ts'
import type { Ledger } from '../kernel/context.ts'
import type { ProceedingRecords, RecordedProceeding } from '../proceedings/court-days.ts'
import { proceedingRecords } from '../proceedings/proceedings.ts'

/** What courts gave of a debt, as the declaration of a write-off prints it. */
export interface CourtPapers {
  /** Each proceeding with its court, number and titles. */
  readonly rulings: readonly string[]
  /** 终结（终本）日 of each enforcement that is over, with its ruling. */
  readonly ends: readonly string[]
}

export function courtPapersOf(ledger: Ledger, caseId: Id<'case'>): CourtPapers {
  const court = proceedingRecords(ledger, caseId)
  const runs = court.proceedings.filter(({ kind }) => enforcementKinds.has(kind))
  return { rulings: court.proceedings.map((one) => rulingText(one, court)), ends: endsOf(ledger, runs, court) }
}

function rulingText({ id, kind, court: at, caseNo }: RecordedProceeding, { judgments }: ProceedingRecords): string {
  const titles = judgments.filter(({ proceedingId }) => proceedingId === id).map(({ titleKind, documentNo, judgedOn, effectiveOn }) => {
    const name = `${documentNo ?? ''}${titleKind === null ? '裁判文书' : titleKindLabels[titleKind]}`
    return `${name}（${longDate(judgedOn)}作出${effectiveOn === null ? '' : `，${longDate(effectiveOn)}生效`}）`
  })
  return [[proceedingKindLabels[kind], at, caseNo].filter((part) => part !== null).join(' '), ...titles].join('，')
}

/** Every 终本 of the record with its ruling; where none was noted, the day that stands with the enforcement, or on which it was closed. */
function endsOf({ db }: Ledger, runs: readonly RecordedProceeding[], { enforcements, events }: ProceedingRecords): string[] {
  const ids = runs.map(({ id }) => id)
  if (ids.length === 0) return []
  const ended = and(inArray(enforcementRound.proceedingId, ids), eq(enforcementRound.kind, 'terminated'), isNull(enforcementRound.voidedAt))
  const rounds = db.select().from(enforcementRound).where(ended).orderBy(asc(enforcementRound.happenedOn), asc(enforcementRound.id)).all()
  return runs.flatMap(({ id, caseNo }) => {
    const of = caseNo === null ? '' : `${caseNo} `
    const noted = rounds.filter(({ proceedingId }) => proceedingId === id)
    if (noted.length > 0) return noted.map(({ happenedOn, rulingNo }) => `${of}${longDate(happenedOn)}${rulingNo === null ? '' : `以${rulingNo}裁定`}终结本次执行`)
    const day = enforcements.find(({ proceedingId }) => proceedingId === id)?.terminatedRoundOn ?? null
    if (day !== null) return [`${of}${longDate(day)}终结本次执行`]
    const closed = events.find(({ proceedingId, kind }) => proceedingId === id && kind === 'closed')?.day
    return closed === undefined ? [] : [`${of}${longDate(closed)}终结执行`]
  })
}
