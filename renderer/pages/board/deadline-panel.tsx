import { ActionIcon, Button, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CounterFactView, DeadlineDecision, DeadlineRow, DeadlineView } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineDecisionKindLabels, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { Allowed } from '../../components/allowed.tsx'
import { DateText } from '../../components/date-text.tsx'
import { Fact } from '../../components/fact.tsx'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyContent } from '../../components/why-panel.tsx'
import classes from './board-page.module.css'
import { actLabel, beginAct, beginPapers, papersLabel } from './deadline-act.ts'
import { DeadlineTool } from './deadline-tool.tsx'
import { stateWords, toneOf } from './deadline-words.ts'
import { type Decision, DecisionDialog } from './decision-dialog.tsx'
import { WorthReasons } from './worth-reasons.tsx'

interface Props {
  readonly id: Id<'deadline'>
  readonly onClose: () => void
}

/** One deadline in full: its days, why, what would change them, what was decided, and the act that keeps the right. */
export default function DeadlinePanel({ id, onClose }: Props): ReactNode {
  const view = useCall('deadlines.one', { id })
  if (view.isPending) return <LoadingRows rows={8} />
  if (view.isError) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />
  return <Opened view={view.data} onClose={onClose} />
}

function Opened({ view, onClose }: { readonly view: DeadlineView; readonly onClose: () => void }): ReactNode {
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const { row, answer, counterFacts, decisions } = view
  const isOpen = row.state === 'running' || row.state === 'lapsed' || row.state === 'uncertain'
  return (
    <div className={classes.panel}>
      <header className={classes.panelHead}>
        <h2 className={classes.asideHead}>{deadlineKindLabels[row.kind]}</h2>
        <StatusBadge tone={toneOf(row)}>{stateWords(row)}</StatusBadge>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label="关闭详情" onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <dl className={classes.facts}>
        <dt>户名</dt>
        <dd>
          <Link href={`/cases/${row.caseId}`}>{row.borrowerName}</Link>
        </dd>
        <dt>权利或财产</dt>
        <dd>{row.subjectText}</dd>
        {row.personName !== null && <Fact label="涉及的人">{row.personName}</Fact>}
        {row.court !== null && <Fact label="法院">{row.court}</Fact>}
        {row.worthFen !== null && (
          <Fact label="金额">
            {formatYuan(row.worthFen)} 元
            <WorthReasons row={row} />
          </Fact>
        )}
        <Fact label="应办日">
          <DateText value={row.safe} distance due unknownReason={row.reason ?? '还没有日期'} />
        </Fact>
        <Fact label="最后一日">
          <DateText value={row.rolled} unknownReason={row.reason ?? '还没有日期'} />
          {row.provisional && '（暂定，当年没有节假日表）'}
        </Fact>
        <Fact label="责任人">
          {row.owner?.name ?? '未指定'}
          {row.assigned && '（交办）'}
        </Fact>
        {row.met !== null && <Fact label="办理情况">{`${row.met.on} ${row.met.text}`}</Fact>}
      </dl>
      {row.reason !== null && <Notice tone="info">{row.reason}</Notice>}
      {row.pendingReview && <Notice tone="doubt">有一项改动待复核，复核前按较早的日期提醒。</Notice>}
      {isOpen && (
        <Allowed right="record">
          <Notice tone={row.state === 'lapsed' ? 'bad' : 'info'} action={<ActButtons row={row} />}>
            {deadlineActs[row.kind]}
          </Notice>
        </Allowed>
      )}
      <Group gap="xs">
        <Allowed right="record">
          {isOpen && <Button variant="default" size="compact" onClick={() => setDeciding('assign')}>交办</Button>}
          <Button variant="default" size="compact" onClick={() => setDeciding('note')}>备注</Button>
          {row.state === 'given-up' && <Button variant="default" size="compact" onClick={() => setDeciding('resume')}>恢复办理</Button>}
        </Allowed>
        {isOpen && (
          <Allowed right="approve">
            <Button variant="default" size="compact" onClick={() => setDeciding('give-up')}>放弃办理</Button>
          </Allowed>
        )}
      </Group>
      {answer !== null && <WhyContent title="计算依据" answer={answer} action={<DeadlineTool row={row} />} {...(row.safe === null ? {} : { valueText: row.safe })} />}
      <CounterFacts facts={counterFacts} />
      <Decisions decisions={decisions} />
      {deciding !== null && <DecisionDialog decision={deciding} row={row} onClose={() => setDeciding(null)} />}
    </div>
  )
}

/** The papers that do the act first, where there are any; then the record of it, which takes the line off the board. */
function ActButtons({ row }: { readonly row: DeadlineRow }): ReactNode {
  const [, navigate] = useLocation()
  const papers = papersLabel(row.kind)
  return (
    <Group gap="xs" justify="flex-end">
      {papers !== null && <Button size="compact" onClick={() => void beginPapers(row, navigate)}>{papers}</Button>}
      <Button size="compact" variant={papers === null ? 'filled' : 'default'} onClick={() => beginAct(row, navigate)}>{actLabel(row.kind)}</Button>
    </Group>
  )
}

/** What would move the day: the reader checks just these facts against the file. */
function CounterFacts({ facts }: { readonly facts: readonly CounterFactView[] }): ReactNode {
  if (facts.length === 0) return null
  return (
    <section>
      <h3 className={classes.partHead}>如果事实不是这样</h3>
      <ul className={classes.counterFacts}>
        {facts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly DeadlineDecision[] }): ReactNode {
  if (decisions.length === 0) return null
  return (
    <section>
      <h3 className={classes.partHead}>处理记录</h3>
      <ul className={classes.counterFacts}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            {instantText(decision.at)} {decision.by} {deadlineDecisionKindLabels[decision.kind]}
            {decision.assigneeName !== null && `给${decision.assigneeName}`}
            {decision.text !== null && `：${decision.text}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
