/** How often a crashed store is started again before the window is told that it cannot run. */
export interface RestartPolicy {
  /** At most this many crashes within the window; one more is hopeless. */
  readonly maximumCrashes: number
  readonly windowMilliseconds: number
  readonly firstDelayMilliseconds: number
  readonly longestDelayMilliseconds: number
}

export const RESTART_POLICY: RestartPolicy = {
  maximumCrashes: 5,
  windowMilliseconds: 120_000,
  firstDelayMilliseconds: 200,
  longestDelayMilliseconds: 5_000,
}

/**
 * How long to wait before the next start, in milliseconds; doubles with each recent crash. Null: give up.
 * @param crashes the instants of all crashes so far, the present one included
 */
export function restartDelay(crashes: readonly number[], now: number, policy: RestartPolicy): number | null {
  const recent = crashes.filter((instant) => now - instant <= policy.windowMilliseconds).length
  if (recent > policy.maximumCrashes) return null
  const doublings = Math.max(0, recent - 1)
  return Math.min(policy.firstDelayMilliseconds * 2 ** doublings, policy.longestDelayMilliseconds)
}
