import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Answer, Source } from '../../shared/rules/answer.ts'
import { Notice } from './notice.tsx'
import { answerText, sourceText } from './answer-text.ts'
import { copyText } from './copy-text.ts'
import classes from './why-panel.module.css'

export interface WhyPanelProps {
  /** What the figure or day is called, e.g. 应还本息合计. */
  readonly title: string
  readonly answer: Answer<unknown>
  /** The value in words, as it stands beside the mark. */
  readonly valueText?: string
  /** The recorded facts it came from. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  /** What one can go on to do with it, at the foot; only mounted while the reasons are open. */
  readonly action?: ReactNode
}

/** The small mark beside a computed figure or day; it opens the reasons. */
export function WhyPanel(props: WhyPanelProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={440} position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size={18} color="gray" aria-label={`${props.title}的计算依据`} onClick={() => setOpened((before) => !before)}>
          <IconHelp size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel'] ?? ''}>
        <WhyContent {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** The reasons themselves: facts, steps with their article, what to weigh, what is missing, and a copy as text. */
export function WhyContent({ title, answer, valueText, facts = [], action }: WhyPanelProps) {
  return (
    <div className={classes['content']}>
      <div className={classes['head']}>
        <strong>{title}</strong>
        {valueText !== undefined && <span>{valueText}</span>}
        <CopyButton text={answerText(title, answer, valueText, facts)} />
      </div>
      {facts.length > 0 && (
        <dl className={classes['facts']}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <ol className={classes['steps']}>
        {answer.steps.map((step, index) => (
          <li key={`${index} ${step.label}`}>
            <b>{step.label}</b> {step.detail}
            {step.source !== undefined && <SourceLine source={step.source} />}
          </li>
        ))}
      </ol>
      {answer.cautions.map((caution) => (
        <Notice key={caution.code + caution.text} tone="doubt">
          {caution.text}
          {caution.source !== undefined && <SourceLine source={caution.source} />}
        </Notice>
      ))}
      {answer.missing.map((missing) => (
        <Notice key={missing.fact} tone="info">
          还缺：{missing.question}
        </Notice>
      ))}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  )
}

function SourceLine({ source }: { readonly source: Source }) {
  return (
    <span className={classes['source']} data-doubtful={source.status !== 'confirmed' || undefined}>
      {sourceText(source)}
    </span>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const [words, setWords] = useState('复制为文本')
  return (
    <Button
      variant="default"
      size="compact"
      className={classes['copy'] ?? ''}
      onClick={() => setWords(copyText(text) ? '已复制' : '没有复制成功')}
    >
      {words}
    </Button>
  )
}
