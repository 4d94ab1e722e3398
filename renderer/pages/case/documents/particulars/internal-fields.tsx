import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  answerabilityLabels, counselFeeWayLabels, counselKindLabels, dutyStageLabels, MOST_PEOPLE, MOST_STEPS, type RecoveryWay, recoveryWayLabels, recoveryWays, suitRouteLabels,
} from '../../../../../shared/model/internal-particulars.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { EnumSelect } from '../../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../../components/field-binding.ts'
import { FieldSection, WideField } from '../../../../components/field-grid.tsx'
import { MoneyField } from '../../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../../components/text-field.tsx'
import { TicksField, toggled } from '../ticks-field.tsx'
import { binder, type GroupProps } from './bind.ts'
import { RowsField } from './rows-field.tsx'

/** 诉讼（仲裁）立项. */
export function SuitFields(props: GroupProps<'suit'>): ReactNode {
  const { value, onChange } = props
  const field = binder(props)
  return (
    <>
      <EnumSelect label="立项方式" labels={suitRouteLabels} field={field('route')} />
      <TextField label="预计周期" field={field('duration')} placeholder="如 一审六个月，执行一年" />
      <TicksField label="保全">
        <Checkbox size="xs" label="诉前保全" checked={value.beforeSuit} onChange={(event) => onChange({ beforeSuit: event.currentTarget.checked })} />
        <Checkbox size="xs" label="诉中保全" checked={value.inSuit} onChange={(event) => onChange({ inSuit: event.currentTarget.checked })} />
      </TicksField>
      <EnumSelect label="代理" labels={counselKindLabels} field={field('counsel')} />
      <TextField label="律师事务所" field={field('firm')} />
      <EnumSelect label="收费方式" labels={counselFeeWayLabels} field={field('feeWay')} />
      <MoneyField label="代理费" field={field('counselFee')} />
      <MoneyField label="保函费" field={field('letterFee')} />
      <MoneyField label="公告费" field={field('noticeFee')} />
      <MoneyField label="预计回收" field={field('recovery')} />
      <WideField>
        <LongTextField label="保证人实力" field={field('guarantors')} />
      </WideField>
      <WideField>
        <LongTextField label="风险" field={field('risks')} />
      </WideField>
    </>
  )
}

const BLANK_STEP = { measure: null, owner: null, dueOn: null, checkpoint: null }

/** The record of the household fills what is left blank here. */
const FROM_PLAN = '留空时取该户“清收处置方案”中的内容；步骤、选定方案和障碍也一样'

/** 一户一策. */
export function PlanFields(props: GroupProps<'plan'>): ReactNode {
  const { value, onChange } = props
  const field = binder(props)
  const change = (way: RecoveryWay, part: Partial<typeof value.compared.cash>) => onChange({ compared: { ...value.compared, [way]: { ...value.compared[way], ...part } } })
  const bound = (way: RecoveryWay) => <F extends keyof typeof value.compared.cash>(key: F): FieldBinding<(typeof value.compared.cash)[F]> => ({
    value: value.compared[way][key], error: null, onChange: (next) => change(way, { [key]: next }), onProblem: () => undefined, onBlur: () => undefined,
  })
  return (
    <>
      <TextField label="挂牌领导" field={field('leader')} />
      <DateField label="下次检查" help={FROM_PLAN} field={field('nextReview')} />
      <WideField>
        <LongTextField label="成因及现状" help={FROM_PLAN} field={field('cause')} />
      </WideField>
      {recoveryWays.map((way) => (
        <ComparedWay key={way} label={recoveryWayLabels[way]} field={bound(way)} />
      ))}
      <TicksField label="选定方案">
        {recoveryWays.map((way) => (
          <Checkbox key={way} size="xs" label={recoveryWayLabels[way]} checked={value.chosen.includes(way)} onChange={(event) => onChange({ chosen: recoveryWays.filter((each) => toggled(value.chosen, way, event.currentTarget.checked).includes(each)) })} />
        ))}
      </TicksField>
      <RowsField label="分阶段计划" unit="步骤" rows={value.steps} blank={BLANK_STEP} most={MOST_STEPS} onChange={(steps) => onChange({ steps })}>
        {(bind, name) => (
          <>
            <WideField>
              <TextField label={`${name}措施`} field={bind('measure')} />
            </WideField>
            <TextField label={`${name}责任人`} field={bind('owner')} />
            <DateField label={`${name}完成日`} field={bind('dueOn')} />
            <WideField>
              <TextField label={`${name}检查点`} field={bind('checkpoint')} />
            </WideField>
          </>
        )}
      </RowsField>
      <WideField>
        <LongTextField label="障碍与需支持" field={field('obstacles')} />
      </WideField>
    </>
  )
}

interface WayProps {
  readonly label: string
  readonly field: <F extends keyof GroupProps<'plan'>['value']['compared']['cash']>(key: F) => FieldBinding<GroupProps<'plan'>['value']['compared']['cash'][F]>
}

function ComparedWay({ label, field }: WayProps): ReactNode {
  return (
    <>
      <WideField>
        <FieldSection title={label} />
      </WideField>
      <MoneyField label={`${label}预计金额`} field={field('amount')} />
      <MoneyField label={`${label}成本`} field={field('cost')} />
      <TextField label={`${label}时间`} field={field('duration')} />
      <TextField label={`${label}风险`} field={field('risk')} />
    </>
  )
}

const BLANK_PERSON = { stage: null, name: null, post: null, tenure: null, duty: null, performed: null, finding: null, proposal: null }

/** 责任认定. */
export function LiabilityFields(props: GroupProps<'liability'>): ReactNode {
  const { value, onChange } = props
  const field = binder(props)
  return (
    <>
      <RowsField label="各环节人员" unit="人员" rows={value.people} blank={BLANK_PERSON} most={MOST_PEOPLE} onChange={(people) => onChange({ people })}>
        {(bind, name) => (
          <>
            <EnumSelect label={`${name}环节`} labels={dutyStageLabels} field={bind('stage')} />
            <TextField label={`${name}姓名`} field={bind('name')} />
            <TextField label={`${name}岗位`} field={bind('post')} />
            <TextField label={`${name}任职期间`} field={bind('tenure')} />
            <WideField>
              <TextField label={`${name}应尽职责`} field={bind('duty')} />
            </WideField>
            <WideField>
              <TextField label={`${name}实际履行`} field={bind('performed')} />
            </WideField>
            <EnumSelect label={`${name}责任性质`} labels={answerabilityLabels} field={bind('finding')} />
            <TextField label={`${name}处理建议`} field={bind('proposal')} />
          </>
        )}
      </RowsField>
      <WideField>
        <LongTextField label="不良成因" field={field('cause')} />
      </WideField>
      <WideField>
        <LongTextField label="尽职免责的依据" field={field('exemption')} />
      </WideField>
      <MoneyField label="损失金额" field={field('loss')} />
      <WideField>
        <LongTextField label="当事人陈述" field={field('statements')} />
      </WideField>
    </>
  )
}
