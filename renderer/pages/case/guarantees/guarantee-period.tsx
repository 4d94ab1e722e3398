import type { ReactNode } from 'react'
import type { Guarantee, GuaranteePeriodView } from '../../../../shared/api/security.ts'
import type { GuaranteeFacts } from '../../../../shared/model/guarantee.ts'
import { GUARANTEE_ACT_LABELS } from '../../../../shared/rules/guarantee-outcome.ts'
import { Computed } from '../../../components/computed.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { ProvisionalMark } from '../../../components/provisional.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenGuaranteeInToolbox, OpenGuaranteeLimitationInToolbox } from '../../toolbox/open-term.tsx'
import { useCaseScope } from '../case-scope.ts'
import { dueFacts, guaranteeStatusWords, limitationStatusWords } from '../record/period-words.ts'
import classes from './guarantees-tab.module.css'

/** The field that answers what the rule asks; what belongs to the loan is answered on its own tab. */
const fieldOf: Readonly<Record<string, keyof GuaranteeFacts>> = {
  contractDate: 'signedOn', agreed: 'periodKind', form: 'mode', 'maximumAmount.determinedOn': 'fixedOn', 'maximumAmount.endedOn': 'fixedOn',
}

/** Of several loans the period that ends first is the one to keep. */
export function earliestPeriod(periods: readonly GuaranteePeriodView[]): GuaranteePeriodView | null {
  const [first = null, ...rest] = periods.toSorted((a, b) => (a.answer.value?.due.safe ?? '9999').localeCompare(b.answer.value?.due.safe ?? '9999'))
  return rest.length > 0 && first?.answer.value === null ? (rest[0] ?? first) : first
}

/** 保证期间止, computed: the day to keep, with its reasons. */
export function PeriodEnd({ period, guarantorName }: { readonly period: GuaranteePeriodView | null; readonly guarantorName: string }): ReactNode {
  if (period === null) return <Unknown reason="反担保不向本行负责，不计算保证期间" />
  if (period.refusal !== null) return <Unknown reason={period.refusal} />
  const value = period.answer.value
  const met = value?.outcome.status === 'met' || value?.outcome.status === 'released'
  return (
    <Computed>
      {value === null ? <Unknown reason={period.answer.missing.map(({ question }) => question).join(' ')} /> : <DateText value={value.due.nominal} distance due={!met} />}
      {value?.due.provisional === true && <ProvisionalMark />}
      <WhyPanel
        title={`${guarantorName}的保证期间`}
        answer={period.answer}
        {...(value === null ? {} : { valueText: `至 ${value.due.nominal}`, facts: dueFacts(value.due) })}
        action={period.facts && <OpenGuaranteeInToolbox facts={period.facts} />}
      />
    </Computed>
  )
}

/** Whether the period was met, by which act, or what it threatens. */
export function PeriodStatus({ period }: { readonly period: GuaranteePeriodView | null }): ReactNode {
  const outcome = period?.answer.value?.outcome
  if (outcome === undefined) return <Unknown reason="保证期间还不能计算" />
  const { text, tone } = guaranteeStatusWords[outcome.status]
  const met = outcome.metBy === null ? '' : `：${outcome.metBy.on} ${GUARANTEE_ACT_LABELS[outcome.metBy.act.kind]}`
  return (
    <span title={outcome.reason}>
      <StatusBadge tone={tone}>{`${text}${met}`}</StatusBadge>
    </span>
  )
}

/** 保证债务诉讼时效: the clock that runs after the period was met. */
export function DebtLimitation({ period, guarantorName }: { readonly period: GuaranteePeriodView | null; readonly guarantorName: string }): ReactNode {
  const answer = period?.limitation ?? null
  if (answer === null) return <Unknown reason="在保证期间内主张权利后起算" />
  if (answer.value === null) return <Unknown reason={answer.missing.map(({ question }) => question).join(' ')} />
  const { status, due } = answer.value
  const { text, tone } = limitationStatusWords[status]
  return (
    <Computed>
      <DateText value={due.nominal} distance due={status !== 'procedure-pending'} />
      {due.provisional && <ProvisionalMark />}
      <StatusBadge tone={tone}>{text}</StatusBadge>
      <WhyPanel title={`${guarantorName}的保证债务诉讼时效`} answer={answer} valueText={`至 ${due.nominal}`} facts={dueFacts(due)} action={period?.limitationFacts && <OpenGuaranteeLimitationInToolbox facts={period.limitationFacts} />} />
    </Computed>
  )
}

interface MissingProps {
  readonly guarantees: readonly Guarantee[]
  readonly periods: readonly GuaranteePeriodView[]
  readonly onAnswer: (guarantee: Guarantee, field: keyof GuaranteeFacts) => void
}

/** What the record cannot answer yet, each with the way to its field. */
export function MissingFacts({ guarantees, periods, onAnswer }: MissingProps): ReactNode {
  const { openTab } = useCaseScope()
  const questions = guarantees.flatMap((guarantee) => {
    const own = periods.filter(({ guaranteeId }) => guaranteeId === guarantee.id)
    const asked = new Map(own.flatMap(({ answer }) => answer.missing).map((missing) => [missing.fact, missing]))
    return [...asked.values()].map((missing) => ({ guarantee, missing }))
  })
  if (questions.length === 0) return null
  return (
    <Notice tone="info">
      计算保证期间还缺以下事实：
      <ul className={classes.questions}>
        {questions.map(({ guarantee, missing }) => {
          const field = fieldOf[missing.fact]
          const answer = field === undefined ? () => openTab('debt') : () => onAnswer(guarantee, field)
          return (
            <li key={`${guarantee.id} ${missing.fact}`}>
              {guarantee.guarantorName}：{missing.question}
              <button type="button" className={classes.link} onClick={answer}>
                {field === undefined ? '到债权页登记' : '去填写'}
              </button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** Changes of the contracts that a guarantor is not known to have agreed to, each with what it costs and the way to his consent. */
export function UnconsentedChanges({ guarantees, periods }: Pick<MissingProps, 'guarantees' | 'periods'>): ReactNode {
  const { openTab } = useCaseScope()
  const changes = guarantees.flatMap(({ id, guarantorName }) => {
    const own = periods.filter(({ guaranteeId }) => guaranteeId === id).flatMap(({ answer }) => answer.cautions)
    return [...new Set(own.filter(({ code }) => code === 'contract-change').map(({ text }) => text))].map((text) => ({ key: `${id} ${text}`, guarantorName, text }))
  })
  if (changes.length === 0) return null
  return (
    <Notice tone="doubt">
      合同变更未见保证人的书面同意：
      <ul className={classes.questions}>
        {changes.map(({ key, guarantorName, text }) => (
          <li key={key}>
            {guarantorName}：{text}
            <button type="button" className={classes.link} onClick={() => openTab('debt')}>
              到债权页登记
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
