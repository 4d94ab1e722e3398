/** What stands in the way of selling the security: it is known before the paper goes out, not when the court sends it back. */
import type { Finding } from '../form.ts'
import type { FilingSnapshot } from '../snapshot.ts'

export function obstacleFindings({ obstacles = [] }: FilingSnapshot): readonly Finding[] {
  return obstacles.map(({ level, text, collateralId }) => ({ code: 'execution-obstacle', level, text, where: { tab: 'collateral', recordId: collateralId } }))
}
