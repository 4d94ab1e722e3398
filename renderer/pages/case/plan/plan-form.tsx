import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { RecoveryPlan } from '../../../../shared/api/plans.ts'
import { type PlanMeasure, recoverabilityLabels, type RecoveryPlanFacts, recoveryPlanLabels as labels, recoveryRouteLabels } from '../../../../shared/model/recovery-plan.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { StaffSelect } from '../people/staff-select.tsx'
import { savedForGood } from '../record/saved-and-closed.ts'
import { valueWords } from '../record/value-words.ts'
import classes from './plan-section.module.css'

type MeasureValues = Blank<PlanMeasure>
type Values = Omit<Blank<RecoveryPlanFacts>, 'measures'> & { readonly measures: readonly MeasureValues[] }

const NO_MEASURE: MeasureValues = { measure: null, ownerId: null, dueOn: null, checkpoint: null }
const words = valueWords({ recoverability: recoverabilityLabels, route: recoveryRouteLabels })

interface Props {
  /** The version that holds; null for the first. */
  readonly current: RecoveryPlan | null
  readonly onClose: () => void
}

/** A version of the plan: it begins with what the one before it says. */
export function PlanForm({ current, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('plans.save')
  const form = useRecordForm<Values, RecoveryPlanFacts, Saved<'recovery-plan'>>({
    draftKey: `plan:${caseId}`,
    initial: valuesOf(caseId, current),
    version: current?.edition ?? null,
    loadSchema: () => import('../../../../shared/model/recovery-plan.ts').then((module) => module.recoveryPlanFacts),
    save: (facts, edition) => save.mutateAsync((commandId) => ({ commandId, edition, facts })),
    onSaved: savedForGood('清收处置方案', onClose),
    readLatest: async () => {
      const [latest] = await call('plans.ofCase', { caseId })
      return latest ? { version: latest.edition, values: valuesOf(caseId, latest) } : null
    },
  })
  const { bind } = form
  return (
    <RecordDrawer title={current === null ? '制定清收处置方案' : `修订清收处置方案：第 ${current.edition + 1} 版`} form={form} labels={labels} valueWords={words} onClose={onClose}>
      {current !== null && (
        <WideField>
          <TextField label={labels.changeReason} field={bind('changeReason')} required autoFocus help="原方案为什么不再适用" />
        </WideField>
      )}
      <FieldGrid>
        <EnumSelect label={labels.recoverability} labels={recoverabilityLabels} field={bind('recoverability')} required />
        <EnumSelect label={labels.route} labels={recoveryRouteLabels} field={bind('route')} required />
        <WideField>
          <TextField label={labels.routeReason} field={bind('routeReason')} required placeholder="如 抵押物足值，债务人失联，起诉为宜" />
        </WideField>
        <WideField>
          <LongTextField label={labels.situation} field={bind('situation')} required placeholder="违约原因、经营和家庭状况、资产和偿债能力" />
        </WideField>
        <MoneyField label={labels.goalFen} field={bind('goalFen')} />
        <DateField label={labels.goalOn} field={bind('goalOn')} />
      </FieldGrid>
      <FieldSection title={labels.measures} />
      <MeasuresField field={bind('measures')} />
      <FieldGrid>
        <WideField>
          <LongTextField label={labels.obstacles} field={bind('obstacles')} />
        </WideField>
        <DateField label={labels.reviewOn} field={bind('reviewOn')} required help="到这一天再看方案是否还适用" />
      </FieldGrid>
    </RecordDrawer>
  )
}

function valuesOf(caseId: RecoveryPlan['caseId'], plan: RecoveryPlan | null): Values {
  if (plan === null) {
    return {
      caseId, recoverability: null, route: null, routeReason: null, situation: null, goalFen: null, goalOn: null, measures: [NO_MEASURE], obstacles: null, reviewOn: null, changeReason: null,
    }
  }
  const { recoverability, route, routeReason, situation, goalFen, goalOn, obstacles, reviewOn } = plan
  const measures = plan.measures.map(({ measure, ownerId, dueOn, checkpoint }) => ({ measure, ownerId, dueOn, checkpoint }))
  return { caseId, recoverability, route, routeReason, situation, goalFen, goalOn, measures, obstacles, reviewOn, changeReason: null }
}

function MeasuresField({ field }: { readonly field: FieldBinding<readonly MeasureValues[]> }): ReactNode {
  const rows = field.value
  const cell = { onProblem: field.onProblem, onBlur: field.onBlur }
  return (
    <>
      {rows.map((row, index) => {
        const change = (part: Partial<MeasureValues>) => field.onChange(rows.with(index, { ...row, ...part }))
        const error = (part: keyof MeasureValues) => field.errorAt?.(`${index}.${part}`) ?? null
        return (
          // Rows have no identity of their own: one taken out moves the others up with all their fields.
          <div key={`${index}/${rows.length}`} className={classes.row} role="group" aria-label={`措施 ${index + 1}`}>
            <TextField label={`措施 ${index + 1}`} field={{ ...cell, error: error('measure'), value: row.measure, onChange: (measure) => change({ measure }) }} required />
            <DateField label="完成日" field={{ ...cell, error: error('dueOn'), value: row.dueOn, onChange: (dueOn) => change({ dueOn }) }} required />
            <TextField label="检查点" field={{ ...cell, error: error('checkpoint'), value: row.checkpoint, onChange: (checkpoint) => change({ checkpoint }) }} placeholder="如 取得受理通知书" />
            <StaffSelect label="责任人" value={row.ownerId} error={error('ownerId')} onChange={(ownerId) => change({ ownerId })} />
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={`删除措施 ${index + 1}`} onClick={() => field.onChange(rows.toSpliced(index, 1))}>
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </div>
        )
      })}
      {rows.length === 0 && field.error !== null && <Notice tone="bad">{field.error}</Notice>}
      <Button variant="default" size="compact" mb="md" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => field.onChange([...rows, NO_MEASURE])}>
        添加措施
      </Button>
    </>
  )
}
