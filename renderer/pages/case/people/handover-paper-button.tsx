import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Handover } from '../../../../shared/api/teams.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'

/** 交接单 of one act, with all its cases, for the two signatures. */
export function HandoverPaperButton({ actId, toName, handedOn }: Pick<Handover, 'actId' | 'toName' | 'handedOn'>): ReactNode {
  const save = useCommand('teams.exportHandover')

  function saveAs(): void {
    save.mutate(() => ({ actId, fileName: `案件交接单-${toName}-${handedOn}.docx` }), {
      onSuccess: () => announce({ tone: 'good', text: '交接单已保存，请打印后由双方签字。' }),
    })
  }

  return (
    <>
      <Button variant="subtle" size="compact" loading={save.isPending} onClick={saveAs}>
        交接单
      </Button>
      {save.error !== null && save.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(save.error)}</Notice>}
    </>
  )
}
