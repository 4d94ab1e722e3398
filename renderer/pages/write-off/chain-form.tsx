import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type ApprovalStep, approvalSteps } from '../../../shared/model/write-off.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'

/** The steps after the maker's in their order: the last one approves, those before review. */
export function ChainForm({ steps, onClose }: { readonly steps: readonly ApprovalStep[]; readonly onClose: () => void }): ReactNode {
  const [names, setNames] = useState(steps.map(({ label }) => label).join('、'))
  const [reason, setReason] = useState('')
  const set = useCommand('writeOff.setChain')
  const labels = names.split(/[、,，]/).map((label) => label.trim()).filter((label) => label !== '')
  const chain = labels.map((label, at): ApprovalStep => ({ label, right: at === labels.length - 1 ? 'approve' : 'review' }))
  const checked = approvalSteps.safeParse(chain)
  const fault = checked.success ? null : (checked.error.issues[0]?.message ?? null)
  const held = isHeld(set.error)
  return (
    <Modal opened onClose={onClose} title="设定核销审批链" size={480}>
      <TextInput
        label="经办人之后的各级"
        description="按先后用顿号隔开，如 复核人、部门负责人、审批人；最后一级须有审批权限，每一级由不同的人签"
        withAsterisk
        data-autofocus
        value={names}
        error={fault}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <Textarea mt="sm" label="理由" withAsterisk autosize minRows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {set.error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(set.error)}</Notice>}
      <Group gap="sm" mt="sm">
        {!held && (
          <Button disabled={!checked.success || reason.trim() === ''} loading={set.isPending} onClick={() => set.mutate((commandId) => ({ commandId, steps: chain, reason: reason.trim() }), { onSuccess: onClose })}>
            设定
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {held ? '关闭' : '取消'}
        </Button>
      </Group>
    </Modal>
  )
}
