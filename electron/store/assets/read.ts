import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { AssetPage, AssetStanding, Encumbrance, Inspection, Insurance, Lease, PriorMeasureRow, Valuation } from '../../../shared/api/assets.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { AssetKind } from '../../../shared/model/asset.ts'
import { encumbranceKindLabels } from '../../../shared/model/asset-record.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { leaseEffect } from '../../../shared/rules/lease-effect.ts'
import { objectOf } from '../../../shared/rules/preservation-facts.ts'
import { isValuationOld } from '../../../shared/rules/valuation-age.ts'
import { findAsset } from '../collateral/assets.ts'
import { assetEncumbrance, assetInspection, assetInsurance, assetLease, assetValuation } from '../database/asset-schema.ts'
import { preservationItem, priorMeasure } from '../database/preservation-schema.ts'
import { collateral } from '../database/security-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { creditorsOfAsset } from './creditors.ts'
import { usesOf } from './uses.ts'

/** A thing with all that was found out about it, in the households that the reader sees. */
export function assetPage(ledger: Ledger, assetId: Id<'asset'>): AssetPage {
  const view = findAsset(ledger, assetId)
  if (view === null) throw new ApiFailure('not-found')
  const { uses, hiddenUses } = usesOf(ledger, assetId)
  if (uses.length === 0 && hiddenUses > 0) throw new ApiFailure('forbidden', { message: '这项财产只用在其他机构管理的户，不在您的查看范围内。' })
  const caseIds = [...new Set(uses.map(({ caseId }) => caseId))]
  const records = recordsOf(ledger, { assetId, kind: view.asset.kind }, caseIds)
  const names = new Map(uses.map(({ caseId, borrowerName }) => [caseId, borrowerName]))
  return { ...view, uses, hiddenUses, ...records, priorMeasures: priorMeasuresOf(ledger, assetId, names), creditors: creditorsOfAsset(ledger, assetId, caseIds) }
}

interface Thing {
  readonly assetId: Id<'asset'>
  readonly kind: AssetKind
}

interface AssetRecords {
  readonly valuations: Valuation[]
  readonly inspections: Inspection[]
  readonly leases: Lease[]
  readonly insurances: Insurance[]
  readonly encumbrances: Encumbrance[]
}

/** The records of a thing that were made in these households, newest first. */
function recordsOf({ db, clock }: Ledger, thing: Thing, caseIds: readonly Id<'case'>[]): AssetRecords {
  const { assetId } = thing
  const cases = [...caseIds]
  const own = (table: typeof assetValuation | typeof assetInspection | typeof assetLease | typeof assetInsurance | typeof assetEncumbrance): SQL | undefined =>
    and(eq(table.assetId, assetId), inArray(table.caseId, cases), isNull(table.voidedAt))
  const today = clock.today()
  const mortgages = db.select().from(collateral).where(and(eq(collateral.assetId, assetId), eq(collateral.kind, 'mortgage'), inArray(collateral.caseId, cases), isNull(collateral.voidedAt))).all()
  return {
    valuations: db.select().from(assetValuation).where(own(assetValuation)).orderBy(desc(assetValuation.valuedOn), desc(assetValuation.id)).all().map((row) => withAge(row, today)),
    inspections: db.select().from(assetInspection).where(own(assetInspection)).orderBy(desc(assetInspection.checkedOn), desc(assetInspection.id)).all(),
    leases: db.select().from(assetLease).where(own(assetLease)).orderBy(desc(assetLease.startsOn), desc(assetLease.id)).all().map((row) => withEffects(row, thing, mortgages)),
    insurances: db.select().from(assetInsurance).where(own(assetInsurance)).orderBy(desc(assetInsurance.endsOn), desc(assetInsurance.id)).all(),
    encumbrances: db.select().from(assetEncumbrance).where(own(assetEncumbrance)).orderBy(assetEncumbrance.rankNo, assetEncumbrance.startsOn, assetEncumbrance.id).all(),
  }
}

function withAge(row: typeof assetValuation.$inferSelect, today: IsoDate): Valuation {
  return { ...row, old: row.valuedOn === null || isValuationOld(row.valuedOn, today) }
}

