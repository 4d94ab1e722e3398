import type { ContactRelation } from '../model/contact.ts'
import type { Id } from '../model/id.ts'
import { noticeFacts, type NoticeFacts, serviceFacts, type ServiceFacts } from '../model/notice.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { GradedDemand } from '../rules/demand-grade.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 函件送达: letters of a case, and how each reached those whom it concerns. */

export type ServiceView = Stored<'service', ServiceFacts> & { readonly partyName: string; readonly grade: Answer<GradedDemand> }

export interface Addressee {
  readonly partyId: Id<'party'>
  readonly name: string
  readonly relation: ContactRelation
}

export type NoticeView = Stored<'notice', NoticeFacts> & {
  readonly services: readonly ServiceView[]
  /** S113: who of borrower, guarantors, givers of security and co-debtors has not been served with it. */
  readonly unserved: readonly Addressee[]
}

export const notices = {
  ofCase: query(ofCase, output<readonly NoticeView[]>()),
  save: command(saveInput<'notice', typeof noticeFacts>(noticeFacts), output<Saved<'notice'>>()),
  void: command(voidInput<'notice'>(), output<Saved<'notice'>>()),
  saveService: command(saveInput<'service', typeof serviceFacts>(serviceFacts), output<Saved<'service'>>()),
  voidService: command(voidInput<'service'>(), output<Saved<'service'>>()),
}
