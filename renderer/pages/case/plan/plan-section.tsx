import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { RecoveryPlan } from '../../../../shared/api/plans.ts'
import { recoverabilityLabels, recoveryPlanLabels as labels, recoveryRouteLabels } from '../../../../shared/model/recovery-plan.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Fact } from '../../../components/fact.tsx'
import { instantText } from '../../../components/instant-text.ts'
import { ReviewBadge } from '../../../components/record-review.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import { PlanForm } from './plan-form.tsx'
import classes from './plan-section.module.css'

/** 清收处置方案（一户一策）: the plan that holds, and the versions before it. */
export function PlanSection(): ReactNode {
  const { caseId } = useCaseScope()
  const plans = useCall('plans.ofCase', { caseId })
  const [edition, setEdition] = useState<number | null>(null)
  const [editing, setEditing] = useState(false)
  if (plans.isPending) return <LoadingRows rows={3} />
  if (plans.isError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
  const [current = null] = plans.data
  const shown = plans.data.find((plan) => plan.edition === edition) ?? current
  const act = (
    <Allowed right="record">
      <Button variant="default" onClick={() => setEditing(true)}>
        {current === null ? '制定方案' : '修订方案'}
      </Button>
    </Allowed>
  )
  return (
    <Section title="清收处置方案" note="一户一策；每次修订留存一版，由审批人核准" action={act}>
      {shown === null || current === null ? (
        <p className={classes.none}>本户还没有清收处置方案。制定后写明可收回性、处置路径和各项措施，经审批人核准后执行。</p>
      ) : (
        <>
          <div className={classes.edition}>
            {plans.data.length > 1 && (
              <Select
                aria-label="方案版本"
                w={200}
                allowDeselect={false}
                data={plans.data.map((plan) => ({ value: String(plan.edition), label: plan.edition === current.edition ? `第 ${plan.edition} 版（现行）` : `第 ${plan.edition} 版` }))}
                value={String(shown.edition)}
                onChange={(value) => setEdition(Number(value))}
              />
            )}
            <span>{editionText(shown)}</span>
            <ReviewBadge caseId={caseId} recordId={shown.id} />
          </div>
          <PlanFacts plan={shown} />
        </>
      )}
      {editing && <PlanForm current={current} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function editionText({ edition, authorName, madeAt, approverName }: RecoveryPlan): string {
  return `第 ${edition} 版，${authorName} ${instantText(madeAt)} 制定${approverName === null ? '' : `，${approverName} 核准`}`
}

function PlanFacts({ plan }: { readonly plan: RecoveryPlan }): ReactNode {
  return (
    <>
      <dl className={classes.facts}>
        {plan.changeReason !== null && <Fact label={labels.changeReason}>{plan.changeReason}</Fact>}
        <Fact label={labels.recoverability}>{recoverabilityLabels[plan.recoverability]}</Fact>
        <Fact label={labels.route}>
          {recoveryRouteLabels[plan.route]}：{plan.routeReason}
        </Fact>
        <Fact label={labels.situation}>{plan.situation}</Fact>
        {plan.goalFen !== null && (
          <Fact label={labels.goalFen}>
            {formatYuan(plan.goalFen)} 元{plan.goalOn !== null && `，${plan.goalOn} 前`}
          </Fact>
        )}
        {plan.obstacles !== null && <Fact label={labels.obstacles}>{plan.obstacles}</Fact>}
        <Fact label={labels.reviewOn}>
          <DateText value={plan.reviewOn} distance due />
        </Fact>
      </dl>
      <ol className={classes.measures} aria-label={labels.measures}>
        {plan.measures.map(({ measure, ownerName, dueOn, checkpoint }, index) => (
          <li key={`${index} ${measure}`}>
            <span>
              {measure}
              {checkpoint !== null && <em>{checkpoint}</em>}
            </span>
            <span>{ownerName ?? '责任人未定'}</span>
            <DateText value={dueOn} />
          </li>
        ))}
      </ol>
    </>
  )
}
