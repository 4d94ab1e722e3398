import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type UsualLine, usualStateLabels, type UsualState } from '../../../../shared/api/evidence.ts'
import { usualGroupNames, type UsualEvidenceKey } from '../../../../shared/model/usual-evidence.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './evidence.module.css'

const tones: Record<UsualState, 'good' | 'doubt' | 'plain'> = { listed: 'good', waived: 'plain', missing: 'doubt', 'if-any': 'plain' }

interface Props {
  readonly lines: readonly UsualLine[]
  readonly onClose: () => void
}

/** 常用清单: what a court usually wants of a bank, ticked off; what is ticked becomes evidence, with the files that belong behind it. */
export function UsualListDialog({ lines, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const adopt = useCommand('evidence.adopt')
  const [ticked, setTicked] = useState<ReadonlySet<UsualEvidenceKey>>(new Set(lines.filter((line) => line.state === 'missing' && line.matching.length > 0).map((line) => line.usual.key)))

  function toggle(key: UsualEvidenceKey, on: boolean): void {
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((each) => each !== key)))
  }

  function register(): void {
    adopt.mutate((commandId) => ({ commandId, caseId, keys: [...ticked] }), {
      onSuccess: ({ added, files }) => {
        announce({ tone: 'good', text: files > 0 ? `已登记证据 ${added} 项，归入附件 ${files} 个。` : `已登记证据 ${added} 项。` })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title="常用证据清单" size={860}>
      <p className={classes.lead}>勾选后登记到证据目录，类别和关联记录相符的附件一并归入。不需要的注明理由，就不再提示。</p>
      <ul className={classes.usual} aria-label="常用证据">
        {lines.map((line, index) => (
          <Line key={line.usual.key} line={line} first={lines[index - 1]?.usual.groupNo !== line.usual.groupNo} ticked={ticked.has(line.usual.key)} onTick={(on) => toggle(line.usual.key, on)} />
        ))}
      </ul>
      {adopt.error && <Notice tone="bad">{failureText(adopt.error)}</Notice>}
      <Group gap="sm" mt="sm">
        <Button data-autofocus disabled={ticked.size === 0} loading={adopt.isPending} onClick={register}>
          登记所选 {ticked.size} 项
        </Button>
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
      </Group>
    </Modal>
  )
}

interface LineProps {
  readonly line: UsualLine
  /** The first of its group carries the group's name. */
  readonly first: boolean
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

function Line({ line: { usual, state, files, matching, waiver }, first, ticked, onTick }: LineProps): ReactNode {
  const [waiving, setWaiving] = useState(false)
  const open = state === 'missing' || state === 'if-any'
  return (
    <li>
      <b className={classes.group}>{first ? `${usual.groupNo} ${usualGroupNames[usual.groupNo - 1] ?? ''}` : ''}</b>
      <Checkbox size="xs" disabled={!open} checked={open ? ticked : state === 'listed'} onChange={(event) => onTick(event.currentTarget.checked)} aria-label={usual.name} />
      <span className={classes.what}>
        <span>{usual.name}</span>
        <span className={classes.purpose}>{usual.purpose}</span>
        {open && matching.length > 0 && <span className={classes.purpose}>将归入：{matching.join('、')}</span>}
        {waiver !== null && <span className={classes.purpose}>不涉及：{waiver.reason}</span>}
        {waiving && <WaiverLine usualKey={usual.key} onDone={() => setWaiving(false)} />}
      </span>
      <StatusBadge tone={tones[state]}>{state === 'listed' ? `${usualStateLabels[state]}，附件 ${files} 个` : usualStateLabels[state]}</StatusBadge>
      <span className={classes.act}>
        {state === 'missing' && !waiving && (
          <Button variant="subtle" size="compact" onClick={() => setWaiving(true)}>
            不涉及
          </Button>
        )}
        {waiver !== null && <Unwaive waiver={waiver} />}
      </span>
    </li>
  )
}

function WaiverLine({ usualKey, onDone }: { readonly usualKey: UsualEvidenceKey; readonly onDone: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const waive = useCommand('evidence.waive')
  const [reason, setReason] = useState('')
  const save = () => waive.mutate((commandId) => ({ commandId, caseId, key: usualKey, reason }), { onSuccess: onDone })
  return (
    <span className={classes.waiver}>
      <TextInput
        size="xs"
        aria-label="不涉及的理由"
        placeholder="如 本户为信用贷款，没有担保"
        value={reason}
        error={waive.error && (waive.error.error.fields?.['reason'] ?? failureText(waive.error))}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && save()}
        autoFocus
      />
      <Button size="compact" loading={waive.isPending} onClick={save}>
        确定
      </Button>
      <Button size="compact" variant="default" onClick={onDone}>
        取消
      </Button>
    </span>
  )
}

function Unwaive({ waiver }: { readonly waiver: NonNullable<UsualLine['waiver']> }): ReactNode {
  const undo = useCommand('evidence.unwaive')
  return (
    <Button variant="subtle" size="compact" loading={undo.isPending} onClick={() => undo.mutate((commandId) => ({ commandId, id: waiver.id, version: waiver.version, reason: '重新需要该证据' }))}>
      恢复
    </Button>
  )
}
