import type { ContactFacts, ContactPlan } from '../../../../shared/model/contact.ts'
import { contactChannels, evidenceKinds, targetSources } from '../../../../shared/model/contact.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'

/** What one call after another has in common: remembered for the person, so that ten calls in a row need only what differs. */
export interface ContactDefaults {
  readonly channel: ContactFacts['channel']
  readonly targetSource: ContactPlan['targetSource']
  readonly evidenceKind: ContactFacts['evidenceKind']
}

const STANDARD: ContactDefaults = { channel: 'call', targetSource: 'contract', evidenceKind: null }
const KEY = 'contact-defaults'

/** A recording is of one talk and has a number of its own: the next entry does not claim one. */
const repeatedKinds = evidenceKinds.filter((kind) => kind !== 'recording')

function defaultsFrom(kept: unknown): ContactDefaults {
  if (typeof kept !== 'object' || kept === null) return STANDARD
  const channel = contactChannels.find((known) => 'channel' in kept && known === kept.channel) ?? STANDARD.channel
  const targetSource = targetSources.find((known) => 'targetSource' in kept && known === kept.targetSource) ?? null
  const evidenceKind = repeatedKinds.find((known) => 'evidenceKind' in kept && known === kept.evidenceKind) ?? null
  return { channel, targetSource, evidenceKind }
}

/** The defaults as last used (null while they are read), and how to keep new ones. */
export function useContactDefaults(): { readonly defaults: ContactDefaults | null; readonly keep: (defaults: ContactDefaults) => void } {
  const kept = useCall('preferences.get', { key: KEY })
  const set = useCommand('preferences.set')
  return {
    defaults: kept.isPending ? null : defaultsFrom(kept.data?.value),
    keep: ({ channel, targetSource, evidenceKind }) => set.mutate(() => ({ key: KEY, value: { channel, targetSource, evidenceKind } })),
  }
}
