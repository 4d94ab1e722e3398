import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { Team } from '../../../../shared/api/teams.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { replacesEveryone, teamChange, type TeamFacts, teamLabels } from '../../../../shared/model/team.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedForGood } from '../record/saved-and-closed.ts'
import { StaffSelect } from './staff-select.tsx'

const labels = { ...teamLabels, caseId: '户' } as const
/** The fixed member first. */
const places = ['固定成员', '成员二', '成员三'] as const

/** The team as two or three choices; a change asks what goes over, and one that replaces everybody for the reason. */
export function TeamForm({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('teams.save')
  const before = team?.members ?? []
  const initial: TeamFacts = { caseId, members: before.map(({ staffId, fixed }) => ({ staffId, fixed })), reason: null, papers: null, openPoints: null }
  const form = useRecordForm<TeamFacts, TeamFacts, Saved<'team'>>({
    draftKey: `team:${caseId}`,
    initial,
    version: team?.version ?? null,
    loadSchema: () => import('../../../../shared/model/team.ts').then((model) => model.teamFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: team?.id ?? null, version, facts })),
    onSaved: savedForGood('办案小组', onClose),
  })
  const members = form.bind('members')
  const chosen = members.value.map(({ staffId }) => staffId)
  const everyone = replacesEveryone(before.map(({ staffId }) => staffId), chosen)

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
        {everyone && <Notice tone="doubt">这样会一次换掉全部成员，没有人熟悉这一户。请保留一人，或写明原因，由双方在交接单上签字。</Notice>}
        {teamChange(before, members.value) !== null && (
          <>
            <Notice tone="info">保存后，在“办案小组”里打印交接单，由双方签字。债权、担保、程序、期限、承诺和附件自动列入。</Notice>
            <LongTextField label={labels.reason} required={everyone} field={form.bind('reason')} />
            <LongTextField label={labels.papers} help="一行一份，如“借款合同原件 1 份”" field={form.bind('papers')} />
            <LongTextField label={labels.openPoints} help="要接手人跟进的事，一行一件" field={form.bind('openPoints')} />
          </>
        )}
      </Stack>
    </RecordDrawer>
  )
}
