import { z } from 'zod'
import type { DeadlineDecisionFacts, DeadlineKind, DeadlineState } from '../model/deadline.ts'
import { deadlineKinds, deadlineStates } from '../model/deadline.ts'
import type { Fen } from '../model/fen.ts'
import { dateField, idField, line, longText } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from '../rules/answer.ts'
import { commandFields, ofCase, type Saved } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** How near a day is, counted to `safe`: the colours of the board. `lapsed` stays red. */
export const deadlineUrgencies = ['lapsed', 'red', 'banner', 'orange', 'later', 'none'] as const
export type DeadlineUrgency = (typeof deadlineUrgencies)[number]

/** One line of the board. */
export interface DeadlineRow {
  readonly id: Id<'deadline'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly unitName: string
  readonly kind: DeadlineKind
  readonly state: DeadlineState
  readonly urgency: DeadlineUrgency
  /** Which right, on which property or loan. */
  readonly subjectId: Id
  readonly subjectText: string
  /** The guarantor, debtor or owner that it concerns. */
  readonly personName: string | null
  readonly court: string | null
  readonly worthFen: Fen | null
  /** By arithmetic, the law's last day, and the day that the branch works to; null while uncertain or not started. */
  readonly nominal: IsoDate | null
  readonly rolled: IsoDate | null
  readonly safe: IsoDate | null
  /** 暂定: the year has no holiday table yet. */
  readonly provisional: boolean
  /** Working to the safe day was missed; until `rolled` the act is still possible. */
  readonly stillPossible: boolean
  readonly met: { readonly on: IsoDate; readonly text: string } | null
  /** What is missing, or why it was withdrawn; null otherwise. */
  readonly reason: string | null
  readonly owner: { readonly id: Id<'staff'>; readonly name: string } | null
  /** True when somebody else than the manager of the case was asked to act. */
  readonly assigned: boolean
  readonly hasNote: boolean
  readonly acknowledged: boolean
  /** A change waits for its review: the worse reading counts meanwhile. */
  readonly pendingReview: boolean
}

export interface DeadlineDecision extends DeadlineDecisionFacts {
  readonly id: Id<'deadline-decision'>
  readonly at: Instant
  readonly by: string
  readonly assigneeName: string | null
}

/** A fact that would change the day, in words: 如 2024-03-05 的催收不能证明送达，最后一日为 2026-06-30. */
export interface CounterFactView {
  readonly text: string
  readonly due: DueDate | null
}

/** One deadline with its why. `answer` is null for a withdrawn one, of which only the line remains. */
export interface DeadlineView {
  readonly row: DeadlineRow
  readonly answer: Answer<DueDate | null> | null
  readonly counterFacts: readonly CounterFactView[]
  readonly decisions: readonly DeadlineDecision[]
}

export const boardScopes = ['me', 'team', 'branch'] as const
export type BoardScope = (typeof boardScopes)[number]
/** Windows of days to `safe`, each without those before it; `undated` are uncertain or not started. */
export const boardWindows = ['lapsed', 'today', 'd7', 'd15', 'd30', 'd60', 'd90', 'later', 'undated'] as const
export type BoardWindow = (typeof boardWindows)[number]

export const boardFilter = z.strictObject({
  /** 我的: mine by assignment or management; 团队: my unit; 机构: all that I may see. */
  scope: z.enum(boardScopes),
  /** Empty = every window; otherwise any of these. Only open lines stand in a window. */
  windows: z.array(z.enum(boardWindows)),
  /** Empty = open lines (running, lapsed, uncertain); otherwise lines in any of these states. */
  states: z.array(z.enum(deadlineStates)),
  kinds: z.array(z.enum(deadlineKinds)),
  unitIds: z.array(idField<'unit'>()).max(200),
  /** Whoever is to act: assigned, else the manager of the case. */
  ownerIds: z.array(idField<'staff'>()).max(500),
  courts: z.array(line(100)).max(100),
  /** Name, pinyin or numbers of the household. */
  search: z.string().max(60),
  /** Between these days of `safe`, both included: for the calendar. */
  from: dateField.nullable(),
  to: dateField.nullable(),
})
export type BoardFilter = z.infer<typeof boardFilter>
export const emptyBoardFilter: BoardFilter = { scope: 'me', windows: [], states: [], kinds: [], unitIds: [], ownerIds: [], courts: [], search: '', from: null, to: null }

export interface DeadlineTotals {
  readonly lines: number
  readonly cases: number
  readonly worthFen: Fen
  readonly windows: Readonly<Record<BoardWindow, number>>
}

/** For the badge of the menu, the banner on every page and the summary at the start. */
export interface DeadlineCounts {
  readonly lapsed: number
  readonly red: number
  readonly banner: number
  readonly orange: number
  readonly uncertain: number
  /** The nearest open line within the banner's days or lapsed, mine. */
  readonly nearest: DeadlineRow | null
}

const keyed = z.strictObject({ ...commandFields, id: idField<'deadline'>(), reason: z.string().trim().min(2, '请写明原因').max(500, '最多 500 字') })

export const deadlines = {
  /** Ordered by `safe`, lapsed first; undated last. */
  board: query(z.strictObject({ filter: boardFilter, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }), output<{ readonly rows: readonly DeadlineRow[] }>()),
  totals: query(z.strictObject({ filter: boardFilter }), output<DeadlineTotals>()),
  /** Courts of open deadlines, for the filter. */
  courts: query(z.strictObject({}), output<readonly string[]>()),
  /** All of a case, the open ones first. */
  ofCase: query(ofCase, output<readonly DeadlineRow[]>()),
  one: query(z.strictObject({ id: idField<'deadline'>() }), output<DeadlineView>()),
  counts: query(z.strictObject({ scope: z.enum(boardScopes) }), output<DeadlineCounts>()),
  giveUp: command(keyed, output<Saved<'deadline-decision'>>(), { right: 'approve' }),
  /** Takes a deadline up again that had been given up. */
  resume: command(keyed, output<Saved<'deadline-decision'>>()),
  assign: command(z.strictObject({ ...commandFields, id: idField<'deadline'>(), assigneeId: idField<'staff'>().nullable(), text: longText(500).nullable() }), output<Saved<'deadline-decision'>>()),
  note: command(z.strictObject({ ...commandFields, id: idField<'deadline'>(), text: longText(500) }), output<Saved<'deadline-decision'>>()),
  /** 知悉: the start-up summary was seen by this person. */
  acknowledge: command(z.strictObject({ ...commandFields, id: idField<'deadline'>() }), output<Saved<'deadline-decision'>>()),
}
