import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { EnforcementAsset, ListedObstacle, Obstacle, ObstacleList } from '../../../shared/api/enforcement.ts'
import { obstacleKinds, type ObstacleState } from '../../../shared/model/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { assetStanding } from '../assets/read.ts'
import { obstacle } from '../database/enforcement-schema.ts'
import { proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { assetsOfCase } from './assets-of-case.ts'
import { obstacleSigns } from './obstacle-signs.ts'

const ANSWERED: ReadonlySet<ObstacleState> = new Set(['absent', 'resolved'])
/** 其他 is no question of the checklist. */
const ASKED = obstacleKinds.filter((kind) => kind !== 'other')

/** 执行障碍和措施 over all things of a household and all its enforcements: what stands, what is being looked into, and what the record tells but nobody has checked. */
export function obstaclesOfCase(ledger: Ledger, caseId: Id<'case'>): ObstacleList {
  const checks = ledger.db.select().from(obstacle).where(and(eq(obstacle.caseId, caseId), isNull(obstacle.voidedAt))).orderBy(obstacle.id).all()
  const things = assetsOfCase(ledger, caseId).map((thing) => ({ thing, checks: newestOfEachKind(checks.filter(({ assetId }) => assetId === thing.id)) }))
  return {
    obstacles: things.flatMap((each) => listedOf(ledger, each.thing, each.checks)),
    unchecked: things.flatMap((each) => uncheckedOf(each.thing, each.checks)),
    proceedingId: newestEnforcement(ledger, caseId),
  }
}

/** A resumed enforcement checks anew: its answer takes the place of the earlier one. Each 其他 stands by itself. */
function newestOfEachKind(checks: readonly Obstacle[]): readonly Obstacle[] {
  return checks.filter((check, at) => check.kind === 'other' || !checks.slice(at + 1).some(({ kind }) => kind === check.kind))
}

function listedOf(ledger: Ledger, { id, text, kind }: EnforcementAsset, checks: readonly Obstacle[]): readonly ListedObstacle[] {
  const signs = obstacleSigns(assetStanding(ledger, { assetId: id, kind }))
  const thing = { assetId: id, assetName: text }
  const unasked = signs.filter((sign) => checks.every((check) => check.kind !== sign.kind)).map((sign): ListedObstacle => ({ ...thing, kind: sign.kind, sign: sign.words, check: null }))
  const standing = checks.filter(({ state }) => !ANSWERED.has(state)).map((check): ListedObstacle => ({ ...thing, kind: check.kind, sign: null, check }))
  return [...unasked, ...standing].toSorted((a, b) => obstacleKinds.indexOf(a.kind) - obstacleKinds.indexOf(b.kind))
}

function uncheckedOf({ id, text }: EnforcementAsset, checks: readonly Obstacle[]): ObstacleList['unchecked'] {
  const open = ASKED.filter((kind) => checks.every((check) => check.kind !== kind)).length
  return open === 0 ? [] : [{ assetId: id, assetName: text, open }]
}

/** Where a new check is recorded. */
function newestEnforcement({ db }: Ledger, caseId: Id<'case'>): Id<'proceeding'> | null {
  const found = db
    .select({ id: proceeding.id })
    .from(proceeding)
    .where(and(eq(proceeding.caseId, caseId), inArray(proceeding.kind, [...enforcementKinds]), isNull(proceeding.voidedAt)))
    .orderBy(desc(proceeding.id))
    .limit(1)
    .get()
  return found?.id ?? null
}
