import { Checkbox, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { priceMethodLabels } from '../../../../../shared/model/enforcement.ts'
import { additionGroundLabels, sanctionGroundLabels, sanctionGrounds, securityKindLabels, taxBearerLabels } from '../../../../../shared/model/filing-particulars.ts'
import { useCall } from '../../../../api/use-call.ts'
import { EnumSelect } from '../../../../components/enum-select.tsx'
import { WideField } from '../../../../components/field-grid.tsx'
import { MoneyField } from '../../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../../components/text-field.tsx'
import { useCaseScope } from '../../case-scope.ts'
import { TicksField, toggled } from '../ticks-field.tsx'
import { binder, type GroupProps } from './bind.ts'

/** 保全担保. */
export function SecurityFields(props: GroupProps<'security'>): ReactNode {
  const field = binder(props)
  const { kind } = props.value
  if (kind === null || kind === 'exempt') return <EnumSelect label="保全担保" labels={securityKindLabels} field={field('kind')} help="诉前保全须提供担保；诉讼中银行可以请求免于担保" />
  return (
    <>
      <EnumSelect label="保全担保" labels={securityKindLabels} field={field('kind')} />
      <MoneyField label="担保金额" field={field('amount')} help="不填时为请求保全的金额" />
      {kind !== 'bank-letter' && <TextField label="出具人" field={field('issuer')} />}
      <TextField label={kind === 'bank-letter' ? '授权文件' : '保函、保单编号'} field={field('paperNo')} />
      {kind === 'property' && (
        <WideField>
          <LongTextField label="担保财产" field={field('property')} help="名称、坐落、权证号和价值" />
        </WideField>
      )}
    </>
  )
}

/** 上诉. */
export function AppealFields(props: GroupProps<'appeal'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <TextField label="不服的判项" field={field('items')} placeholder="如 二、三" />
      <MoneyField label="上诉争议金额" field={field('contested')} help="据此计算上诉费" />
      <WideField>
        <LongTextField label="改判请求" field={field('change')} />
      </WideField>
    </>
  )
}

/** 失信、限制消费. */
export function SanctionFields({ value, onChange }: GroupProps<'sanctions'>): ReactNode {
  return (
    <>
      <TicksField label="申请的措施">
        <Checkbox size="xs" label="限制消费" checked={value.limit} onChange={(event) => onChange({ limit: event.currentTarget.checked })} />
        <Checkbox size="xs" label="纳入失信被执行人名单" checked={value.list} onChange={(event) => onChange({ list: event.currentTarget.checked })} />
      </TicksField>
      {value.list && (
        <TicksField label="纳入失信名单的情形" help="仅仅没有财产的不能纳入，每一情形都要有证据">
          {sanctionGrounds.map((ground) => (
            <Checkbox
              key={ground}
              size="xs"
              label={sanctionGroundLabels[ground]}
              checked={value.grounds.includes(ground)}
              onChange={(event) => onChange({ grounds: toggled(value.grounds, ground, event.currentTarget.checked) })}
            />
          ))}
        </TicksField>
      )}
    </>
  )
}

/** 处置财产. */
export function DisposalFields(props: GroupProps<'disposal'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <EnumSelect label="确定参考价的方式" labels={priceMethodLabels} field={field('priceMethod')} />
      <WideField>
        <Checkbox size="xs" label="请求责令占有人腾退" checked={props.value.clearOut} onChange={(event) => props.onChange({ clearOut: event.currentTarget.checked })} />
      </WideField>
    </>
  )
}

/** 以物抵债. */
export function InKindFields(props: GroupProps<'inKind'>): ReactNode {
  const field = binder(props)
  const { caseId } = useCaseScope()
  const things = useCall('collateral.ofCase', { caseId }).data ?? []
  return (
    <>
      <WideField>
        <Select
          label="抵债的财产"
          description="不选时为最后一次流拍的财产"
          clearable
          data={[...new Map(things.map((thing) => [thing.assetId, { value: thing.assetId, label: thing.asset.description }])).values()]}
          value={props.value.assetId}
          onChange={(id) => props.onChange({ assetId: things.find((thing) => thing.assetId === id)?.assetId ?? null })}
        />
      </WideField>
      <TextField label="审批文号" field={field('approvalNo')} help="接受抵债的有权机构批准" />
      <EnumSelect label="过户税费" labels={taxBearerLabels} field={field('taxBearer')} />
    </>
  )
}

/** 参与分配. */
export function DistributionFields(props: GroupProps<'distribution'>): ReactNode {
  return <TextField label="控制执行款的执行案号" field={binder(props)('holderCaseNo')} />
}

/** 追加被执行人. */
export function AdditionFields(props: GroupProps<'addition'>): ReactNode {
  const field = binder(props)
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  return (
    <>
      <WideField>
        <Select
          label="被追加人"
          description="先在“当事人”中登记"
          clearable
          searchable
          data={parties.map((party) => ({ value: party.id, label: party.name }))}
          value={props.value.partyId}
          onChange={(id) => props.onChange({ partyId: parties.find((party) => party.id === id)?.id ?? null })}
        />
      </WideField>
      <WideField>
        <EnumSelect label="法定事由" labels={additionGroundLabels} field={field('ground')} />
      </WideField>
      <WideField>
        <TextField label="责任范围" field={field('range')} placeholder="如 未缴出资额500,000.00元" />
      </WideField>
    </>
  )
}
