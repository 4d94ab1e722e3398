import { Input } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Guarantee } from '../../../../shared/api/security.ts'
import { consentLabels, type GuarantorConsent } from '../../../../shared/model/loan-agreement.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import classes from './debt-tab.module.css'

interface Props {
  readonly guarantees: readonly Guarantee[]
  readonly field: FieldBinding<GuarantorConsent[] | null>
}

/** What each guarantor of the loan said to the change, and when; one who was not asked stays 待核实. */
export function ConsentsField({ guarantees, field }: Props): ReactNode {
  const said = field.value ?? []

  function put(consent: GuarantorConsent): void {
    field.onChange([...said.filter((each) => each.guaranteeId !== consent.guaranteeId), consent])
  }

  if (guarantees.length === 0) return <p className={classes.key}>本借据没有登记保证人。有保证人的，先在“担保”页登记。</p>
  return (
    <Input.Wrapper error={field.error} mb="md">
      {guarantees.map(({ id, guarantorName }) => {
        const now = said.find((each) => each.guaranteeId === id) ?? { guaranteeId: id, consent: 'unknown', consentedOn: null }
        const part = { error: null, onProblem: field.onProblem, onBlur: field.onBlur }
        return (
          <div key={id} className={classes.consent} role="group" aria-label={guarantorName}>
            <span>{guarantorName}</span>
            <EnumSelect
              label={`${guarantorName}的意见`}
              labels={consentLabels}
              required
              field={{ ...part, value: now.consent, onChange: (consent) => consent !== null && put({ ...now, consent, consentedOn: consent === 'unknown' ? null : now.consentedOn }) }}
            />
            <DateField label="表态日期" disabled={now.consent === 'unknown'} field={{ ...part, value: now.consentedOn, onChange: (consentedOn) => put({ ...now, consentedOn }) }} />
          </div>
        )
      })}
    </Input.Wrapper>
  )
}
