import type { PackageConflict, PackageDecision } from '../../../shared/api/packages.ts'

/** Which side each conflicting field goes by, as far as somebody has said. */
export type Decisions = ReadonlyMap<string, PackageDecision>

const keyOf = ({ recordId, key }: Pick<PackageDecision, 'recordId' | 'key'>): string => `${recordId} ${key}`

export function decisionFor(decisions: Decisions, field: Pick<PackageDecision, 'recordId' | 'key'>): PackageDecision['take'] | null {
  return decisions.get(keyOf(field))?.take ?? null
}

export function withDecision(decisions: Decisions, decision: PackageDecision): Decisions {
  return new Map([...decisions, [keyOf(decision), decision]])
}

/** All fields by one side. */
export function allBy(conflicts: readonly PackageConflict[], take: PackageDecision['take']): Decisions {
  return new Map(conflicts.flatMap(({ recordId, fields }) => fields.map(({ key }): [string, PackageDecision] => [keyOf({ recordId, key }), { recordId, key, take }])))
}

export function decided(decisions: Decisions): PackageDecision[] {
  return [...decisions.values()]
}
