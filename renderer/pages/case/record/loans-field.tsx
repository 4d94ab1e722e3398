import { Button, Checkbox, Input, Stack } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { type FieldBinding, type FieldLook } from '../../../components/field-binding.ts'
import { useCaseScope } from '../case-scope.ts'

interface Props extends FieldLook {
  readonly field: FieldBinding<Id<'loan'>[] | null>
}

/** Which loans of the household a record is about. */
export function LoansField({ field, label, help, required = false }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  const chosen = field.value ?? []
  const id = useId()
  const missing = loans.filter((loan) => !chosen.includes(loan.id))

  function set(loanId: Id<'loan'>, on: boolean): void {
    field.onChange(on ? [...chosen, loanId] : chosen.filter((other) => other !== loanId))
    field.onBlur()
  }

  return (
    <Input.Wrapper label={label} description={help} error={field.error} withAsterisk={required} labelElement="div" role="group" id={id} aria-labelledby={`${id}-label`}>
      <Stack gap={6} mt={4}>
        {loans.map((loan) => (
          <Checkbox
            key={loan.id}
            size="xs"
            label={`${loan.noteNo}　${loan.contractNo ?? loan.contractName}　${formatYuan(loan.contractFen)}\u00a0元`}
            checked={chosen.includes(loan.id)}
            aria-invalid={field.error !== null}
            onChange={(event) => set(loan.id, event.currentTarget.checked)}
          />
        ))}
        {loans.length > 1 && missing.length > 0 && (
          <Button variant="subtle" size="compact" style={{ alignSelf: 'flex-start' }} onClick={() => field.onChange(loans.map((loan) => loan.id))}>
            选中全部 {loans.length} 笔
          </Button>
        )}
        {loans.length === 0 && <span>本户还没有借据，请先在“债权”页新增借据。</span>}
      </Stack>
    </Input.Wrapper>
  )
}
