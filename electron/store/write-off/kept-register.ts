import { eq } from 'drizzle-orm'
import type { KeptClaimView } from '../../../shared/api/write-off.ts'
import type { DeadlineKind, DeadlineState } from '../../../shared/model/deadline.ts'
import { guaranteeModeLabels } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import { measureLabels } from '../../../shared/model/preservation.ts'
import { proceedingKindLabels, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { writeOffLoan } from '../database/write-off-schema.ts'
import { deadlinesOfCase } from '../deadlines/list.ts'
import { guaranteesOfCase } from '../guarantees/guarantees.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { preservationsOfCase } from '../preservations/read.ts'
import { proceedingRecords } from '../proceedings/proceedings.ts'
import { pursuitOf } from './pursuit.ts'

/** How a kept claim stands, in the words of the register (forms.md E1 d): what the household's own records go on to say of it. */
export interface KeptStanding {
  readonly contracts: readonly string[]
  /** 担保人、担保物现状. */
  readonly security: readonly string[]
  /** 查封及到期日. */
  readonly measures: readonly string[]
  readonly proceedings: readonly string[]
  readonly limitation: readonly string[]
  readonly enforcementTerm: readonly string[]
  /** Every act of pursuit: day, person, way and result. */
  readonly pursuit: readonly string[]
}

export function keptStanding(ledger: Ledger, { caseId, writeOffId }: KeptClaimView): KeptStanding {
  return {
    contracts: contractsOf(ledger, caseId, writeOffId),
    security: securityOf(ledger, caseId),
    measures: preservationsOfCase(ledger, caseId)
      .items.filter(({ status }) => status === 'in-force')
      .map(({ measure, asset, runningEnd }) => `${measureLabels[measure]}${asset.description}${runningEnd === null ? '，轮候' : `，至${runningEnd}`}`),
    proceedings: proceedingRecords(ledger, caseId).proceedings.map(({ kind, court, caseNo, status }) => [proceedingKindLabels[kind], court, caseNo, proceedingStatusLabels[status]].filter((part) => part !== null).join(' ')),
    limitation: termsOf(ledger, caseId, LIMITATION),
    enforcementTerm: termsOf(ledger, caseId, ENFORCEMENT),
    pursuit: pursuitOf(ledger, caseId, ledger.clock.today()).flatMap(({ role, name, acts }) => acts.map(({ on, way, result }) => `${on} ${role}${name} ${way}：${result}`)),
  }
}

function contractsOf(ledger: Ledger, caseId: Id<'case'>, writeOffId: Id<'write-off'>): string[] {
  const rows = ledger.db.select({ loanId: writeOffLoan.loanId }).from(writeOffLoan).where(eq(writeOffLoan.writeOffId, writeOffId)).all()
  const written = new Set(rows.map(({ loanId }) => loanId))
  return loansOfCase(ledger, caseId).filter(({ id }) => written.has(id)).map(({ contractNo, noteNo }) => `${contractNo ?? '合同号未登记'}/${noteNo}`)
}

function securityOf(ledger: Ledger, caseId: Id<'case'>): string[] {
  const guarantors = guaranteesOfCase(ledger, caseId).map(({ guarantorName, mode }) => `保证人${guarantorName}（${guaranteeModeLabels[mode]}）`)
  const things = collateralOfCase(ledger, caseId).map(({ kind, asset, standing }) => {
    const state = [standing.inspection?.condition ?? null, standing.inspection?.occupant ?? null].filter((part) => part !== null)
    return `${kind === 'mortgage' ? '抵押物' : '质物'}${asset.description}${state.length === 0 ? '' : `（${state.join('，')}）`}`
  })
  return [...guarantors, ...things]
}

const LIMITATION: ReadonlySet<DeadlineKind> = new Set(['loan-limitation', 'instalment-limitation', 'guarantee-limitation'])
const ENFORCEMENT: ReadonlySet<DeadlineKind> = new Set(['enforcement-application'])
const COUNTED: ReadonlySet<DeadlineState> = new Set(['running', 'lapsed'])

function termsOf(ledger: Ledger, caseId: Id<'case'>, kinds: ReadonlySet<DeadlineKind>): string[] {
  const own = deadlinesOfCase(ledger, caseId).filter(({ kind, state }) => kinds.has(kind) && COUNTED.has(state))
  return own.map(({ rolled, subjectText, state }) => `${rolled ?? ''}${state === 'lapsed' ? '（已届满）' : ''} ${subjectText}`)
}
