import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useMay } from '../../../api/use-rights.ts'
import { Notice } from '../../../components/notice.tsx'
import { sizeText } from '../../../components/size-text.ts'
import classes from './attachments-tab.module.css'
import type { SendingFile, SendingQueue } from './use-sending.ts'

interface Props {
  readonly sending: SendingQueue
  readonly children: ReactNode
}

/** Where files are dropped; the button asks the system for them, so that the keyboard gets there too. */
export function DropArea({ sending, children }: Props): ReactNode {
  const [over, setOver] = useState(false)
  const mayAdd = useMay('record')

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    sending.add([...event.dataTransfer.files])
  }

  if (!mayAdd) return <div className={classes.drop}>{children}</div>
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {sending.files.map((file) => (
        <SendingLine key={file.key} file={file} onRemove={() => sending.remove(file.key)} />
      ))}
      {children}
    </div>
  )
}

export function AddFilesButton({ sending, compact = false }: { readonly sending: SendingQueue; readonly compact?: boolean }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择要添加的文件"
        onChange={(event) => {
          sending.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = '' // the same file may be chosen again
        }}
      />
      <Button variant="default" {...(compact && { size: 'compact' })} onClick={() => input.current?.click()}>
        添加文件
      </Button>
    </>
  )
}

function SendingLine({ file, onRemove }: { readonly file: SendingFile; readonly onRemove: () => void }): ReactNode {
  const { name, sizeBytes, sentBytes, refusal } = file
  if (refusal !== null) {
    return (
      <Notice tone="bad" action={<Button variant="subtle" size="compact" onClick={onRemove}>知道了</Button>}>
        {name}：{refusal}
      </Notice>
    )
  }
  return (
    <div className={classes.sending}>
      <span className={classes.sendingName}>{name}</span>
      <Progress className={classes.progress ?? ''} value={sizeBytes === 0 ? 0 : (sentBytes / sizeBytes) * 100} aria-label={`正在存入 ${name}`} />
      <span>
        {sizeText(sentBytes)} / {sizeText(sizeBytes)}
      </span>
      <Button variant="subtle" size="compact" onClick={onRemove}>
        取消
      </Button>
    </div>
  )
}
