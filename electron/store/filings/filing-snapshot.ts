import type { FilingChoices } from '../../../shared/api/documents.ts'
import { actsThatClaim } from '../../../shared/model/filing-scope.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { valueInForce } from '../../../shared/rules/branch-values.ts'
import { readCase } from '../cases/cases.ts'
import { cluesOfCase } from '../collateral/clues.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import type { Acceleration } from '../documents/snapshot-case.ts'
import type { Loan } from '../documents/snapshot-loan.ts'
import type { Agent } from '../documents/snapshot-party.ts'
import { type FilingSnapshot, filingSnapshotSchema } from '../documents/snapshot.ts'
import { totalsOf } from '../documents/totals.ts'
import { guaranteesToBank } from '../guarantees/guarantees.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { loanBalance } from '../loans/balance.ts'
import { supplementsOf } from '../loans/agreements.ts'
import { extensionsOf } from '../loans/extension-rows.ts'
import { entriesOf } from '../loans/loan-rows.ts'
import { coBorrowersOfCase } from '../loans/co-borrowers.ts'
import { loansOfCase } from '../loans/loans.ts'
import { listAgents, listUnits } from '../organisation/organisation.ts'
import { readParty } from '../parties/parties.ts'
import { unreviewedOfCase } from '../review/unreviewed.ts'
import { actParts } from './act-snapshot.ts'
import { costsListedElsewhere, withoutListedCosts } from './account-costs.ts'
import { feesOf, otherClaimsOf } from './claim-snapshot.ts'
import { courseSnapshot } from './course-snapshot.ts'
import { courtSnapshot, measuresOrdered } from './court-snapshot.ts'
import { demandsSnapshot } from './demands-snapshot.ts'
import { evidenceSnapshot } from './evidence-snapshot.ts'
import { filingScope } from './filing-scope.ts'
import { internalParts } from './internal-snapshot.ts'
import { loanSnapshot, withAhead } from './loan-snapshot.ts'
import { measuresInForce } from './measures-snapshot.ts'
import { obstaclesSnapshot } from './obstacles-snapshot.ts'
import { rolesOf, withAdded, withOwners } from './party-roles.ts'
import { bankSnapshot, partySnapshots } from './party-snapshot.ts'
import { requestedMeasure, requestOf } from './preservation-request.ts'
import { rightsSnapshot } from './rights-snapshot.ts'
import { collateralSnapshot, guaranteeSnapshot, otherSecurityOf } from './security-snapshot.ts'
import { termsSnapshot } from './terms-snapshot.ts'

/** Builds the one figure set of a kit from the record of a case: every paper of the kit prints from it. */
export function filingSnapshot(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): FilingSnapshot {
  const file = readCase(ledger, caseId)
  const chosen = new Set(choices.loanIds)
  const records = loansOfCase(ledger, caseId).filter((loan) => chosen.has(loan.id))
  const secures = (loanIds: readonly Id<'loan'>[]) => loanIds.some((id) => chosen.has(id))
  const guarantees = guaranteesToBank(ledger, caseId).filter((record) => secures(record.loanIds))
  const coBorrowers = coBorrowersOfCase(ledger, caseId).filter((record) => secures(record.loanIds))
  const borrowersOf = (id: Id<'loan'>) => [file.borrowerId, ...coBorrowers.filter(({ loanIds }) => loanIds.includes(id)).map(({ partyId }) => partyId)]
  const securities = collateralOfCase(ledger, caseId).filter((record) => secures(record.loanIds))
  const clues = cluesOfCase(ledger, caseId).filter((clue) => choices.clueIds.includes(clue.id))
  const loansOn = loansOfPapers(ledger, records, borrowersOf)
  const loans = choices.act === 'remind' ? withAhead(loansOn(choices.asOf), loansOn, choices.payBy) : loansOn(choices.asOf)
  const { values } = lawOf(ledger)
  const fees = feesOf(ledger, caseId, choices)
  const otherClaims = otherClaimsOf(choices)
  const court = courtSnapshot(ledger, caseId, choices)
  const course = courseSnapshot(ledger, caseId, choices)
  const measures = measuresInForce(ledger, caseId, choices)
  const debtor = { id: file.borrowerId, name: readParty(ledger, file.borrowerId).name }
  const parties = partySnapshots(ledger, withAdded(course.debtors ?? withOwners(rolesOf({ borrowerId: file.borrowerId, coBorrowers, guarantees, securities }), measures), choices))
  const named = { partyIds: new Set(parties.map(({ id }) => id)), guarantees, collateralIds: new Set<string>(securities.map(({ id }) => id)) }
  const contractIds = new Set<string>([...choices.loanIds, ...guarantees.map(({ id }) => id), ...named.collateralIds])
  const snapshot: FilingSnapshot = {
    caseTitle: debtor.name,
    unreviewed: unreviewedOfCase(ledger, caseId),
    asOf: choices.asOf,
    filingDate: choices.filingOn,
    bank: bankSnapshot(listUnits(ledger), file.unitId),
    agents: agentsOf(ledger, choices.agentIds),
    parties,
    loans,
    collateral: securities.map(collateralSnapshot),
    guarantees: guarantees.map(guaranteeSnapshot),
    otherSecurity: otherSecurityOf(choices),
    demands: demandsSnapshot(ledger, caseId, named.partyIds),
    accelerations: records.flatMap(accelerationOf),
    court: { ...court, name: choices.court ?? (choices.act === 'appeal' ? null : (measures[0]?.court ?? course.enforcement?.court ?? course.title?.maker ?? court.name)) },
    preservation: measuresOrdered(ledger, caseId),
    preservationRequest: requestOf(choices, clues, file.borrowerId),
    act: choices.act,
    title: course.title,
    enforcement: course.enforcement,
    measures,
    clues: clues.map((clue) => requestedMeasure(clue, file.borrowerId)),
    ...evidenceSnapshot(ledger, caseId),
    letter: { number: choices.letterNo, payBy: choices.payBy, addresseeIds: [...choices.addresseeIds], ...choices.particulars.letter },
    reason: choices.reason,
    fees,
    feeRounding: { round: valueInForce(values, 'feeUnit'), mode: valueInForce(values, 'feeMode') },
    otherClaims,
    rights: actsThatClaim.has(choices.act) ? rightsSnapshot(ledger, caseId, contractIds) : undefined,
    obstacles: obstaclesSnapshot(ledger, caseId, choices.act, securities),
    terms: termsSnapshot(ledger, caseId, choices.act, contractIds),
    scope: filingScope(ledger, caseId, debtor, choices, named),
    ...internalParts(ledger, caseId, choices),
    ...actParts(ledger, caseId, choices, { enforcement: course.enforcement, loansOn }),
    mediation: mediationOf(choices),
    wording: { claims: null, facts: null, contractBasis: null, legalBasis: null, otherNotes: null },
    totals: totalsOf(loans, fees, otherClaims),
  }
  return filingSnapshotSchema.parse(snapshot)
}

