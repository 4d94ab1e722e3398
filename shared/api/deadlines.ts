import { z } from 'zod'
import { type DeadlineDecisionFacts, type DeadlineKind, deadlineKinds, type DeadlineLeadFacts, deadlineLeadFacts, type DeadlineMove, type DeadlineState, deadlineStates } from '../model/deadline.ts'
import type { Fen } from '../model/fen.ts'
import type { FilingAct, PaperForm } from '../model/filing.ts'
import { dateField, idField, line, longText } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from '../rules/answer.ts'
import { commandFields, ofCase, type Saved, voidInput } from './command-fields.ts'
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
  /** The day on which it began; null while not known, or where the period of a measure says it. */
  readonly startOn: IsoDate | null
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
  /** 督办: lapsed, without anybody to act, or near for days without a word of whoever is to act. */
  escalated: z.boolean(),
})
export type BoardFilter = z.infer<typeof boardFilter>
export const emptyBoardFilter: BoardFilter = { scope: 'me', windows: [], states: [], kinds: [], unitIds: [], ownerIds: [], courts: [], search: '', from: null, to: null, escalated: false }

/** Where a person's board is remembered, and as what. */
export const boardPreference = 'deadlines.board'
export const rememberedBoard = z.strictObject({ filter: boardFilter })

/** Whoever is to act, or the court that has to be gone to. */
export const boardGroupings = ['people', 'courts'] as const
export type BoardGrouping = (typeof boardGroupings)[number]

/** One part of the grouped board by its own key; a null key are the lines that have none. */
const boardPart = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('people'), key: idField<'staff'>().nullable() }),
  z.strictObject({ by: z.literal('courts'), key: line(100).nullable() }),
])
export type BoardPart = z.infer<typeof boardPart>

export interface BoardGroup {
  readonly part: BoardPart
  /** The person's name or the court's; null without one. */
  readonly name: string | null
  readonly lines: number
  readonly lapsed: number
}

/** One day of the calendar: how many lines it has, and the first of them. */
export interface BoardDay {
  readonly day: IsoDate
  readonly lines: number
  readonly rows: readonly DeadlineRow[]
}

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
  /** What a superior has to look after; 0 for one's own. */
  readonly escalated: number
  /** The nearest open line within the banner's days or lapsed, mine. */
  readonly nearest: DeadlineRow | null
}

/** What a person has to be told before he works on: seen by name, so that it is on record who was told. */
export interface DeadlineBriefing {
  /** The day on which this person was last told; null the first time. */
  readonly toldOn: IsoDate | null
  readonly counts: DeadlineCounts
  /** What lapsed since then, oldest first; as many as are listed, and how many there are. */
  readonly lapsedSince: readonly DeadlineRow[]
  readonly lapsedSinceCount: number
  /** What lapses within the days of red. */
  readonly red: readonly DeadlineRow[]
  /** Lines that changed since this person last looked. */
  readonly changes: number
}

/** One line of the board that an act, or the day, changed. */
export interface BoardChange {
  readonly at: Instant
  readonly move: DeadlineMove
  readonly kind: DeadlineKind
  readonly subjectText: string
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly before: IsoDate | null
  readonly after: IsoDate | null
  /** What was done, in the words of the log, and by whom; null where the day or a change of the law did it. */
  readonly act: { readonly text: string; readonly by: string } | null
  /** The line as it stands, while it does. */
  readonly deadlineId: Id<'deadline'> | null
}

export interface BoardChanges {
  /** Since when; null for a person who never looked: then the newest are shown. */
  readonly since: Instant | null
  readonly changes: readonly BoardChange[]
  readonly total: number
}

/** Lead days of one kind as the branch has set them. */
export interface OwnLead extends DeadlineLeadFacts {
  readonly id: Id<'deadline-lead'>
  readonly version: number
  readonly setBy: string
}

export interface LeadsOverview {
  /** What holds for every kind without days of its own. */
  readonly all: { readonly orange: number; readonly banner: number; readonly red: number }
  readonly own: readonly OwnLead[]
}

