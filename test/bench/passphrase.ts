import { ARGON2_COST, deriveWrappingKey, newSlotKdf } from '../../electron/store/database/key-wrap.ts'
import { medianOf, repeated } from './measure.ts'
import { type Finding, noted, say, shown, title } from './report.ts'

const RUNS = 7

/** What unlocking costs before the file can be opened: slow on purpose, and no part of the start-up that is measured. */
export async function benchPassphrase(): Promise<readonly Finding[]> {
  title('derivation of the key from the passphrase')
  const kdf = newSlotKdf('passphrase', ARGON2_COST)
  const times = await repeated(RUNS, () => deriveWrappingKey('an-invented-passphrase', kdf))
  const { memoryKiB, iterations, parallelism } = ARGON2_COST
  say(`argon2id, ${memoryKiB / 1024} MiB, ${iterations} passes, ${parallelism} lane: ${times.map((time) => shown(time, 'ms')).join(', ')}`)
  return [noted('passphrase derivation, once at unlocking', medianOf(times), 'ms', 'about 300 ms')]
}
