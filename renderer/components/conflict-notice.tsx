import { Button } from '@mantine/core'
import classes from './conflict-notice.module.css'
import type { FieldConflict } from './form-conflict.ts'
import { Notice } from './notice.tsx'

/** How a value of a field is said, where plain text would not do (an enum's label, a sum, a name). */
export type ValueWords = (key: string, value: unknown) => string

interface ConflictNoticeProps {
  readonly conflicts: readonly FieldConflict[]
  readonly labels: Readonly<Record<string, string>>
  readonly words?: ValueWords | undefined
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** The record was changed meanwhile: what differs, and the two ways on. Nothing of what was typed was saved yet. */
export function ConflictNotice({ conflicts, labels, words = plainWords, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const disputed = conflicts.some(({ both }) => both)
  return (
    <div className={classes['conflict']}>
      <Notice tone="doubt">
        这条记录在您填写期间已被改动，您填的内容还没有保存。
        {disputed ? '以下各项不同，请选择以哪一边为准，再保存。' : '两边改的不是同一项，可以合并后再保存。'}
      </Notice>
      {conflicts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>项目</th>
              <th>现在的内容</th>
              <th>您填的内容</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ key, theirs, mine, both }) => (
              <tr key={key}>
                <td>{labels[key] ?? key}</td>
                <td>{words(key, theirs)}</td>
                <td>{both ? words(key, mine) : '您没有改，采用现在的内容'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes['buttons']}>
        <Button size="compact" onClick={onKeepMine}>
          {disputed ? '用我填的内容' : '合并两边的改动'}
        </Button>
        <Button size="compact" variant="default" onClick={onTakeTheirs}>
          用现在的内容
        </Button>
      </div>
    </div>
  )
}

function plainWords(_key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
