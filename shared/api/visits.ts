import { z } from 'zod'
import { type ContactOutcome, type ContactRelation, type TargetSource, timeOfDayField } from '../model/contact.ts'
import type { Fen } from '../model/fen.ts'
import { dateField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { AddressKind, AddressStanding } from '../model/party-contact.ts'
import type { Stored } from '../model/record.ts'
import { visitChange, type VisitFacts, visitRound, VISITS_AT_ONCE, type VisitState, visitTarget } from '../model/visit.ts'
import type { ContactFinding, ContactVerdict } from '../rules/contact-guard.ts'
import { caseFilter } from './cases.ts'
import { commandFields, type Saved, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** An address of a person with all that the record says of it. */
export interface VisitAddress {
  readonly address: string
  readonly kinds: readonly AddressKind[]
  readonly standing: AddressStanding
  /** Named by the contract for service. */
  readonly agreed: boolean
  readonly source: TargetSource | null
}

/** The newest contact with a person in a case. */
export interface LastContact {
  readonly on: IsoDate
  readonly outcome: ContactOutcome
}

/** What stands in a line before somebody is visited: who, what he is to the debt, what the household owes, what the guards say. */
interface VisitedPerson {
  readonly caseNo: string
  readonly borrowerName: string
  readonly managerName: string | null
  /** 本金, 欠息 and 费用 of the household in renminbi, as the case list has them on that day. */
  readonly totalFen: Fen
  readonly balanceOn: IsoDate | null
  readonly personName: string
  /** Null where the record no longer ties the person to the debt. */
  readonly relation: ContactRelation | null
  readonly phoneMasked: string | null
  readonly last: LastContact | null
  readonly verdict: ContactVerdict
  readonly findings: readonly ContactFinding[]
}

/** One line of a day's list. */
export type VisitView = Stored<'visit', VisitFacts> &
  VisitedPerson & {
    readonly state: VisitState
    /** Null where the record no longer has the address. */
    readonly known: VisitAddress | null
    /** 主谈, 记录, 见证, in this order. */
    readonly teamNames: readonly string[]
    readonly contactId: Id<'contact'> | null
    readonly outcome: ContactOutcome | null
  }

export interface VisitDay {
  readonly rows: readonly VisitView[]
  /** Earlier days with visits whose result was not entered, the newest first. */
  readonly unrecorded: readonly { readonly day: IsoDate; readonly visits: number }[]
}

/** Somebody who could be visited at one address; without an address nobody can. */
export interface VisitCandidate extends VisitedPerson {
  readonly caseId: Id<'case'>
  readonly partyId: Id<'party'>
  readonly known: VisitAddress | null
  /** Already on the list of that day, at this address. */
  readonly listed: boolean
}

const fileName = z.string().max(120)
const dayInput = { day: dateField, mine: z.boolean() } as const
const exportInput = { ...commandFields, ...dayInput, fullNumbers: z.boolean(), conductRead: z.literal(true, '请先阅读催收行为要求'), fileName } as const

/** 外访清单: planned over many households, kept in the order of going, recorded one by one. */
export const visits = {
  day: query(z.strictObject(dayInput), output<VisitDay>()),
  /** Persons of the households that the filter finds, with their addresses; `district` narrows to addresses that hold these words. */
  candidates: query(
    z.strictObject({
      filter: caseFilter, district: z.string().trim().max(40), day: dateField, time: timeOfDayField, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(50),
    }),
    output<{ readonly rows: readonly VisitCandidate[]; readonly households: number; readonly more: boolean }>(),
  ),
  /** Adds to the list of a day, sorted by address; who stands there already is passed over. */
  plan: command(
    z.strictObject({
      ...commandFields, facts: visitRound,
      targets: z.array(visitTarget).min(1, '请勾选要外访的人').max(VISITS_AT_ONCE, `一次最多安排 ${VISITS_AT_ONCE} 处，请分批安排`),
    }),
    output<{ readonly added: number; readonly listed: number }>(),
  ),
  change: command(z.strictObject({ ...commandFields, id: idField<'visit'>(), version: z.number().int().positive(), facts: visitChange }), output<Saved<'visit'>>()),
  /** The visits named take each other's places, in the order given. */
  order: command(z.strictObject({ ...commandFields, ids: z.array(idField<'visit'>()).min(1).max(500) }), output<{ readonly moved: number }>()),
  void: command(voidInput<'visit'>(), output<Saved<'visit'>>()),
  /** The day's list to an .xlsx; full numbers are noted in the log. */
  exportList: command(z.strictObject(exportInput), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出外访清单', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  /** The day's list on paper, one table a team, with room for the result and the signatures. */
  exportSheet: command(z.strictObject(exportInput), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出外访清单', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
}
