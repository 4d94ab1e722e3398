import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DocumentLife } from '../../../../shared/api/document-life.ts'
import type { DocumentRow } from '../../../../shared/api/documents.ts'
import type { DispatchFacts } from '../../../../shared/model/document-life.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { serviceWayLabels, serviceWays } from '../../../../shared/model/notice.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './document-life.module.css'

const ways = serviceWays.map((way) => ({ value: way, label: serviceWayLabels[way] }))

interface Line extends DispatchFacts {
  readonly name: string
  readonly chosen: boolean
}

interface Props {
  readonly document: DocumentRow
  readonly life: DocumentLife
  readonly onClose: () => void
}

/** 登记发出: of a letter, how each copy goes; of a court paper, where it was handed in. */
export function SendDialog({ document, life, onClose }: Props): ReactNode {
  const { today } = useCaseScope()
  const send = useCommand('documentLife.send')
  const [happenedOn, setHappenedOn] = useState<IsoDate | null>(today)
  const [problem, setProblem] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [lines, setLines] = useState<readonly Line[]>(life.recipients.map(({ name, proposed }) => ({ ...proposed, name, chosen: true })))
  const fields = send.error?.error.fields ?? {}
  const chosen = lines.filter((line) => line.chosen)
  const plain = send.error !== null && Object.keys(fields).length === 0

  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))

  function go(): void {
    if (happenedOn === null || problem !== null) return
    const dispatches = chosen.map(({ partyId, way, address, trackingNo }) => ({ partyId, way, address, trackingNo }))
    send.mutate((commandId) => ({ commandId, documentId: document.id, happenedOn, words: words.trim() === '' ? null : words.trim(), dispatches }), {
      onSuccess: () => {
        announce({ tone: 'good', text: life.isLetter ? '已登记发出，收到回执后在这里登记送达结果。' : '已登记发出。' })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title={`登记发出：《${document.title}》第 ${document.edition} 版`} size={life.isLetter ? 860 : 460}>
      <Stack gap="sm">
        <DateField label={life.isLetter ? '寄出日期' : '递交日期'} required field={{ value: happenedOn, error: problem ?? fields['happenedOn'] ?? null, onChange: setHappenedOn, onProblem: setProblem, onBlur: () => {} }} />
        {life.isLetter && (
          <ul className={classes.dispatches} aria-label="收件人">
            {lines.map((line, at) => {
              const error = (key: string) => (line.chosen ? fields[`dispatches.${chosen.indexOf(line)}.${key}`] : undefined)
              return (
                <li key={line.partyId}>
                  <Checkbox label={line.name} checked={line.chosen} onChange={(event) => change(at, { chosen: event.currentTarget.checked })} />
                  <Select aria-label={`${line.name}的送达方式`} data={ways} allowDeselect={false} value={line.way} onChange={(way) => change(at, { way: serviceWays.find((each) => each === way) ?? line.way })} />
                  <TextInput aria-label={`${line.name}的地址`} placeholder="地址、号码" value={line.address ?? ''} onChange={(event) => change(at, { address: event.currentTarget.value || null })} />
                  <TextInput aria-label={`${line.name}的邮件号`} placeholder="邮件号" disabled={line.way !== 'post'} value={line.trackingNo ?? ''} error={error('trackingNo')} onChange={(event) => change(at, { trackingNo: event.currentTarget.value || null })} />
                </li>
              )
            })}
          </ul>
        )}
        <TextInput label={life.isLetter ? '说明' : '递交给谁、收件凭证号'} maxLength={500} value={words} error={fields['words']} onChange={(event) => setWords(event.currentTarget.value)} />
        {fields['dispatches'] && <Notice tone="bad">{fields['dispatches']}</Notice>}
        {plain && send.error && <Notice tone="bad">{failureText(send.error)}</Notice>}
        <Group gap="sm">
          <Button loading={send.isPending} onClick={go}>
            登记发出
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
