import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Collateral } from '../../../shared/api/security.ts'
import { type ObstacleKind, obstacleKindLabels, type ObstacleState } from '../../../shared/model/enforcement.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import { obstacle } from '../database/enforcement-schema.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { obstacleSigns } from '../enforcement/obstacle-signs.ts'
import type { Ledger } from '../kernel/context.ts'

/** 执行障碍: what stands in the way of selling the security, weighed before a paper that leads to its sale. */

type Hindrance = NonNullable<FilingSnapshot['obstacles']>[number]
type Checked = Pick<typeof obstacle.$inferSelect, 'assetId' | 'kind' | 'state' | 'measure'>

/** What leaves time to find a measure until the judgment is asked about; what goes to the enforcing court with no measure is stopped. */
const LEVELS: Partial<Record<FilingAct, Hindrance['level']>> = {
  sue: 'amber', 'security-interest': 'red', enforce: 'red', resume: 'red', dispose: 'red', 'take-in-kind': 'red',
}
const STANDING: ReadonlySet<ObstacleState> = new Set(['open', 'in-progress'])

/** @returns undefined for acts that lead to no sale */
export function obstaclesSnapshot({ db }: Ledger, caseId: Id<'case'>, act: FilingAct, securities: readonly Collateral[]): FilingSnapshot['obstacles'] {
  const level = LEVELS[act]
  if (level === undefined) return undefined
  const rows = db.select().from(obstacle).where(and(eq(obstacle.caseId, caseId), isNull(obstacle.voidedAt))).orderBy(asc(obstacle.id)).all()
  return securities.flatMap((security) => {
    const checked = new Map(rows.filter(({ assetId }) => assetId === security.assetId).map((row) => [row.kind, row]))
    const found = [...[...checked.values()].flatMap((row) => hindranceOf(row, level)), ...unchecked(security, checked)]
    return found.map((each) => ({ level: each.level, text: `${security.asset.description}：${each.text}`, collateralId: security.id }))
  })
}

interface Found { readonly level: Hindrance['level']; readonly text: string }

/** An obstacle with a measure is dealt with; one that is being looked into is only asked about. */
function hindranceOf({ kind, state, measure }: Checked, level: Hindrance['level']): readonly Found[] {
  const name = obstacleKindLabels[kind]
  if (state === 'checking') return [{ level: 'amber', text: `执行障碍“${name}”仍在核查，请先核查清楚，或确认照此导出` }]
  return STANDING.has(state) && measure === null ? [{ level, text: `存在执行障碍“${name}”，还没有写明应对措施，请在“诉讼执行”的执行障碍中补充` }] : []
}

/** What the record of the thing tells and no check has answered yet. */
function unchecked({ standing }: Collateral, checked: ReadonlyMap<ObstacleKind, Checked>): readonly Found[] {
  return obstacleSigns(standing).flatMap(({ kind, words }) => (checked.has(kind) ? [] : [{ level: 'amber' as const, text: `记有${words}，可能妨碍处置，请先核实并准备应对措施` }]))
}
