import type { CreditorStage } from '../model/asset-record.ts'
import { creditorStageLabels } from '../model/asset-record.ts'
import { type PartyStatus, partyStatusLabels } from '../model/party.ts'

interface Debtor {
  readonly name: string
  readonly status: PartyStatus
}

interface Rival {
  readonly name: string
  readonly stage: CreditorStage
}

/** Stages in which another creditor's court may seal property before ours does. */
const atCourt: ReadonlySet<CreditorStage> = new Set(['suing', 'judged', 'enforcing', 'distributing'])

/**
 * Why the property of a household should be preserved at once: an obligor died, fled or is gone, or another creditor is at court. In the words of the interface,
 * the obligors first. No period of the law hangs on them: 48 hours are the branch's own measure of haste.
 */
export function urgentEvents(debtors: readonly Debtor[], rivals: readonly Rival[]): string[] {
  return [
    ...debtors.filter(({ status }) => status !== 'normal').map(({ name, status }) => `${name}${partyStatusLabels[status]}`),
    ...rivals.filter(({ stage }) => atCourt.has(stage)).map(({ name, stage }) => `债权人${name}${creditorStageLabels[stage]}`),
  ]
}
