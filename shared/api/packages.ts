import { z } from 'zod'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import { commandFields } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** How a record of a package stands to this ledger's own. */
export const packageStandings = ['new', 'theirs', 'merged', 'conflict', 'mine', 'same'] as const
export type PackageStanding = (typeof packageStandings)[number]
export const packageStandingLabels: Record<PackageStanding, string> = {
  new: '新增',
  theirs: '对方更新',
  merged: '双方各改不同栏，可合并',
  conflict: '双方改了同一栏',
  mine: '本机较新，保留本机',
  same: '一致',
}

export interface PackageField {
  readonly key: string
  readonly label: string
  readonly mine: string | null
  readonly theirs: string | null
}

/** A record whose fields were changed on both sides: somebody decides, field by field. */
export interface PackageConflict {
  readonly recordId: Id
  readonly caseId: Id<'case'> | null
  /** The record in words, e.g. 借据 JD-2023-0001. */
  readonly title: string
  readonly fields: readonly PackageField[]
}

export interface PackageCase {
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly isNew: boolean
  /** Why it cannot be taken over, and what to do; the other cases can. */
  readonly blocked: string | null
  readonly counts: Readonly<Record<PackageStanding, number>>
}

export interface PackageReview {
  readonly sessionId: Id<'package-session'>
  readonly sender: {
    readonly organisation: string
    readonly person: string
    readonly packedAt: Instant
    readonly fingerprint: string
    /** A package of the same key was taken over before. */
    readonly known: boolean
    /** Packed by this very ledger: coming back unchanged, or from a copy of it. */
    readonly own: boolean
  }
  readonly cases: readonly PackageCase[]
  readonly conflicts: readonly PackageConflict[]
  /** Units of the package that this ledger has not: their cases go to the unit that is chosen. */
  readonly unknownUnits: readonly string[]
  /** Colleagues that this ledger has not: kept as names without an account. */
  readonly unknownStaff: readonly string[]
  readonly files: number
}

export interface PackageTaken {
  readonly cases: number
  readonly added: number
  readonly changed: number
  /** Records of the package whose place is taken by another one here, in words. */
  readonly skipped: readonly string[]
}

export interface PackageWritten {
  readonly cases: number
  readonly records: number
  readonly files: number
  /** To be read to the colleague who receives it. */
  readonly fingerprint: string
}

export interface PackageRunRow {
  readonly id: Id<'package-run'>
  readonly at: Instant
  readonly sender: string
  readonly packedAt: Instant
  readonly personName: string
  readonly taken: PackageTaken
}

const decision = z.strictObject({ recordId: idField<string>(), key: z.string().max(60), take: z.enum(['mine', 'theirs']) })
export type PackageDecision = z.infer<typeof decision>

const packageFiles = [{ name: '案件数据包', extensions: ['bqp'] }]
const passphrase = z.string().min(10, '数据包口令至少 10 个字符').max(200)

/** Cases from PC to PC, without a server: an encrypted, signed file, merged field by field; nothing is overwritten silently. */
export const packages = {
  write: command(
    z.strictObject({ ...commandFields, caseIds: z.array(idField<'case'>()).min(1, '请选择要移交的户').max(500, '一次最多 500 户'), passphrase, withFiles: z.boolean(), fileName: line(160) }),
    output<PackageWritten>(),
    { right: 'export', dialog: { type: 'save', title: '保存案件数据包', filters: packageFiles, nameField: 'fileName' } },
  ),
  open: command(z.strictObject({ passphrase: z.string().min(1, '请输入数据包口令').max(200) }), output<PackageReview>(), {
    right: 'import',
    dialog: { type: 'open', title: '选择案件数据包', filters: packageFiles },
  }),
  take: command(
    z.strictObject({ ...commandFields, sessionId: idField<'package-session'>(), unitId: idField<'unit'>().nullable(), decisions: z.array(decision).max(20_000) }),
    output<PackageTaken>(),
    { right: 'import' },
  ),
  cancel: command(z.strictObject({ sessionId: idField<'package-session'>() }), output<{ readonly cancelled: true }>(), { right: 'import' }),
  history: query(z.strictObject({}), output<readonly PackageRunRow[]>(), { right: 'import' }),
}