/** The papers of the act that keeps a right, with what the record says of it chosen already. */
export interface FilingStart {
  readonly act: FilingAct
  /** The paper to show first; null = the first of the act. */
  readonly form: PaperForm | null
  /** Empty = those that the kit proposes. */
  readonly loanIds: readonly Id<'loan'>[]
  readonly proceedingId: Id<'proceeding'> | null
  readonly itemIds: readonly Id<'preservation-item'>[]
  readonly addresseeIds: readonly Id<'party'>[]
}

/** The board as the window opens with it: asked for before its code is loaded. */
export interface BoardOpening {
  readonly remembered: unknown
  readonly filter: BoardFilter
  readonly rows: readonly DeadlineRow[]
}

const keyed = z.strictObject({ ...commandFields, id: idField<'deadline'>(), reason: z.string().trim().min(2, '请写明原因').max(500, '最多 500 字') })

export const deadlines = {
  /** Ordered by `safe`, lapsed first; undated last. */
  board: query(
    z.strictObject({ filter: boardFilter, part: boardPart.optional(), offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }),
    output<{ readonly rows: readonly DeadlineRow[] }>(),
  ),
  /** Every part of the grouped board with its counts, what has most lapsed first. */
  groups: query(z.strictObject({ filter: boardFilter, by: z.enum(boardGroupings) }), output<readonly BoardGroup[]>()),
  /** The days from `filter.from` to `filter.to` that have lines, each with its first few. */
  days: query(z.strictObject({ filter: boardFilter, most: z.number().int().min(1).max(30) }), output<readonly BoardDay[]>()),
  totals: query(z.strictObject({ filter: boardFilter }), output<DeadlineTotals>()),
  /** Courts of open deadlines, for the filter. */
  courts: query(z.strictObject({}), output<readonly string[]>()),
  /** All of a case, the open ones first. */
  ofCase: query(ofCase, output<readonly DeadlineRow[]>()),
  one: query(z.strictObject({ id: idField<'deadline'>() }), output<DeadlineView>()),
  counts: query(z.strictObject({ scope: z.enum(boardScopes) }), output<DeadlineCounts>()),
  /** With which papers the act is done; null where none of the kits is meant for it. */
  filing: query(z.strictObject({ id: idField<'deadline'>() }), output<FilingStart | null>()),
  giveUp: command(keyed, output<Saved<'deadline-decision'>>(), { right: 'approve' }),
  /** Takes a deadline up again that had been given up. */
  resume: command(keyed, output<Saved<'deadline-decision'>>()),
  assign: command(z.strictObject({ ...commandFields, id: idField<'deadline'>(), assigneeId: idField<'staff'>().nullable(), text: longText(500).nullable() }), output<Saved<'deadline-decision'>>()),
  note: command(z.strictObject({ ...commandFields, id: idField<'deadline'>(), text: longText(500) }), output<Saved<'deadline-decision'>>()),
  /** The first page as this person left it. */
  opening: query(z.strictObject({}), output<BoardOpening>()),
  briefing: query(z.strictObject({ scope: z.enum(boardScopes) }), output<DeadlineBriefing>()),
  /** 知悉: this person was told of these lines. */
  acknowledge: command(z.strictObject({ ...commandFields, ids: z.array(idField<'deadline'>()).max(200) }), output<{ readonly told: number }>()),
  /** The day up to which this person has been told; for accounts that change nothing else. */
  told: command(z.strictObject({}), output<{ readonly on: IsoDate }>(), { right: 'own' }),
  /** What changed since this person last said that he had looked. */
  changes: query(z.strictObject({ scope: z.enum(boardScopes), limit: z.number().int().min(1).max(200) }), output<BoardChanges>()),
  /** Looked at all changes up to this one. */
  looked: command(z.strictObject({ upTo: z.number().int().nonnegative() }), output<{ readonly saved: true }>(), { right: 'own' }),
  leads: query(z.strictObject({}), output<LeadsOverview>()),
  setLead: command(z.strictObject({ ...commandFields, version: z.number().int().positive().nullable(), facts: deadlineLeadFacts }), output<Saved<'deadline-lead'>>(), { right: 'law-data' }),
  clearLead: command(voidInput<'deadline-lead'>(), output<Saved<'deadline-lead'>>(), { right: 'law-data' }),
}
