import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { partyRoleLabels } from '../../../../shared/model/proceeding.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../../components/field-binding.ts'
import { useCaseScope } from '../case-scope.ts'

interface PartyProps extends FieldLook {
  readonly field: FieldBinding<Id<'party'> | null>
  readonly proceeding: Proceeding
  /** What an empty choice means: the bank itself, or all defendants. */
  readonly nobody: string
}

/** One of the parties of a proceeding. */
export function ProceedingPartyField({ field, proceeding, nobody, ...look }: PartyProps): ReactNode {
  const parties = new Map(proceeding.parties.map((party) => [party.partyId, `${proceeding.partyNames[party.partyId] ?? ''}（${partyRoleLabels[party.role]}）`]))
  return (
    <Select
      {...inputLook(look)}
      clearable
      placeholder={nobody}
      data={[...parties].map(([value, label]) => ({ value, label }))}
      value={field.value}
      error={field.error}
      onChange={(value) => field.onChange(idOf<'party'>(value))}
      onBlur={field.onBlur}
    />
  )
}

interface CollateralProps extends FieldLook {
  readonly field: FieldBinding<Id<'collateral'> | null>
}

/** One of the household's collaterals. */
export function CollateralField({ field, ...look }: CollateralProps): ReactNode {
  const { caseId } = useCaseScope()
  const all = useCall('collateral.ofCase', { caseId }).data ?? []
  return (
    <Select
      {...inputLook(look)}
      clearable
      data={all.map((each) => ({ value: each.id, label: each.asset.description }))}
      value={field.value}
      error={field.error}
      nothingFoundMessage="本户没有登记担保物"
      onChange={(value) => field.onChange(idOf<'collateral'>(value))}
      onBlur={field.onBlur}
    />
  )
}
