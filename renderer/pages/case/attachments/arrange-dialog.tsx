import { ActionIcon, Button, Group, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { AttachmentsOfCase } from '../../../../shared/api/attachments.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './evidence.module.css'

interface ArrangedFile {
  readonly id: Id<'attachment'>
  readonly name: string
}

interface Arranged {
  readonly id: Id<'evidence'>
  readonly groupNo: number
  readonly name: string
  readonly files: readonly ArrangedFile[]
}

function arranged({ evidence, files }: AttachmentsOfCase): Arranged[] {
  return evidence.map(({ id, groupNo, name }) => ({
    id, groupNo, name,
    files: files.filter((file) => file.evidenceId === id).toSorted(byPlace).map((file) => ({ id: file.id, name: file.fileName })),
  }))
}

/** Those without a place come last, as they were put in. */
function byPlace(a: { readonly evidencePosition: number | null }, b: { readonly evidencePosition: number | null }): number {
  return (a.evidencePosition ?? Number.MAX_SAFE_INTEGER) - (b.evidencePosition ?? Number.MAX_SAFE_INTEGER)
}

function swapped<T>(list: readonly T[], at: number, with_: number): T[] {
  const moved = list[at]
  const other = list[with_]
  return moved === undefined || other === undefined ? [...list] : list.with(at, other).with(with_, moved)
}

interface Props {
  readonly all: AttachmentsOfCase
  readonly onClose: () => void
}

/** The order in which evidence and its files are listed and bound; moving past the end of a group goes over into the next. */
export function ArrangeDialog({ all, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('evidence.arrange')
  const [items, setItems] = useState<readonly Arranged[]>(() => arranged(all))

  function moveEvidence(at: number, to: number): void {
    const [item, other] = [items[at], items[to]]
    if (item === undefined || other === undefined) return
    setItems(item.groupNo === other.groupNo ? swapped(items, at, to) : items.with(at, { ...item, groupNo: other.groupNo }))
  }

  function moveFile(at: number, file: number, to: number): void {
    const item = items[at]
    if (item !== undefined) setItems(items.with(at, { ...item, files: swapped(item.files, file, to) }))
  }

  function keep(): void {
    const order = items.map(({ id, groupNo, files }) => ({ evidenceId: id, groupNo, fileIds: files.map((file) => file.id) }))
    save.mutate((commandId) => ({ commandId, caseId, order }), {
      onSuccess: () => {
        announce({ tone: 'good', text: '已保存证据顺序。' })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title="调整证据顺序" size={640}>
      <ol className={classes.order} aria-label="证据顺序">
        {items.map((item, at) => (
          <li key={item.id}>
            <Moves name={item.name} first={at === 0} last={at === items.length - 1} onUp={() => moveEvidence(at, at - 1)} onDown={() => moveEvidence(at, at + 1)} />
            <span>
              第 {item.groupNo} 组　{item.name}
            </span>
            {item.files.length > 0 && (
              <ol className={classes.files}>
                {item.files.map((file, index) => (
                  <li key={file.id}>
                    <Moves name={file.name} first={index === 0} last={index === item.files.length - 1} onUp={() => moveFile(at, index, index - 1)} onDown={() => moveFile(at, index, index + 1)} />
                    <span>{file.name}</span>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {save.error && <Notice tone="bad">{failureText(save.error)}</Notice>}
      <Group gap="sm" mt="sm">
        <Button loading={save.isPending} onClick={keep}>
          保存顺序
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </Group>
    </Modal>
  )
}

interface MovesProps {
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly onUp: () => void
  readonly onDown: () => void
}

function Moves({ name, first, last, onUp, onDown }: MovesProps): ReactNode {
  return (
    <span className={classes.moves}>
      <ActionIcon variant="default" size={24} disabled={first} aria-label={`上移 ${name}`} onClick={onUp}>
        <IconArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={24} disabled={last} aria-label={`下移 ${name}`} onClick={onDown}>
        <IconArrowDown size={14} aria-hidden />
      </ActionIcon>
    </span>
  )
}
