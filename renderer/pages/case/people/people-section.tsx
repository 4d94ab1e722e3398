import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Handover, Team } from '../../../../shared/api/teams.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import { HandoverForm } from './handover-form.tsx'
import classes from './people-section.module.css'
import { TeamForm } from './team-form.tsx'

/** 办案小组与移交: who knows the case, and how it came to them. */
export function PeopleSection(): ReactNode {
  const { caseId } = useCaseScope()
  const people = useCall('teams.ofCase', { caseId }).data
  const [editing, setEditing] = useState<'team' | 'handover' | null>(null)
  if (people === undefined) return null
  const { team, handovers } = people
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
      </dl>
      {editing === 'team' && <TeamForm team={team} onClose={() => setEditing(null)} />}
      {editing === 'handover' && <HandoverForm onClose={() => setEditing(null)} />}
    </Section>
  )
}

function membersText({ members }: Team): string {
  return members.map(({ name, fixed }) => (fixed ? `${name}（固定成员）` : name)).join('、')
}

function HandoverLine({ handover }: { readonly handover: Handover }): ReactNode {
  const save = useCommand('teams.exportHandover')
  const { actId, handedOn, fromName, toName, reason } = handover
  return (
    <>
      <dt>{handedOn} 移交</dt>
      <dd>
        {fromName ?? '未指定'} → {toName}（{reason}）
        <Button
          variant="subtle"
          size="compact"
          loading={save.isPending}
          onClick={() =>
            save.mutate(() => ({ actId, fileName: `案件交接单-${toName}-${handedOn}.docx` }), {
              onSuccess: () => announce({ tone: 'good', text: '交接单已保存，请打印后由双方签字。' }),
            })
          }
        >
          交接单
        </Button>
        {save.error !== null && save.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(save.error)}</Notice>}
      </dd>
    </>
  )
}
