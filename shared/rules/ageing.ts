/** 逾期区间 M1 to M6+: a bucket by overdue days, at boundaries that the branch may set (R59 counts the days). */
import type { AgeingBucket } from '../model/classification.ts'
import { type BranchKey, type BranchValues, valueInForce } from './branch-values.ts'

const BUCKETS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const satisfies readonly AgeingBucket[]
const KEYS = ['bucketM1', 'bucketM2', 'bucketM3', 'bucketM4', 'bucketM5', 'bucketM6'] as const satisfies readonly BranchKey[]

/** The last day of each bucket from M1 to M6, ascending. */
export type BucketBounds = readonly number[]

/** The boundaries in force. The ranges of the settings do not touch, so that they always ascend. */
export function bucketBounds(values: BranchValues): BucketBounds {
  return KEYS.map((key) => valueInForce(values, key))
}

/** The bucket of so many overdue days; nothing overdue is in none. */
export function bucketOf(overdueDays: number, bounds: BucketBounds): AgeingBucket {
  if (overdueDays <= 0) return 'none'
  const at = bounds.findIndex((last) => overdueDays <= last)
  return BUCKETS[at] ?? 'M6+'
}

/** The boundaries as every list and paper prints them: `M1 1–30天，M2 31–60天 … M6+ 181天以上`. */
export function boundsText(bounds: BucketBounds): string {
  const ranges = bounds.map((last, index) => `M${index + 1} ${(bounds[index - 1] ?? 0) + 1}–${last}天`)
  return [...ranges, `M6+ ${(bounds.at(-1) ?? 0) + 1}天以上`].join('，')
}
