import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import type { Court, Preservation } from '../documents/snapshot-case.ts'
import type { Ledger } from '../kernel/context.ts'
import { preservationsOfCase } from '../preservations/read.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'

const trialKinds = new Set(['first-instance', 'second-instance', 'retrial'])

/** Where the papers go: the court that the person names, else the one of the newest suit; with what it has decided. */
export function courtSnapshot(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): Court {
  const { proceedings, events, judgments } = proceedingsOfCase(ledger, caseId)
  const suit = proceedings.filter((each) => trialKinds.has(each.kind) && each.loanIds.some((id) => choices.loanIds.includes(id))).at(-1)
  const title = judgments.filter((each) => each.proceedingId === suit?.id).at(-1)
  const daysOf = (kind: ProceedingEventKind) => events.filter((event) => event.proceedingId === suit?.id && event.kind === kind).map((event) => event.day)
  const afterJudgment = choices.preservationStage === 'pre-enforcement'
  return {
    name: choices.court ?? suit?.court ?? null,
    caseNo: suit?.caseNo ?? null,
    division: suit?.division ?? null,
    judge: suit?.judge ?? null,
    clerk: suit?.clerk ?? null,
    phone: suit?.courtPhone ?? null,
    filed: daysOf('filed')[0] ?? null,
    accepted: daysOf('docketed')[0] ?? null,
    hearings: daysOf('hearing'),
    judgmentMaker: afterJudgment ? (suit?.court ?? null) : null,
    judgmentNo: title?.documentNo ?? null,
    judgmentDate: title?.judgedOn ?? null,
    judgmentText: title?.terms ?? null,
    effectiveDate: title?.effectiveOn ?? null,
    performBy: title?.performBy ?? null,
  }
}

const stages: Record<PreservationStage, Preservation['stage']> = {
  'pre-suit': 'before-suit',
  litigation: 'in-suit',
  'pre-enforcement': 'before-enforcement',
  enforcement: 'in-enforcement',
}

/** Measures that a court has ordered in the case, one for each property. */
export function measuresOrdered(ledger: Ledger, caseId: Id<'case'>): Preservation[] {
  const { orders, items } = preservationsOfCase(ledger, caseId)
  return items.flatMap((item) => {
    const order = orders.find((each) => each.id === item.orderId)
    if (!order) return []
    return [
      {
        stage: stages[order.stage],
        court: order.court,
        rulingNo: order.rulingNo,
        rulingDate: order.ruledOn,
        noticeNo: order.noticeNo,
        caseNo: order.rulingNo,
        object: item.asset.description,
        holderId: item.asset.ownerId,
        measure: item.measure,
        amount: item.valueFen,
        from: item.periods[0]?.startsOn ?? null,
        to: item.runningEnd,
        rank: item.rank === 'first' ? 1 : (item.waitingNo ?? 1) + 1,
      },
    ]
  })
}