/** An immovable's mortgage is set by its registration (民法典 402), a movable's by the contract (民法典 403). */
function withEffects(row: typeof assetLease.$inferSelect, { kind }: Thing, mortgages: readonly (typeof collateral.$inferSelect)[]): Lease {
  const movable = objectOf(kind) === 'movable'
  const effects = mortgages.map((mortgage) => {
    const setOn = movable ? mortgage.signedOn : mortgage.registeredOn
    const answer = leaseEffect({
      movable,
      registered: mortgage.registration === 'registered',
      ...(setOn === null ? {} : { mortgageSetOn: setOn }),
      ...(row.signedOn === null ? {} : { leaseSignedOn: row.signedOn }),
      ...(row.possessionOn === null ? {} : { possessionOn: row.possessionOn }),
    })
    return { collateralId: mortgage.id, contractNo: mortgage.contractNo, answer }
  })
  return { ...row, effects }
}

function priorMeasuresOf({ db }: Ledger, assetId: Id<'asset'>, names: ReadonlyMap<Id<'case'>, string>): PriorMeasureRow[] {
  return db
    .select({ measure: priorMeasure })
    .from(priorMeasure)
    .innerJoin(preservationItem, eq(preservationItem.id, priorMeasure.itemId))
    .where(and(eq(preservationItem.assetId, assetId), isNull(preservationItem.voidedAt), isNull(priorMeasure.voidedAt), inArray(priorMeasure.caseId, [...names.keys()])))
    .orderBy(priorMeasure.rankNo, priorMeasure.startsOn)
    .all()
    .map(({ measure }) => ({ caseId: measure.caseId, borrowerName: names.get(measure.caseId) ?? '', measure }))
}

/** Of most things nothing was ever found out. */
const NOTHING_KNOWN: AssetStanding = { valuation: null, inspection: null, leases: [], leaseBinds: false, insuredTo: null, claimBy: null, encumbrances: 0, pledges: [], seals: [] }
const KNOWN = `SELECT ${['asset_valuation', 'asset_inspection', 'asset_lease', 'asset_insurance', 'asset_encumbrance']
  .map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE asset_id = @asset AND voided_at IS NULL)`)
  .join(' OR ')} AS known`

function isAnythingKnown({ raw }: Ledger, assetId: Id<'asset'>): boolean {
  return prepared<[{ asset: Buffer }], { known: 0 | 1 }>(raw, KNOWN).get({ asset: idToBytes(assetId) })?.known === 1
}

/** What a list shows of a thing that a household uses: what any household that the reader sees found out about it. */
export function assetStanding(ledger: Ledger, thing: Thing): AssetStanding {
  if (!isAnythingKnown(ledger, thing.assetId)) return NOTHING_KNOWN
  const caseIds = [...new Set(usesOf(ledger, thing.assetId).uses.map(({ caseId }) => caseId))]
  const { valuations, inspections, leases, insurances, encumbrances } = recordsOf(ledger, thing, caseIds)
  const today = ledger.clock.today()
  const standingRights = encumbrances.filter(({ endedOn }) => endedOn === null)
  const running = leases.filter(({ endedOn, endsOn }) => endedOn === null && (endsOn === null || endsOn >= today))
  return {
    valuation: valuations[0] ?? null,
    inspection: inspections[0] ?? null,
    leases: running.map(leaseText),
    leaseBinds: running.some(({ effects }) => effects.some(({ answer }) => answer.value === 'binds')),
    insuredTo: insurances[0]?.endsOn ?? null,
    claimBy: insurances.find(({ claim }) => claim === 'to-claim')?.claimBy ?? null,
    encumbrances: standingRights.length,
    pledges: standingRights.filter(({ kind }) => kind === 'mortgage' || kind === 'pledge').map(rightText),
    seals: standingRights.filter(({ kind }) => kind === 'seizure' || kind === 'waiting-seizure').map(rightText),
  }
}

function leaseText({ tenant, startsOn, endsOn, note }: Lease): string {
  const term = startsOn === null && endsOn === null ? null : `租期${startsOn ?? '不详'}至${endsOn ?? '不详'}`
  return [tenant === null ? note : `出租给${tenant}`, term].filter((part) => part !== null).join('，')
}

function rightText({ kind, holder, court, paperNo }: Encumbrance): string {
  return [encumbranceKindLabels[kind], court, paperNo, holder].filter((part) => part !== null).join(' ')
}
