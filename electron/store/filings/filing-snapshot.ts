import type { Collateral, Guarantee, PropertyClue } from '../../../shared/api/security.ts'
import type { CoBorrower } from '../../../shared/api/co-borrowers.ts'
import type { FilingChoices } from '../../../shared/api/documents.ts'
import { fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import { valueInForce } from '../../../shared/rules/branch-values.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { readCase } from '../cases/cases.ts'
import { cluesOfCase } from '../collateral/clues.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import type { Acceleration, Fees, OtherClaim, PreservationRequest, RequestedMeasure } from '../documents/snapshot-case.ts'
import { joinKnown } from '../documents/paper/format.ts'
import type { Agent, PartyRole } from '../documents/snapshot-party.ts'
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
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { unreviewedOfCase } from '../review/unreviewed.ts'
import { actParts } from './act-snapshot.ts'
import { costsListedElsewhere, withoutListedCosts } from './account-costs.ts'
import { courseSnapshot } from './course-snapshot.ts'
import { courtSnapshot, measuresOrdered } from './court-snapshot.ts'
import { demandsSnapshot } from './demands-snapshot.ts'
import { evidenceSnapshot } from './evidence-snapshot.ts'
import { filingScope } from './filing-scope.ts'
import { internalParts } from './internal-snapshot.ts'
import { jurisdictionSnapshot } from './jurisdiction-snapshot.ts'
import { loanSnapshot, withAhead } from './loan-snapshot.ts'
import { measuresInForce, type OwnedMeasure } from './measures-snapshot.ts'
import { rightsSnapshot } from './rights-snapshot.ts'
import { termsSnapshot } from './terms-snapshot.ts'
import { actsThatClaim } from '../../../shared/model/filing-scope.ts'
import { bankSnapshot, partySnapshots } from './party-snapshot.ts'

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
  const law = lawOf(ledger)
  const books = records.map((record) => ({
    record,
    entries: entriesOf(ledger, record.id),
    agreements: { extensions: extensionsOf(ledger, record.id), supplements: supplementsOf(ledger, record.id) },
  }))
  const loansOn = (asOf: IsoDate) =>
    books.map(({ record, entries, agreements }) => {
      const loan = loanSnapshot(record, borrowersOf(record.id), { agreements, asOf, balance: loanBalance(ledger, record, asOf, entries), law })
      return withoutListedCosts(loan, costsListedElsewhere(entries))
    })
  const loans = choices.act === 'remind' ? withAhead(loansOn(choices.asOf), loansOn, choices.payBy) : loansOn(choices.asOf)
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
    clues: clues.map((clue) => measureOf(clue, file.borrowerId)),
    ...evidenceSnapshot(ledger, caseId),
    letter: { number: choices.letterNo, payBy: choices.payBy, addresseeIds: [...choices.addresseeIds], ...choices.particulars.letter },
    reason: choices.reason,
    fees,
    feeRounding: { round: valueInForce(law.values, 'feeUnit'), mode: valueInForce(law.values, 'feeMode') },
    otherClaims,
    rights: actsThatClaim.has(choices.act) ? rightsSnapshot(ledger, caseId, contractIds) : undefined,
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

/** Whoever is to be added to the debtors of an enforcement is named in its paper. */
function withAdded(roles: ReadonlyMap<Id<'party'>, readonly PartyRole[]>, { act, particulars: { addition } }: FilingChoices): ReadonlyMap<Id<'party'>, readonly PartyRole[]> {
  const { partyId } = addition
  return act !== 'add-debtor' || partyId === null || roles.has(partyId) ? roles : new Map([...roles, [partyId, []] as const])
}

interface Bound {
  readonly borrowerId: Id<'party'>
  readonly coBorrowers: readonly CoBorrower[]
  readonly guarantees: readonly Guarantee[]
  readonly securities: readonly Collateral[]
}

/** Who is sued, in the order of the papers: the borrower and who borrowed with him, then guarantors, then owners of collateral. */
function rolesOf({ borrowerId, coBorrowers, guarantees, securities }: Bound): ReadonlyMap<Id<'party'>, readonly PartyRole[]> {
  const roles = new Map<Id<'party'>, PartyRole[]>([[borrowerId, ['borrower']]])
  const add = (id: Id<'party'>, role: PartyRole) => {
    const own = roles.get(id) ?? []
    if (!own.includes(role)) roles.set(id, [...own, role])
  }
  for (const { partyId } of coBorrowers) add(partyId, 'co-borrower')
  for (const { guarantorId } of guarantees) add(guarantorId, 'guarantor')
  for (const { asset, kind } of securities) if (asset.ownerId !== null) add(asset.ownerId, kind === 'mortgage' ? 'mortgagor' : 'pledgor')
  return roles
}

/** Whose property is preserved is a party to the paper about it, whatever else he is in the case. */
function withOwners(roles: ReadonlyMap<Id<'party'>, readonly PartyRole[]>, measures: readonly OwnedMeasure[]): ReadonlyMap<Id<'party'>, readonly PartyRole[]> {
  const owners = measures.flatMap(({ ownerId }) => (ownerId === null || roles.has(ownerId) ? [] : [ownerId]))
  return new Map([...roles, ...owners.map((id) => [id, []] as const)])
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

function collateralSnapshot(record: Collateral): FilingSnapshot['collateral'][number] {
  return {
    id: record.id,
    loanIds: [...record.loanIds],
    kind: record.kind,
    object: record.asset.description,
    ownerId: record.asset.ownerId,
    location: record.asset.location,
    certificateNo: record.asset.certificateNo,
    registrationNo: record.registrationNo,
    registrationDate: record.registeredOn,
    registrationKind: registrations[record.registration],
    registry: record.registry,
    contractName: record.contractName,
    contractNo: record.contractNo,
    signDate: record.signedOn,
    isMaximum: record.isMaximum,
    determinationDate: record.fixedOn,
    cap: record.capFen,
    scope: null,
    rank: record.rank,
    value: record.standing.valuation?.valueFen ?? null,
    valueDate: record.standing.valuation?.valuedOn ?? null,
    lease: record.standing.leases.length === 0 ? null : record.standing.leases.join('；'),
    occupant: record.standing.inspection?.occupant ?? null,
    seals: [...record.standing.seals],
    sealKnownDate: record.sealKnownOn,
    jurisdiction: jurisdictionSnapshot(record),
  }
}

const registrations = { registered: 'formal', notice: 'advance-notice', none: 'none', unknown: null } as const

function guaranteeSnapshot(record: Guarantee): FilingSnapshot['guarantees'][number] {
  return {
    id: record.id,
    loanIds: [...record.loanIds],
    contractName: record.contractName,
    contractNo: record.contractNo,
    guarantorId: record.guarantorId,
    signDate: record.signedOn,
    mode: record.mode === 'unknown' ? null : record.mode,
    isMaximum: record.isMaximum,
    determinationDate: record.fixedOn,
    cap: record.capFen,
    scope: record.scope,
    periodFrom: record.periodFrom,
    periodTo: record.periodTo,
    isLetter: record.isLetter,
    clause: null,
    jurisdiction: jurisdictionSnapshot(record),
  }
}

type LoanRecord = ReturnType<typeof loansOfCase>[number]

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

/** Costs that the claim adds to the debt; the attorney's fee only when the person claims it (it needs contract and invoice). */
function feesOf(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): Fees {
  const costs = proceedingsOfCase(ledger, caseId).costs
  const total = (kind: string) => {
    const own = costs.filter((cost) => cost.kind === kind)
    return own.length === 0 ? null : fen(own.reduce((sum, cost) => sum + cost.amountFen, 0))
  }
  const attorneys = costs.filter((cost) => cost.kind === 'attorney-fee')
  const attorney = attorneys[0] && {
    amount: fen(attorneys.reduce((sum, cost) => sum + cost.amountFen, 0)),
    contractNo: attorneys[0].contractNo,
    invoiceNo: attorneys[0].invoiceNo,
  }
  return {
    attorney: choices.claimsAttorneyFee ? (attorney ?? null) : null,
    appraisal: total('appraisal-fee'),
    notary: total('notary-fee'),
    notice: total('notice-fee'),
    preservation: total('preservation-fee'),
    filing: total('acceptance-fee'),
    others: [],
  }
}

/** What is asked beside; the charges of a card are claims in money that no loan account keeps. */
function otherClaimsOf({ act, otherClaims, particulars: { card } }: FilingChoices): OtherClaim[] {
  const charges = act === 'sue-card' ? ([['滞纳金', card.lateFee], ['违约金', card.damages], ['手续费', card.handling]] as const) : []
  return [
    ...(otherClaims === null ? [] : [{ wording: otherClaims, amount: null }]),
    ...charges.flatMap(([label, amount]) => (amount === null || amount === 0 ? [] : [{ wording: `支付${label}${formatYuan(amount)}元`, amount }])),
  ]
}

/** 其他担保方式 as the person said it for the filing. */
function otherSecurityOf({ particulars: { otherSecurity } }: FilingChoices): FilingSnapshot['otherSecurity'] {
  const { answer, form, signedOn } = otherSecurity
  if (answer === null) return null
  return answer === 'none' ? [] : [{ form, signDate: signedOn }]
}

/** The stage of the application goes by the act; a complaint may bring one of any stage with it. */
function stageOf({ act, preservationStage }: FilingChoices): PreservationRequest['stage'] | null {
  if (act === 'sue' || act === 'sue-card') return requestStages[preservationStage]
  if (act === 'preserve-before-suit') return 'before-suit'
  return act === 'preserve-in-suit' ? 'in-suit' : null
}

const requestStages: Record<PreservationStage, PreservationRequest['stage'] | null> = {
  'pre-suit': 'before-suit',
  litigation: 'in-suit',
  'pre-enforcement': 'before-enforcement',
  enforcement: null,
}

/** In a suit the bank asks to be let off security (财产保全规定 9(1)(六)); before suit it is left open and asked for. */
function requestOf(choices: FilingChoices, clues: readonly PropertyClue[], borrowerId: Id<'party'>): PreservationRequest | null {
  const stage = stageOf(choices)
  if (stage === null) return null
  const { security } = choices.particulars
  return {
    stage,
    amount: null,
    measures: clues.map((clue) => measureOf(clue, borrowerId)),
    urgencyFacts: choices.urgency ?? choices.ground,
    security: security.kind ?? (stage === 'before-suit' ? null : 'exempt'),
    securityDetail: joinKnown([security.issuer, security.paperNo, security.property], '，'),
    networkSearch: stage !== 'before-suit',
    other: choices.urgency === null ? null : choices.ground,
  }
}

/** A clue without a named owner is the borrower's, as the sheet that it came from has it. */
function measureOf(clue: PropertyClue, borrowerId: Id<'party'>): RequestedMeasure {
  const { asset } = clue
  const base = { holderId: asset.ownerId ?? borrowerId, amount: clue.estimateFen, source: clue.source }
  switch (asset.kind) {
    case 'deposit':
      return { ...base, kind: 'deposit', bankName: asset.bankName ?? asset.description, accountNo: asset.certificateNo }
    case 'house':
    case 'land':
      return { ...base, kind: 'real-estate', location: asset.location ?? asset.description, certificateNo: asset.certificateNo, rank: null }
    case 'vehicle':
      return { ...base, kind: 'vehicle', plate: asset.certificateNo ?? asset.description, model: null }
    case 'equity':
      return { ...base, kind: 'shares', company: asset.description, companyCreditCode: null, ratio: asset.share?.replace('%', '') ?? null }
    case 'receivable':
      return { ...base, kind: 'receivable', debtor: asset.description, ground: clue.note }
    case 'equipment':
    case 'inventory':
    case 'intellectual-property':
    case 'other':
      return { ...base, kind: 'other', description: asset.description }
  }
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
