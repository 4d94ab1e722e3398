import { eq } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { collateralKindLabels } from '../../../shared/model/asset.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type Loan } from '../../../shared/api/loans.ts'
import { partyStatusLabels } from '../../../shared/model/party.ts'
import type { PursuedPerson } from '../../../shared/api/write-off.ts'
import type { WriteOffFacts } from '../../../shared/model/write-off.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { caseFile, party } from '../database/schema.ts'
import { longDate } from '../documents/paper/format.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { owedOnDay } from './amounts.ts'
import { pursuitOf } from './pursuit.ts'
import { standardOf } from './standards.ts'

const MANAGEMENT = '核销后按账销案存、权在力催的原则管理：单独建立台账和档案，指定责任人，持续查找财产线索，跟踪查封、诉讼时效和申请执行时效，发现财产及时申请恢复执行。'

/** A new application as the record drafts it: sums of the day, how the claim arose, what was done, what is left. The maker goes over every word. */
export function prepareWriteOff(ledger: Ledger, { caseId, standardCode, asOf }: ParsedOf<'writeOff.prepare'>): WriteOffFacts {
  const owed = owedOnDay(ledger, caseId, asOf)
  const loans = loansOfCase(ledger, caseId)
  return {
    caseId,
    standardCode,
    way: 'single',
    asOf,
    loans: loans.flatMap(({ id }) => {
      const sums = owed.get(id)
      return sums === undefined ? [] : [{ loanId: id, principalFen: sums.principal, onInterestFen: ZERO_FEN, offInterestFen: ZERO_FEN, costFen: sums.costs, provisionFen: ZERO_FEN }]
    }),
    origin: loans.map(originOf).join('\n').slice(0, 2000),
    cause: `${standardOf(ledger, standardCode).criterion}。`,
    remedies: pursuitOf(ledger, caseId, asOf).map(pursuitWords).join('\n').slice(0, 4000),
    property: propertyWords(ledger, caseId).slice(0, 4000),
    managementAfter: MANAGEMENT,
    handlerName: ledger.person.name,
    departmentHead: '',
    unitHead: '',
    responsibility: 'pending',
    responsibilityNo: null,
    responsibilityText: null,
    openPoints: null,
  }
}

function originOf({ contractName, contractNo, noteNo, drawdownOn, maturityOn, disbursedFen, contractFen, purpose }: Loan): string {
  const what = `《${contractName}》${contractNo === null ? '' : `（${contractNo}）`}，借据${noteNo}`
  return `${longDate(drawdownOn)}依据${what}发放贷款${formatYuan(disbursedFen ?? contractFen)}元，${longDate(maturityOn)}到期${purpose === null ? '' : `，用途：${purpose}`}。`
}

function pursuitWords({ name, role, acts }: PursuedPerson): string {
  if (acts.length === 0) return `${role}${name}：没有登记追索记录。`
  const last = acts.slice(-5).map(({ on, way, result }) => `${longDate(on)}${way}（${result}）`).join('；')
  return `${role}${name}：自${acts[0]?.on ?? ''}起共追索${acts.length}次，最近：${last}。`
}

function propertyWords(ledger: Ledger, caseId: Id<'case'>): string {
  const borrower = ledger.db.select({ name: party.name, status: party.status, statusProof: party.statusProof }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()
  const state = borrower === undefined ? '' : `借款人${borrower.name}：登记状态${partyStatusLabels[borrower.status]}${borrower.statusProof === null ? '' : `，凭据${borrower.statusProof}`}。`
  const things = collateralOfCase(ledger, caseId).map(({ kind, asset: { description }, ownerName }) => `${collateralKindLabels[kind]}物${description}${ownerName === null ? '' : `（${ownerName}）`}。`)
  return [state, ...(things.length === 0 ? ['无抵（质）押物。'] : things)].join('\n')
}
