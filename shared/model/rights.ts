import { type StaffRole, staffRoleLabels, staffRoles } from './staff.ts'

/**
 * What an account may do: right × role, written down here alone. Each contract names the one right that it needs (`shared/api/contract.ts`), the
 * store refuses by this table before it reads the input, and the window hides or explains by the same table.
 */
export const rights = ['own', 'read', 'reveal', 'record', 'import', 'export', 'review', 'approve', 'law-data', 'audit', 'backup', 'administer'] as const
export type Right = (typeof rights)[number]

/** What a right allows, as a sentence about staff goes on: “只有……可以〈…〉”. */
export const rightLabels: Record<Right, string> = {
  own: '管理自己的口令、视图和偏好',
  read: '查看台账',
  reveal: '查看完整的证件号码和电话',
  record: '登记和修改台账',
  import: '导入台账',
  export: '导出列表、计算表，另存文件',
  review: '复核',
  approve: '审批',
  'law-data': '设定本机构取值、导入放假安排和 LPR',
  audit: '核验操作日志',
  backup: '备份和恢复',
  administer: '管理机构、人员和账号',
}

const everyone: readonly StaffRole[] = staffRoles
/** All who work on cases; 审计 reads everything and changes nothing. */
const workers: readonly StaffRole[] = ['case-manager', 'reviewer', 'approver', 'administrator']

/** The administrator can do everything, since a ledger may be kept by one person; that nobody checks himself is the review's rule, not this table's. */
const holders: Record<Right, readonly StaffRole[]> = {
  own: everyone,
  read: everyone,
  reveal: everyone,
  record: workers,
  import: workers,
  export: everyone,
  review: ['reviewer', 'approver', 'administrator'],
  approve: ['approver', 'administrator'],
  'law-data': ['approver', 'administrator'],
  audit: ['auditor', 'administrator'],
  backup: ['administrator'],
  administer: ['administrator'],
}

/** Whether a role has a right. */
export function mayDo(role: StaffRole, right: Right): boolean {
  return holders[right].includes(role)
}

/** The roles that have a right. */
export function rolesWith(right: Right): readonly StaffRole[] {
  return holders[right]
}

/** Why an act is refused and who may do it, in the order of every message: what, why, what to do. */
export function refusalWords(role: StaffRole, right: Right): string {
  const who = holders[right].map((holder) => staffRoleLabels[holder]).join('、')
  return `${staffRoleLabels[role]}账号不能${rightLabels[right]}。这项操作由${who}办理。`
}

/**
 * Whose deadlines an account is warned of. Who manages cases is warned of his own; who answers for others, of all that he may see: a household
 * without a manager, or with one who does nothing, lapses before his eyes.
 */
export function watchedScope(role: StaffRole): 'me' | 'branch' {
  return role === 'case-manager' ? 'me' : 'branch'
}
