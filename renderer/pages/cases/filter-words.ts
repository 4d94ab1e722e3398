import type { CaseFilter, FilterChoices } from '../../../shared/api/cases.ts'
import { caseStageLabels } from '../../../shared/model/case.ts'
import { ageingBands, arisenLabels } from '../../../shared/model/case-list.ts'
import { riskClassLabels, securityTypeLabels } from '../../../shared/model/loan.ts'
import { amountWords, borrowerKindLabels, horizons, statusLabels } from './filter-labels.ts'

/** Every condition of the list in words, so that a sheet of paper says by itself what is on it and what is not. */
export function filterWords(filter: CaseFilter, { units, managers }: FilterChoices): readonly string[] {
  return [
    statusLabels[filter.status],
    ...(filter.search.trim() === '' ? [] : [`查找“${filter.search.trim()}”`]),
    ...oneOf('机构', filter.unitIds, (id) => units.find((unit) => unit.id === id)?.name),
    ...oneOf('管户人', filter.managerIds, (id) => managers.find((manager) => manager.id === id)?.name),
    ...oneOf('五级分类', filter.riskClasses, (risk) => riskClassLabels[risk]),
    ...oneOf('阶段', filter.stages, (stage) => caseStageLabels[stage]),
    ...within('查封到期', filter.expiryWithinDays),
    ...(filter.principalFrom === null && filter.principalTo === null ? [] : [amountWords(filter.principalFrom, filter.principalTo)]),
    ...oneOf('客户类别', filter.borrowerKinds, (kind) => borrowerKindLabels[kind]),
    ...oneOf('账龄', filter.ageing, (band) => ageingBands[band].label),
    ...filter.arisen.map((arisen) => arisenLabels[arisen]),
    ...oneOf('担保方式', filter.securityTypes, (security) => securityTypeLabels[security]),
    ...(filter.district === '' ? [] : [`区域：${filter.district}`]),
    ...within('诉讼时效到期', filter.limitationWithinDays),
    ...(filter.keyDebtors ? ['重点户'] : []),
  ]
}

/** One condition with all it allows; what has left the ledger since is counted rather than passed over. */
function oneOf<V extends string>(name: string, chosen: readonly V[], label: (value: V) => string | undefined): readonly string[] {
  if (chosen.length === 0) return []
  const labels = chosen.flatMap((value) => label(value) ?? [])
  return [`${name}：${labels.length === chosen.length ? labels.join('、') : `${chosen.length} 项`}`]
}

function within(what: string, days: number | null): readonly string[] {
  if (days === null) return []
  return [`${what}：${horizons.find((horizon) => horizon.days === days)?.label ?? `${days} 天内到期（含已过）`}`]
}
