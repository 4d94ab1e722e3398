import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { FieldBinding, FieldLook } from '../../../components/field-binding.ts'
import { PartyPicker } from '../../../components/party-picker.tsx'

interface Props extends FieldLook {
  readonly field: FieldBinding<Id<'party'> | null>
  readonly onNew?: (name: string) => void
}

/** A party of the record, shown by the name it goes by now. */
export function PartyField({ field, ...rest }: Props): ReactNode {
  return field.value === null ? <PartyPicker {...rest} field={field} currentName={null} /> : <NamedPartyField {...rest} field={field} partyId={field.value} />
}

function NamedPartyField({ partyId, ...rest }: Props & { readonly partyId: Id<'party'> }): ReactNode {
  const party = useCall('parties.get', { partyId }).data
  return <PartyPicker {...rest} currentName={party?.name ?? null} />
}
