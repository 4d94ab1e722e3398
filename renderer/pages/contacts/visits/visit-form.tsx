import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { VisitView } from '../../../../shared/api/visits.ts'
import { standingAddresses } from '../../../../shared/model/party-contact.ts'
import { type VisitChange, visitLabels } from '../../../../shared/model/visit.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { Findings } from '../../case/contacts/guard-answer.tsx'
import { savedAndClosed } from '../../case/record/saved-and-closed.ts'
import { VoidAction } from '../../case/record/void-action.tsx'
import { RoundFields } from './round-fields.tsx'

interface Props {
  readonly visit: VisitView
  readonly onClose: () => void
}

const valuesOf = ({ visitOn, startsAt, purpose, leadId, recorderId, witnessId, address }: VisitChange): Blank<VisitChange> => ({ visitOn, startsAt, purpose, leadId, recorderId, witnessId, address })

/** One planned visit, until its result is entered: moved to another day or address, given to others, or cancelled. */
export function VisitForm({ visit, onClose }: Props): ReactNode {
  const { id, version, caseId, partyId, personName, findings } = visit
  const change = useCommand('visits.change')
  const remove = useCommand('visits.void')
  const addresses = useCall('parties.profile', { partyId }).data?.addresses ?? []
  const form = useRecordForm<Blank<VisitChange>, VisitChange, Saved<'visit'>>({
    draftKey: `visit:${id}`,
    initial: valuesOf(visit),
    version,
    loadSchema: () => import('../../../../shared/model/visit.ts').then((module) => module.visitChange),
    save: (facts, seen) => change.mutateAsync((commandId) => ({ commandId, id, version: seen ?? version, facts })),
    onSaved: savedAndClosed('外访安排', onClose),
    readLatest: async () => {
      const latest = (await call('visits.day', { day: visit.visitOn, mine: false })).rows.find((each) => each.id === id)
      return latest === undefined ? null : { version: latest.version, values: valuesOf(latest) }
    },
  })
  const address = form.bind('address')
  const known = addresses.filter(({ standing }) => standingAddresses.has(standing)).map((each) => each.address)
  return (
    <RecordDrawer
      title={`外访安排：${personName}`}
      form={form}
      labels={visitLabels}
      review={{ caseId, recordId: id }}
      onClose={onClose}
      actions={
        <VoidAction subject={`外访安排（${personName}，${visit.visitOn}）`} what="外访安排" record={{ id, version }} command={remove} onVoided={onClose} />
      }
    >
      {findings.length > 0 && <Findings findings={findings} />}
      <FieldGrid>
        <RoundFields bind={form.bind} />
        <WideField>
          <Select
            label={visitLabels.address}
            withAsterisk
            allowDeselect={false}
            data={[...new Set([...known, visit.address])]}
            value={address.value}
            error={address.error}
            onChange={address.onChange}
            onBlur={address.onBlur}
            description="当事人页登记的地址；没有的先到那里登记"
          />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
