import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Collateral, Guarantee } from '../../../shared/api/security.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { jurisdictionSnapshot } from './jurisdiction-snapshot.ts'

/** Mortgages, pledges and guarantees on the keys of the papers. */

const registrations = { registered: 'formal', notice: 'advance-notice', none: 'none', unknown: null } as const

export function collateralSnapshot(record: Collateral): FilingSnapshot['collateral'][number] {
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

export function guaranteeSnapshot(record: Guarantee): FilingSnapshot['guarantees'][number] {
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

/** 其他担保方式 as the person said it for the filing. */
export function otherSecurityOf({ particulars: { otherSecurity } }: FilingChoices): FilingSnapshot['otherSecurity'] {
  const { answer, form, signedOn } = otherSecurity
  if (answer === null) return null
  return answer === 'none' ? [] : [{ form, signDate: signedOn }]
}
