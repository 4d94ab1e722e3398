import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { MaterialLine, WriteOffView } from '../../../../shared/api/write-off.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'

interface Props {
  readonly application: WriteOffView
  readonly material: MaterialLine
  readonly onClose: () => void
}

/** Puts a file of the case behind a paper, or says why the paper does not apply. */
export function MaterialDialog({ application, material, onClose }: Props): ReactNode {
  const [attachmentId, setAttachmentId] = useState<Id<'attachment'> | null>(null)
  const [reason, setReason] = useState('')
  const files = useCall('attachments.ofCase', { caseId: application.caseId }).data?.files ?? []
  const add = useCommand('writeOff.addMaterial')
  const said = reason.trim()
  const problem = add.error?.error.fields?.['facts.attachmentId'] ?? null
  const send = () =>
    add.mutate((commandId) => ({ commandId, facts: { writeOffId: application.id, materialKey: material.key, attachmentId, reason: attachmentId === null ? said : null } }), { onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={`备材料：${material.label}`} size={480}>
      <Select
        label="附件"
        description="先在“附件”页签添加扫描件；装订时按材料清单的次序"
        data-autofocus
        searchable
        clearable
        error={problem}
        nothingFoundMessage="本户还没有附件，请先到“附件”页签添加"
        data={files.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        value={attachmentId}
        onChange={(value) => setAttachmentId(idOf<'attachment'>(value))}
      />
      <TextInput mt="sm" label="不适用的理由" description="没有附件时填写，如“信用贷款，无担保”" maxLength={300} disabled={attachmentId !== null} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {add.error !== null && problem === null && <Notice tone="bad">{failureText(add.error)}</Notice>}
      <Group gap="sm" mt="sm">
        <Button disabled={attachmentId === null && said === ''} loading={add.isPending} onClick={send}>
          确定
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </Group>
    </Modal>
  )
}
