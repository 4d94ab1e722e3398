import type { ComponentProps, ReactNode } from 'react'
import { assignmentRoleLabels, otherSecurityLabels, settlementKindLabels } from '../../../../../shared/model/filing-particulars.ts'
import { letterTitles } from '../../../../../shared/model/letter-form.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { EnumSelect } from '../../../../components/enum-select.tsx'
import { FieldSection, WideField } from '../../../../components/field-grid.tsx'
import { MoneyField } from '../../../../components/money-field.tsx'
import { NumberField } from '../../../../components/number-field.tsx'
import { LongTextField, TextField } from '../../../../components/text-field.tsx'
import { InstalmentRows } from '../../debt/instalment-rows.tsx'
import { binder, type GroupProps } from './bind.ts'

/** 函件: what single letters say beside the debt. */
export function LetterFields(props: GroupProps<'letter'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <EnumSelect label="送达的通知书" labels={letterTitles} field={field('served')} help="写入送达记录的内件品名栏" />
      <TextField label="投诉电话" field={field('complaintPhone')} help="个人催收函使用" />
    </>
  )
}

/** 其他担保方式. */
export function OtherSecurityFields(props: GroupProps<'otherSecurity'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <EnumSelect label="其他担保方式" labels={otherSecurityLabels} field={field('answer')} help="保证金、回购、差额补足、让与担保等" />
      {props.value.answer === 'given' && (
        <>
          <TextField label="其他担保的形式" field={field('form')} />
          <DateField label="其他担保的签订时间" field={field('signedOn')} />
        </>
      )}
    </>
  )
}

/** 债权转让. */
export function AssignmentFields(props: GroupProps<'assignment'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <EnumSelect label="本行的地位" labels={assignmentRoleLabels} field={field('role')} />
      <TextField label="相对方" field={field('counterparty')} />
      <TextField label="相对方统一社会信用代码" field={field('counterpartyCode')} />
      <TextField label="相对方法定代表人" field={field('counterpartyHead')} />
      <WideField>
        <TextField label="相对方住所地" field={field('counterpartyAddress')} />
      </WideField>
      <WideField>
        <TextField label="相对方联系人及电话" field={field('counterpartyContact')} />
      </WideField>
      <TextField label="转让协议编号" field={field('agreementNo')} />
      <DateField label="转让协议签订日" field={field('signedOn')} />
      <DateField label="通知债务人的日期" field={field('noticeOn')} />
      <TextField label="通知的方式" field={field('noticeWay')} help="公告的写明报纸" />
    </>
  )
}

/** 破产债权申报. */
export function BankruptcyFields(props: GroupProps<'bankruptcy'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <TextField label="管理人" field={field('administrator')} />
      <MoneyField label="有财产担保的债权额" field={field('secured')} help="没有填 0" />
      <WideField>
        <LongTextField label="抵销、保证金" field={field('setOff')} />
      </WideField>
    </>
  )
}

/** 还款计划, row by row or pasted. */
function planOf({ value, onChange }: GroupProps<'settlement'>): ComponentProps<typeof InstalmentRows>['field'] {
  return { value: value.instalments, error: null, onChange: (instalments) => onChange({ instalments: [...instalments] }), onProblem: () => undefined, onBlur: () => undefined }
}

/** 和解. */
export function SettlementFields(props: GroupProps<'settlement'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <EnumSelect label="协议种类" labels={settlementKindLabels} field={field('kind')} />
      <NumberField label="宽限" unit="日" field={field('graceDays')} help="逾期超过几日全部到期" />
      <WideField>
        <InstalmentRows field={planOf(props)} lent={null} />
      </WideField>
      <MoneyField label="减免金额" field={field('waived')} />
      <TextField label="减免项目" field={field('waivedWhat')} placeholder="如 罚息、复利" />
      <TextField label="减免审批文号" field={field('approvalNo')} />
    </>
  )
}

/** 信用卡. */
export function CardFields(props: GroupProps<'card'>): ReactNode {
  const field = binder(props)
  return (
    <>
      <WideField>
        <FieldSection title="信用卡" />
      </WideField>
      <TextField label="卡号" field={field('cardNo')} />
      <DateField label="办卡时间" field={field('openedOn')} />
      <TextField label="办卡行" field={field('issuer')} help="不填时为本机构" />
      <MoneyField label="授信额度" field={field('limit')} />
      <WideField>
        <TextField label="领用协议名称、版本" field={field('agreement')} />
      </WideField>
      <WideField>
        <LongTextField label="利息、费用的计算标准" field={field('standards')} />
      </WideField>
      <WideField>
        <LongTextField label="违约责任的约定" field={field('breach')} />
      </WideField>
      <WideField>
        <LongTextField label="解除条件的约定" field={field('termination')} />
      </WideField>
      <WideField>
        <LongTextField label="提示说明的方式、时间、地点" field={field('prompt')} />
      </WideField>
      <MoneyField label="滞纳金" field={field('lateFee')} />
      <MoneyField label="违约金" field={field('damages')} />
      <MoneyField label="手续费" field={field('handling')} />
      <MoneyField label="逾期部分已还金额" field={field('repaid')} />
    </>
  )
}
