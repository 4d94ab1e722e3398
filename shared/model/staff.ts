import { z } from 'zod'
import { idField, line } from './fields.ts'

export const staffRoles = ['case-manager', 'reviewer', 'approver', 'auditor', 'administrator'] as const
export type StaffRole = (typeof staffRoles)[number]
export const staffRoleLabels: Record<StaffRole, string> = {
  'case-manager': '经办',
  reviewer: '复核',
  approver: '审批',
  auditor: '审计',
  administrator: '管理员',
}

/** A colleague. One without an account (no key slot) is a name in the roster, e.g. a 管户人 read from a sheet. */
export const staffFacts = z.strictObject({
  unitId: idField<'unit'>().nullable(),
  name: line(50),
  role: z.enum(staffRoles),
  phone: line(40).nullable(),
})
export type StaffFacts = z.infer<typeof staffFacts>
