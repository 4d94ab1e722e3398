/** What an agent signs he must have been given: settling, withdrawing and appealing want a power that is listed (forms.md G 9; 民事诉讼法第六十二条). */
import type { Finding } from '../form.ts'
import type { Agent } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** Words of a mandate that give each power. */
const POWERS = { settle: ['和解', '调解'], withdraw: ['撤诉', '撤回', '放弃'], appeal: ['上诉'] } as const satisfies Readonly<Record<string, readonly string[]>>

/** Agents whose mandate does not list the power: 「特别授权」 alone, or 「全权代理」, gives none (民诉法解释第八十九条). */
export function agentsWithout(power: keyof typeof POWERS, { agents }: FilingSnapshot): readonly Agent[] {
  const listed = (agent: Agent) => agent.powerItems.some((item) => POWERS[power].some((word) => item.includes(word)))
  return agents.filter((agent) => agent.power !== 'special' || !listed(agent))
}

/** A mandate that lists nothing but everything. */
export function mandateFindings({ agents }: FilingSnapshot): readonly Finding[] {
  return agents
    .filter((agent) => agent.powerItems.some((item) => item.includes('全权')))
    .map((agent) => ({
      code: 'mandate-without-list',
      level: 'amber',
      text: `${agent.name}的授权事项写“全权代理”，视为一般授权，不能承认、放弃、变更诉讼请求或者和解、上诉，请逐项列明`,
      where: { tab: 'organisation', recordId: null },
    }))
}
