import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind, DeadlineState } from '../../../shared/model/deadline.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import { proceedingKindLabels, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { caseOverview } from '../cases/cases.ts'
import { deadlinesOfCase } from '../deadlines/list.ts'
import type { Internal, InternalPeriod } from '../documents/snapshot-internal.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { evidencePlan } from '../evidence/plan.ts'
import { usualList } from '../evidence/usual-list.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { opinionChain } from './paper-rule.ts'
import { planPart } from './plan-part.ts'

const INTERNAL: ReadonlySet<FilingAct> = new Set(['propose-suit', 'plan', 'find-liability'])

/** The periods that an approver has to see (forms.md E2): the claim, the guarantees, the security, the seals. */
const PERIODS: ReadonlySet<DeadlineKind> = new Set([
  'loan-limitation', 'instalment-limitation', 'guarantee-period', 'guarantee-limitation', 'security-exercise', 'preservation-expiry', 'pre-suit-suit', 'enforcement-application', 'bankruptcy-claim',
])
const OPEN: ReadonlySet<DeadlineState> = new Set(['running', 'lapsed', 'uncertain'])

/** What the papers for approval print beside the debt; nothing for other acts. */
export function internalParts(ledger: Ledger, caseId: Id<'case'>, { act, particulars }: FilingChoices): Pick<FilingSnapshot, 'internal'> {
  if (!INTERNAL.has(act)) return {}
  const { caseFile, managerName } = caseOverview(ledger, caseId)
  const internal: Internal = {
    caseNo: caseFile.caseNo,
    manager: managerName,
    chain: [...opinionChain(ledger)],
    classes: loansOfCase(ledger, caseId).map(({ id, riskClass }) => ({ loanId: id, riskClass })),
    periods: deadlinesOfCase(ledger, caseId).filter(({ kind, state }) => PERIODS.has(kind) && OPEN.has(state)).map(periodOf),
    proceedings: proceedingsOfCase(ledger, caseId).proceedings.map(({ kind, court, caseNo, status }) => ({ kind: proceedingKindLabels[kind], court, caseNo, status: proceedingStatusLabels[status] })),
    missingEvidence: usualList(ledger, caseId, evidencePlan(ledger, caseId)).filter(({ state }) => state === 'missing').map(({ usual }) => usual.name),
    ...(act === 'propose-suit' ? { suit: particulars.suit } : {}),
    ...(act === 'plan' ? { plan: planPart(ledger, caseId, particulars.plan) } : {}),
    ...(act === 'find-liability' ? { liability: particulars.liability } : {}),
  }
  return { internal }
}

function periodOf({ kind, subjectText, personName, rolled, safe, state, urgency }: DeadlineRow): InternalPeriod {
  const subject = personName === null || subjectText.includes(personName) ? subjectText : `${subjectText}（${personName}）`
  return { kind, subject, last: rolled, safe, flag: flagOf(state, urgency) }
}

function flagOf(state: DeadlineState, urgency: DeadlineRow['urgency']): InternalPeriod['flag'] {
  if (state === 'lapsed') return 'lapsed'
  if (state === 'uncertain') return 'undated'
  return urgency === 'red' || urgency === 'banner' || urgency === 'orange' ? 'near' : null
}
