import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { GivenSecurity } from '../../../../shared/api/preservation-chain.ts'
import type { PreservationOrder } from '../../../../shared/api/preservations.ts'
import { securityKindLabels } from '../../../../shared/model/preservation.ts'
import type { GivenSecurityFacts, GivenSecurityKind } from '../../../../shared/model/preservation-chain.ts'
import { givenSecurityLabels } from '../../../../shared/model/preservation-chain-labels.ts'
import { call } from '../../../api/client.ts'
import { idOf } from '../../../api/ids.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'
import { orderTitle } from './order-words.ts'

const { none: _none, ...givenKinds } = securityKindLabels
const kindLabels: Record<GivenSecurityKind, string> = givenKinds

interface Props {
  readonly orders: readonly PreservationOrder[]
  readonly record: GivenSecurity | null
  readonly onClose: () => void
}

/** 为保全提供的担保: what was given, until when it holds, whether it came back. */
export function SecurityForm({ orders, record, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveSecurity')
  const remove = useCommand('preservations.voidSecurity')
  const labels = givenSecurityLabels
  const blank: Blank<GivenSecurityFacts> = {
    orderId: orders.at(-1)?.id ?? null, kind: null, amountFen: null, provider: null, letterNo: null, givenOn: null, validUntil: null, returnedOn: null, note: null,
  }
  return (
    <DetailForm
      what="保全担保" title={record === null ? '登记保全担保' : `保全担保：${kindLabels[record.kind]}`} record={record} draftKey={`security:${caseId}`} blank={blank} labels={labels}
      enums={{ kind: kindLabels }} loadSchema={async () => (await import('../../../../shared/model/preservation-chain.ts')).givenSecurityFacts} save={save} remove={remove}
      latest={async () => (await call('preservations.ofCase', { caseId })).orders.flatMap((order) => order.securities)} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <WideField>
            <Select
              label={labels.orderId} withAsterisk allowDeselect={false} data={orders.map((order) => ({ value: order.id, label: orderTitle(order) }))}
              value={bind('orderId').value} error={bind('orderId').error} onChange={(value) => bind('orderId').onChange(idOf<'preservation-order'>(value))}
            />
          </WideField>
          <EnumSelect label={labels.kind} labels={kindLabels} field={bind('kind')} required autoFocus />
          <MoneyField label={labels.amountFen} field={bind('amountFen')} />
          <TextField label={labels.provider} field={bind('provider')} placeholder="保险公司、银行或保证人" />
          <TextField label={labels.letterNo} field={bind('letterNo')} />
          <DateField label={labels.givenOn} field={bind('givenOn')} />
          <DateField label={labels.validUntil} field={bind('validUntil')} distance />
          <DateField label={labels.returnedOn} field={bind('returnedOn')} help="保全结束后及时申请退还" />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
