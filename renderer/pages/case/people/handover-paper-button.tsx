import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ApiFailure } from '../../../../shared/api/errors.ts'
import type { ChangedTeam, Handover } from '../../../../shared/api/teams.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'

/** 交接单 of one act, with all its cases, for the two signatures. */
export function HandoverPaperButton({ actId, toName, handedOn }: Pick<Handover, 'actId' | 'toName' | 'handedOn'>): ReactNode {
  const save = useCommand('teams.exportHandover')
  const saveAs = () => save.mutate(() => ({ actId, fileName: fileName(toName, handedOn) }), { onSuccess: announceSaved })
  return <PaperButton saving={save.isPending} error={save.error} onSave={saveAs} />
}

/** 交接单 of one change of the team. */
export function TeamChangePaperButton({ change: { teamId, toNames, changedOn } }: { readonly change: ChangedTeam }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('teams.exportTeamChange')
  const saveAs = () => save.mutate(() => ({ caseId, teamId, fileName: fileName(toNames.join('、'), changedOn) }), { onSuccess: announceSaved })
  return <PaperButton saving={save.isPending} error={save.error} onSave={saveAs} />
}

function fileName(toName: string, on: string): string {
  return `案件交接单-${toName}-${on}.docx`
}

function announceSaved(): void {
  announce({ tone: 'good', text: '交接单已保存，请打印后由双方签字。' })
}

interface Props {
  readonly saving: boolean
  readonly error: ApiFailure | null
  readonly onSave: () => void
}

function PaperButton({ saving, error, onSave }: Props): ReactNode {
  return (
    <>
      <Button variant="subtle" size="compact" loading={saving} onClick={onSave}>
        交接单
      </Button>
      {error !== null && error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(error)}</Notice>}
    </>
  )
}
