import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { PropertyClue } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import { joinKnown } from '../documents/paper/format.ts'
import type { PreservationRequest, RequestedMeasure } from '../documents/snapshot-case.ts'

/** In a suit the bank asks to be let off security (财产保全规定 9(1)(六)); before suit it is left open and asked for. */
export function requestOf(choices: FilingChoices, clues: readonly PropertyClue[], borrowerId: Id<'party'>): PreservationRequest | null {
  const stage = stageOf(choices)
  if (stage === null) return null
  const { security } = choices.particulars
  return {
    stage,
    amount: null,
    measures: clues.map((clue) => requestedMeasure(clue, borrowerId)),
    urgencyFacts: choices.urgency ?? choices.ground,
    security: security.kind ?? (stage === 'before-suit' ? null : 'exempt'),
    securityDetail: joinKnown([security.issuer, security.paperNo, security.property], '，'),
    networkSearch: stage !== 'before-suit',
    other: choices.urgency === null ? null : choices.ground,
  }
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

/** A clue without a named owner is the borrower's, as the sheet that it came from has it. */
export function requestedMeasure(clue: PropertyClue, borrowerId: Id<'party'>): RequestedMeasure {
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
