import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LawFileLine, LawFilePreview } from '../../../shared/api/law.ts'
import { type LawDataFacts, type LawDataKind, lawDataKindLabels } from '../../../shared/model/law-data.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { LawFileSignature } from './law-file-signature.tsx'
import classes from './law.module.css'

const SHORTEST = 2

interface Props {
  readonly kind: LawDataKind
  readonly preview: LawFilePreview
  readonly onClose: () => void
}

const importing = { texts: 'law.importTexts', holidays: 'law.importHolidays', lpr: 'law.importLpr' } as const

/** Shows what a file would change, line by line, and asks where it comes from and why it is loaded; nothing is kept before that. */
export function LawImportDialog({ kind, preview, onClose }: Props) {
  const load = useCommand(importing[kind])
  const [source, setSource] = useState(preview.stated?.source ?? '')
  const [reason, setReason] = useState(preview.stated?.reason ?? '')
  const facts: LawDataFacts = { source: source.trim(), reason: reason.trim() }
  const ready = facts.source.length >= SHORTEST && facts.reason.length >= SHORTEST
  const held = isHeld(load.error)
  const title = `导入${lawDataKindLabels[kind]}（${preview.covers}）`

  function confirm(): void {
    load.mutate((commandId) => ({ commandId, draftId: preview.draftId, facts }), {
      onSuccess: () => {
        announce({ tone: 'good', text: `${lawDataKindLabels[kind]}（${preview.covers}）已导入，期限和欠款正按它重新计算。` })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title={title} size={760}>
      <div className={classes['dialog']}>
        <p className={classes['foot']}>{`文件：${preview.fileName}`}</p>
        <LawFileSignature signer={preview.signer} />
        {preview.knownTo !== null && <p>{`导入后 LPR 可用到 ${preview.knownTo}。`}</p>}
        <ChangedLines lines={preview.lines} />
        <TextInput label="出处" description="公布的文件名称、文号或者网址。" withAsterisk data-autofocus maxLength={200} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
        <Textarea label="理由" withAsterisk autosize minRows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {load.error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(load.error)}</Notice>}
        <div className={classes['buttons']}>
          {!held && (
            <Button disabled={!ready} loading={load.isPending} onClick={confirm}>
              核对无误，导入
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {held ? '关闭' : '取消'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function ChangedLines({ lines }: { readonly lines: readonly LawFileLine[] }) {
  if (lines.length === 0) return <Notice tone="info">文件与现用的数据相同，导入后没有变化。</Notice>
  return (
    <>
      <p>{`导入后有 ${lines.length} 处变化，请逐行核对：`}</p>
      <div className={classes['preview']} tabIndex={0} role="region" aria-label="导入后的变化">
        <table>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">现在</th>
              <th scope="col">导入后</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ subject, before, after }) => (
              <tr key={subject}>
                <th scope="row">{subject}</th>
                <td>{before ?? '（无）'}</td>
                <td>{after ?? '（无）'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
