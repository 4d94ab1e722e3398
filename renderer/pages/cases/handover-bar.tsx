import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { HANDED_AT_ONCE } from '../../../shared/model/case-list.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { type HandedOver, HandoverForm } from '../case/people/handover-form.tsx'
import { HandoverPaperButton } from '../case/people/handover-paper-button.tsx'
import type { ListState } from './list-state.ts'
import { caseIdsOf } from './picked-cases.ts'

export interface HandoverBarProps {
  readonly state: ListState
  readonly picked: ReadonlySet<string>
  readonly today: IsoDate
  readonly onPick: (picked: ReadonlySet<string>) => void
  readonly onClose: () => void
}

/** 移交 from the list: households are ticked, or all that the filter finds; one act, one paper. */
export default function HandoverBar({ state, picked, today, onPick, onClose }: HandoverBarProps): ReactNode {
  const [filling, setFilling] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const [handed, setHanded] = useState<HandedOver | null>(null)
  const { filter, sort } = state

  function pickAllFound(): void {
    call('cases.list', { filter, sort, offset: 0, limit: HANDED_AT_ONCE }).then(
      ({ rows }) => onPick(new Set(rows.map(({ id }) => id))),
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    )
  }

  if (handed !== null) return <Handed act={handed} onClose={onClose} />
  const tooMany = picked.size > HANDED_AT_ONCE
  return (
    <section aria-label="移交多户">
      <Group gap="sm">
        <span role="status">{picked.size === 0 ? '勾选要移交的户，可以先用筛选找出来' : `已选 ${picked.size} 户`}</span>
        <Button variant="default" onClick={pickAllFound}>
          选中筛选出的户
        </Button>
        <Button disabled={picked.size === 0 || tooMany} onClick={() => setFilling(true)}>
          办理移交
        </Button>
        <Button variant="subtle" onClick={onClose}>
          取消
        </Button>
      </Group>
      {tooMany && <Notice tone="doubt">{`一次最多移交 ${HANDED_AT_ONCE} 户，请分次办理。`}</Notice>}
      {failure !== null && <Notice tone="bad">{failureText(failure)}</Notice>}
      {filling && <HandoverForm caseIds={caseIdsOf(picked)} today={today} draftKey="handover:list" onHanded={setHanded} onClose={() => setFilling(false)} />}
    </section>
  )
}

function Handed({ act: { actId, toId, handedOn, cases }, onClose }: { readonly act: HandedOver; readonly onClose: () => void }): ReactNode {
  const managers = useCall('cases.choices', {}).data?.managers ?? []
  const toName = managers.find(({ id }) => id === toId)?.name ?? ''
  return (
    <Notice
      tone="good"
      action={
        <Group gap="xs">
          <HandoverPaperButton actId={actId} toName={toName} handedOn={handedOn} />
          <Button variant="subtle" size="compact" onClick={onClose}>
            完成
          </Button>
        </Group>
      }
    >
      {`已把 ${cases} 户移交给${toName}，每户都有移交记录。请保存交接单，打印后由双方签字。`}
    </Notice>
  )
}
