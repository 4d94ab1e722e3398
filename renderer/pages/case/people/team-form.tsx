import { Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { Team } from '../../../../shared/api/teams.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { replacesEveryone, type TeamFacts, teamLabels } from '../../../../shared/model/team.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { StaffSelect } from './staff-select.tsx'

const labels = { ...teamLabels, caseId: '户' } as const
/** The fixed member first. */
const places = ['固定成员', '成员二', '成员三'] as const

/** The team as two or three choices; replacing everybody asks for the reason. */
export function TeamForm({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('teams.save')
  const before = team?.members.map(({ staffId }) => staffId) ?? []
  const initial: TeamFacts = { caseId, members: team?.members.map(({ staffId, fixed }) => ({ staffId, fixed })) ?? [], reason: null }
  const form = useRecordForm<TeamFacts, TeamFacts, Saved<'team'>>({
    draftKey: `team:${caseId}`,
    initial,
    version: team?.version ?? null,
    loadSchema: () => import('../../../../shared/model/team.ts').then((model) => model.teamFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: team?.id ?? null, version, facts })),
    onSaved: savedAndClosed('办案小组', onClose),
  })
  const members = form.bind('members')
  const reason = form.bind('reason')
  const chosen = members.value.map(({ staffId }) => staffId)

  function choose(place: number, id: Id<'staff'> | null): void {
    const next = places.flatMap((_, index) => (index === place ? (id ?? []) : (chosen[index] ?? [])))
    members.onChange(next.map((staffId, index) => ({ staffId, fixed: index === 0 })))
  }

  return (
    <RecordDrawer title="办案小组" form={form} labels={labels} review={team && { caseId, recordId: team.id }} onClose={onClose}>
      <Stack gap="sm">
        {places.map((label, place) => (
          <StaffSelect
            key={label}
            label={label}
            required={place < 2}
            value={chosen[place] ?? null}
            error={place === 0 ? members.error : null}
            without={chosen.filter((_, index) => index !== place)}
            onChange={(id) => choose(place, id)}
          />
        ))}
        {replacesEveryone(before, chosen) && (
          <>
            <Notice tone="doubt">这样会一次换掉全部成员，没有人熟悉这一户。请保留一人，或写明原因并办理移交。</Notice>
            <Textarea label={labels.reason} withAsterisk autosize minRows={2} maxLength={300} value={reason.value ?? ''} error={reason.error} onChange={(event) => reason.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)} />
          </>
        )}
      </Stack>
    </RecordDrawer>
  )
}