type LoanRecord = ReturnType<typeof loansOfCase>[number]

/** The chosen loans with their figures as of any day: their books are read once, whatever days the papers name. */
function loansOfPapers(ledger: Ledger, records: readonly LoanRecord[], borrowersOf: (id: Id<'loan'>) => Id<'party'>[]): (asOf: IsoDate) => Loan[] {
  const law = lawOf(ledger)
  const books = records.map((record) => ({
    record,
    entries: entriesOf(ledger, record.id),
    agreements: { extensions: extensionsOf(ledger, record.id), supplements: supplementsOf(ledger, record.id) },
  }))
  return (asOf) =>
    books.map(({ record, entries, agreements }) => {
      const loan = loanSnapshot(record, borrowersOf(record.id), { agreements, asOf, balance: loanBalance(ledger, record, asOf, entries), law })
      return withoutListedCosts(loan, costsListedElsewhere(entries))
    })
}

function agentsOf(ledger: Ledger, ids: readonly Id<'agent'>[]): Agent[] {
  const all = listAgents(ledger)
  return ids.flatMap((id) => {
    const agent = all.find((each) => each.id === id)
    if (!agent) return []
    const powerItems = agent.powerItems?.split(/[、，,；;]/).map((item) => item.trim()).filter((item) => item !== '') ?? []
    const { name, employer, title, phone, licenceNo, power } = agent
    return [{ name, idNumber: null, employer, title, phone, licenceNo, power, powerItems, from: null, to: null }]
  })
}

function accelerationOf(loan: LoanRecord): Acceleration[] {
  if (loan.acceleratedOn === null) return []
  return [
    {
      loanIds: [loan.id],
      by: loan.accelerationNoticeOn === null && loan.accelerationArrivedOn === null ? 'complaint-service' : 'notice',
      noticeNo: loan.accelerationNoticeNo,
      noticeDate: loan.accelerationNoticeOn,
      arriveDate: loan.accelerationArrivedOn,
      effectiveDate: loan.acceleratedOn,
      ground: loan.accelerationGround,
    },
  ]
}

/** Null = the person has not said; the form's boxes stay open and the review asks. */
function mediationOf(choices: FilingChoices): FilingSnapshot['mediation'] {
  const told = choices.mediation === null ? null : true
  const wants = { willing: 'yes', unwilling: 'no', undecided: 'undecided' } as const
  return {
    knowsMediation: told,
    knowsBenefits: [told, told, told, told, told],
    wantsMediation: choices.mediation === null ? null : wants[choices.mediation],
  }
}
