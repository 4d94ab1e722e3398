/** Nothing of the debtor is forgotten: what the filing does not name is left out with a reason. */
import { scopeKindLabels } from '../../../../shared/model/filing-scope.ts'
import type { Finding } from '../form.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** So many are named; the rest are counted. */
const NAMED = 3

export function scopeFindings({ scope }: FilingSnapshot): readonly Finding[] {
  if (scope === undefined) return []
  const where = { tab: 'documents', recordId: null } as const
  const open = scope.items.filter(({ included, reason }) => !included && reason === null)
  const named = open.slice(0, NAMED).map(({ kind, name }) => `${scopeKindLabels[kind]} ${name}`).join('、')
  const unsaid = `${scope.debtor}还有${open.length}项没有列入，也没有写明理由（${named}${open.length > NAMED ? '等' : ''}），请在“列入范围”列入或者写明理由`
  const hidden = `${scope.debtor}在您查看范围以外的户还有${scope.hidden}项借款、担保或者财产，请与管户机构核对是否一并办理`
  return [
    ...(open.length === 0 ? [] : [{ code: 'left-out-unsaid', level: 'red', text: unsaid, where } as const]),
    ...(scope.hidden === 0 ? [] : [{ code: 'debtor-elsewhere', level: 'amber', text: hidden, where } as const]),
  ]
}
