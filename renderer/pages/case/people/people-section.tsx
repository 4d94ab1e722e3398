import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ChangedTeam, Handover, Team } from '../../../../shared/api/teams.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import { CaseHandover } from './case-handover.tsx'
import { HandoverPaperButton, TeamChangePaperButton } from './handover-paper-button.tsx'
import classes from './people-section.module.css'
import { TeamForm } from './team-form.tsx'

/** 办案小组与移交: who knows the case, and how it came to them. */
export function PeopleSection(): ReactNode {
  const { caseId } = useCaseScope()
  const people = useCall('teams.ofCase', { caseId })
  const [editing, setEditing] = useState<'team' | 'handover' | null>(null)
  if (people.isPending) return <LoadingRows rows={2} />
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />
  const { team, handovers, teamChanges } = people.data
  const close = () => setEditing(null)
  const acts = (
    <Allowed right="record">
      <Button variant="default" onClick={() => setEditing('team')}>
        设定小组
      </Button>
      <Button variant="default" ml="xs" onClick={() => setEditing('handover')}>
        移交
      </Button>
    </Allowed>
  )
  return (
    <Section title="办案小组" note="二至三人，其中一人固定；上门须两人以上" action={acts}>
      <dl className={classes.people}>
        <dt>成员</dt>
        <dd>{team === null ? '还没有设定' : membersText(team)}</dd>
        {handovers.map((each) => (
          <HandoverLine key={each.id} handover={each} />
        ))}
        {teamChanges.map((each) => (
          <TeamChangeLine key={each.teamId} change={each} />
        ))}
      </dl>
      {editing === 'team' && <TeamForm team={team} onClose={close} />}
      {editing === 'handover' && <CaseHandover onClose={close} />}
    </Section>
  )
}

function membersText({ members }: Team): string {
  return members.map(({ name, fixed }) => (fixed ? `${name}（固定成员）` : name)).join('、')
}

function HandoverLine({ handover: { actId, handedOn, fromName, toName, reason } }: { readonly handover: Handover }): ReactNode {
  return (
    <>
      <dt>{handedOn} 移交</dt>
      <dd>
        {fromName ?? '未指定'} → {toName}（{reason}）
        <HandoverPaperButton actId={actId} toName={toName} handedOn={handedOn} />
      </dd>
    </>
  )
}

function TeamChangeLine({ change }: { readonly change: ChangedTeam }): ReactNode {
  const { changedOn, fromNames, toNames, reason } = change
  return (
    <>
      <dt>{changedOn} 变动</dt>
      <dd>
        {fromNames.join('、')} → {toNames.join('、')}
        {reason !== null && `（${reason}）`}
        <TeamChangePaperButton change={change} />
      </dd>
    </>
  )
}
