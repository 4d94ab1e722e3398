import { Button, Group, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FilingChoices, ScopeLine } from '../../../../shared/api/documents.ts'
import { scopeKindLabels, scopeKinds } from '../../../../shared/model/filing-scope.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { isId } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Money } from '../../../components/money.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import classes from './scope-panel.module.css'

type LeftOut = FilingChoices['leftOut']

const isUnsaid = ({ included, reason }: ScopeLine): boolean => !included && reason === null

/** How many things of the debtor are neither in the filing nor left out with a reason. */
export function unsaid(lines: readonly ScopeLine[]): number {
  return lines.filter(isUnsaid).length
}

interface Props {
  readonly lines: readonly ScopeLine[]
  readonly leftOut: LeftOut
  readonly onChange: (leftOut: LeftOut) => void
}

/** Everything of the debtor in any household: in this filing, or left out with a reason that is kept with the registered papers. */
export function ScopePanel({ lines, leftOut, onChange }: Props): ReactNode {
  const open = lines.filter(isUnsaid)
  const say = (about: readonly ScopeLine[], reason: string) => onChange([...leftOut.filter((each) => !about.some((line) => isAbout(each, line))), ...about.flatMap((line) => entryOf(line, reason))])
  return (
    <>
      <p className={classes.quiet}>债务人在各户的借款、担保和财产。没有列入的写明理由，随导出的文书一并登记。</p>
      {open.length === 0 ? <Notice tone="good">全部列入，或者已写明理由。</Notice> : <FillRest count={open.length} onFill={(reason) => say(open, reason)} />}
      {scopeKinds.map((kind) => {
        const own = lines.filter((line) => line.kind === kind)
        return own.length === 0 ? null : (
          <section key={kind} className={classes.kind} aria-label={scopeKindLabels[kind]}>
            <h3>{`${scopeKindLabels[kind]}（${own.length}）`}</h3>
            <ul>
              {own.map((line) => (
                <Line key={line.id} line={line} typed={leftOut.find((each) => isAbout(each, line))?.reason ?? ''} onSay={(reason) => say([line], reason)} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const isAbout = (entry: LeftOut[number], { kind, id }: ScopeLine): boolean => entry.kind === kind && entry.id === id

function entryOf({ kind, id }: ScopeLine, reason: string): LeftOut {
  return reason.trim() === '' || !isId(id) ? [] : [{ kind, id, reason }]
}

interface LineProps {
  readonly line: ScopeLine
  readonly typed: string
  readonly onSay: (reason: string) => void
}

function Line({ line, typed, onSay }: LineProps): ReactNode {
  const { name, otherCase, amount, included } = line
  return (
    <li>
      <div className={classes.about}>
        <span className={classes.name}>
          {name}
          {otherCase !== null && <span className={classes.quiet}>{`（${otherCase}）`}</span>}
        </span>
        {amount !== null && <Money value={amount} />}
        {included && <StatusBadge tone="good">已列入</StatusBadge>}
      </div>
      {!included && (
        <TextInput
          size="xs"
          aria-label={`${name}不列入的理由`}
          placeholder="不列入的理由"
          maxLength={200}
          error={typed === ''}
          value={typed}
          onChange={(event) => onSay(event.currentTarget.value)}
        />
      )}
    </li>
  )
}

/** One reason for all that is still open: many things are left out for the same one. */
function FillRest({ count, onFill }: { readonly count: number; readonly onFill: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <>
      <Notice tone="bad">{`还有 ${count} 项既没有列入，也没有写明理由，暂不能导出。`}</Notice>
      <Group gap={8} wrap="nowrap" align="end" mb="xs">
        <TextInput size="xs" flex={1} label="其余各项的理由" maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button size="compact" variant="default" disabled={reason.trim() === ''} onClick={() => onFill(reason.trim())}>
          填入
        </Button>
      </Group>
    </>
  )
}

/** What a registered paper left out, and why. */
export function LeftOutNotice({ documentId }: { readonly documentId: Id<'document'> }): ReactNode {
  const lines = useCall('documents.leftOutOf', { documentId }).data ?? []
  if (lines.length === 0) return null
  return <Notice tone="info">{`未列入：${lines.map(({ kind, name, reason }) => `${scopeKindLabels[kind]} ${name}（${reason ?? ''}）`).join('；')}`}</Notice>
}
