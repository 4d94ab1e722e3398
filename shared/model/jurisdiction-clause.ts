import { z } from 'zod'
import { line, longText } from './fields.ts'

/**
 * 管辖约定 of a contract. `arbitrationAgreed` is null until the contract was read, false when it agrees on no arbitration; an article or its
 * words beside it are then an agreement on a court.
 */
export const jurisdictionFields = {
  /** The article, e.g. 第十八条. */
  jurisdictionClause: line(40).nullable().default(null),
  /** Its words, as the complaint quotes them. */
  jurisdictionText: longText(500).nullable().default(null),
  arbitrationAgreed: z.boolean().nullable().default(null),
}

export interface JurisdictionFacts {
  readonly jurisdictionClause: string | null
  readonly jurisdictionText: string | null
  readonly arbitrationAgreed: boolean | null
}

/** One name everywhere: in forms, differences and the log. */
export const jurisdictionLabels: Readonly<Record<keyof JurisdictionFacts, string>> = {
  jurisdictionClause: '管辖条款',
  jurisdictionText: '管辖条款原文',
  arbitrationAgreed: '约定仲裁',
}
