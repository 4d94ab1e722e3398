import { z } from 'zod'
import { dispatchFacts, type DispatchFacts, type DocumentAct, type DocumentState, stepFacts } from '../model/document-life.ts'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import { commandFields } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import type { ServiceView } from './notices.ts'

export interface DocumentStep {
  readonly id: Id<'document-step'>
  readonly act: DocumentAct
  readonly happenedOn: IsoDate
  readonly words: string | null
  /** Nobody else could have approved it. */
  readonly alone: boolean
  readonly at: Instant
  readonly byName: string
}

/** Somebody whom a letter is for: how his copy would go, and how it went. */
export interface Recipient {
  readonly name: string
  readonly proposed: DispatchFacts
  readonly service: ServiceView | null
}

/** A figure that the paper states, and what the record says today of the same day. */
export interface ToldFigure {
  readonly label: string
  readonly told: Fen | null
  readonly now: Fen | null
}

export interface DocumentLife {
  readonly state: DocumentState
  readonly docNo: string | null
  readonly isLetter: boolean
  readonly noticeId: Id<'notice'> | null
  /** The newest edition, when this is an older one. */
  readonly newerEdition: number | null
  readonly steps: readonly DocumentStep[]
  /** What may be done next, and why an act is closed to this person. */
  readonly acts: readonly { readonly act: DocumentAct; readonly refusal: string | null }[]
  readonly recipients: readonly Recipient[]
  readonly asOf: IsoDate
  readonly told: readonly ToldFigure[]
}

const step = z.strictObject({ ...commandFields, ...stepFacts.shape })
const stepped = output<{ readonly state: DocumentState }>()

export const documentLife = {
  of: query(z.strictObject({ documentId: idField<'document'>() }), output<DocumentLife>()),
  submit: command(step, stepped),
  /** 批准: by another than who made or submitted it, as long as there is one who may. */
  approve: command(step, stepped, { right: 'approve' }),
  reject: command(step, stepped, { right: 'approve' }),
  /** A letter goes out with a service for each addressee; a court paper with where it was handed in. */
  send: command(z.strictObject({ ...commandFields, ...stepFacts.shape, dispatches: z.array(dispatchFacts).max(50) }), stepped),
  serve: command(step, stepped),
  return: command(step, stepped),
}
