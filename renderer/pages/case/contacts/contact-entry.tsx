import { type ReactNode, useState } from 'react'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { useToday, useVaultStatus } from '../../../api/use-vault.ts'
import { useContactDefaults } from './contact-defaults.ts'
import { type ContactFormProps, LoadedContactForm } from './contact-form.tsx'

/** The local time of day, to begin an entry with: what was just done is entered at once. */
function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 5)
}

/** The drawer for one contact, once it knows who may be contacted and by whom. */
export function ContactEntry(props: ContactFormProps): ReactNode {
  const about = useCall('contacts.ofCase', { caseId: props.caseId })
  const staff = useCall('organisation.staff', {})
  const status = useVaultStatus().data
  const today = useToday()
  const { defaults, keep } = useContactDefaults()
  const [timeNow] = useState(timeOfDay)
  const me = status?.state === 'unlocked' ? idOf<'staff'>(status.person.id) : null
  if (!about.isSuccess || !staff.isSuccess || today === null || defaults === null || me === null) return null
  return <LoadedContactForm {...props} about={about.data} staff={staff.data} me={me} today={today} timeNow={timeNow} defaults={defaults} onDefaults={keep} />
}
