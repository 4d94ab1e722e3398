import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DocumentRow } from '../../../../shared/api/documents.ts'
import { type DocumentAct, documentActLabels } from '../../../../shared/model/document-life.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'

type Act = Exclude<DocumentAct, 'send'>

/** What the words of a step are asked for. */
const questions: Record<Act, string> = { submit: '说明', approve: '审批意见', reject: '退回的原因', serve: '签收人、收件凭证号', return: '退回的原因（如 需补正的内容）' }

interface Props {
  readonly act: Act
  readonly document: DocumentRow
  readonly onClose: () => void
}

/** One step of a paper, restated before it is taken. */
export function StepDialog({ act, document, onClose }: Props): ReactNode {
  const { today } = useCaseScope()
  const step = useCommand(`documentLife.${act}`)
  const [happenedOn, setHappenedOn] = useState<IsoDate | null>(today)
  const [problem, setProblem] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const fields = step.error?.error.fields ?? {}
  const plain = step.error !== null && Object.keys(fields).length === 0

  function take(): void {
    if (happenedOn === null || problem !== null) return
    step.mutate((commandId) => ({ commandId, documentId: document.id, happenedOn, words: words.trim() === '' ? null : words.trim() }), {
      onSuccess: () => {
        announce({ tone: 'good', text: `已${documentActLabels[act]}《${document.title}》第 ${document.edition} 版。` })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title={`${documentActLabels[act]}：《${document.title}》第 ${document.edition} 版`} size={460}>
      <Stack gap="sm">
        <DateField label="日期" required field={{ value: happenedOn, error: problem ?? fields['happenedOn'] ?? null, onChange: setHappenedOn, onProblem: setProblem, onBlur: () => {} }} />
        <Textarea data-autofocus label={questions[act]} autosize minRows={2} maxLength={500} value={words} error={fields['words']} onChange={(event) => setWords(event.currentTarget.value)} />
        {plain && step.error && <Notice tone="bad">{failureText(step.error)}</Notice>}
        <Group gap="sm">
          <Button loading={step.isPending} onClick={take}>
            {documentActLabels[act]}
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
