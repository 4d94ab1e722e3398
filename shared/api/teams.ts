import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { dutyFacts, handoverFacts, teamFacts, type TeamMember } from '../model/team.ts'
import { commandFields, ofCase, type Saved, saveInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 人员分工: the team of a case, the duties of its loans, what each colleague carries, handovers. */

export interface NamedMember extends TeamMember {
  readonly name: string
}

export interface Team {
  readonly id: Id<'team'>
  readonly version: number
  readonly members: readonly NamedMember[]
}

/** A change of members, which has a 交接单 of its own. */
export interface ChangedTeam {
  /** The team that came of it. */
  readonly teamId: Id<'team'>
  readonly changedOn: IsoDate
  readonly fromNames: readonly string[]
  readonly toNames: readonly string[]
  readonly reason: string | null
}

export interface LoanDuty {
  readonly id: Id<'loan-duty'> | null
  readonly version: number | null
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly lenderId: Id<'staff'> | null
  readonly lenderName: string | null
  readonly collectorId: Id<'staff'> | null
  readonly collectorName: string | null
}

export interface Handover {
  readonly id: Id<'handover'>
  readonly actId: Id<'handover-act'>
  readonly handedOn: IsoDate
  readonly fromName: string | null
  readonly toName: string
  readonly papers: string | null
  readonly openPoints: string | null
  readonly reason: string
}

export interface PeopleOfCase {
  readonly team: Team | null
  readonly duties: readonly LoanDuty[]
  readonly handovers: readonly Handover[]
  /** Changes of the team that no handover made, newest first. */
  readonly teamChanges: readonly ChangedTeam[]
}

/** Open cases of a colleague as 管户人, of those that the person sees. */
export interface Load {
  readonly staffId: Id<'staff'> | null
  readonly cases: number
  readonly principalFen: Fen
}

export interface Loads {
  /** More open cases than that are shown with a warning: a value of the branch's own, 每人管户提示线. */
  readonly limit: number
  readonly rows: readonly Load[]
}

/** A loan of an open case for which somebody is still to be named. */
export interface LoanWithoutDuty {
  readonly loanId: Id<'loan'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly noteNo: string
  readonly lenderName: string | null
  readonly collectorName: string | null
}

export interface LoansWithoutDuty {
  readonly rows: readonly LoanWithoutDuty[]
  readonly total: number
}

const handoverDialog = { type: 'save', title: '保存交接单', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' } as const

export const teams = {
  ofCase: query(ofCase, output<PeopleOfCase>()),
  loads: query(z.strictObject({}), output<Loads>()),
  /** Loans that lack 放款责任人 or 清收责任人, by household. */
  loansWithoutDuty: query(z.strictObject({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }), output<LoansWithoutDuty>()),
  save: command(saveInput<'team', typeof teamFacts>(teamFacts), output<Saved<'team'>>()),
  saveDuty: command(saveInput<'loan-duty', typeof dutyFacts>(dutyFacts), output<Saved<'loan-duty'>>()),
  /** Hands cases over: 管户人, team and 清收责任人 follow, and each case keeps the record. */
  handOver: command(z.strictObject({ ...commandFields, facts: handoverFacts }), output<{ readonly actId: Id<'handover-act'>; readonly cases: number }>()),
  /** 交接单 for the two signatures, all cases of one act together. */
  exportHandover: command(z.strictObject({ actId: idField<'handover-act'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: handoverDialog,
  }),
  /** 交接单 of one change of the team. */
  exportTeamChange: command(z.strictObject({ caseId: idField<'case'>(), teamId: idField<'team'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: handoverDialog,
  }),
}
