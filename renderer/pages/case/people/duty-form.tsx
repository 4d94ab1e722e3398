import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { LoanDuty } from '../../../../shared/api/teams.ts'
import { type DutyFacts, dutyLabels as labels } from '../../../../shared/model/team.ts'
import { useCommand } from '../../../api/use-command.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { StaffSelect } from './staff-select.tsx'

/** The two duties of one loan, kept apart: who lent, and who is to recover. */
export function DutyForm({ duty, onClose }: { readonly duty: LoanDuty; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('teams.saveDuty')
  const { loanId, lenderId, collectorId } = duty
  const form = useRecordForm<DutyFacts, DutyFacts, Saved<'loan-duty'>>({
    draftKey: `duty:${loanId}`,
    initial: { loanId, lenderId, collectorId },
    version: duty.version,
    loadSchema: () => import('../../../../shared/model/team.ts').then((model) => model.dutyFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: duty.id, version, facts })),
    onSaved: savedAndClosed('责任人', onClose),
  })
  const lender = form.bind('lenderId')
  const collector = form.bind('collectorId')
  return (
    <RecordDrawer title={`责任人：借据 ${duty.noteNo}`} form={form} labels={labels} review={duty.id && { caseId, recordId: duty.id }} onClose={onClose}>
      <Stack gap="sm">
        <StaffSelect label={labels.lenderId} value={lender.value} error={lender.error} onChange={lender.onChange} />
        <StaffSelect label={labels.collectorId} value={collector.value} error={collector.error} onChange={collector.onChange} />
      </Stack>
    </RecordDrawer>
  )
}
