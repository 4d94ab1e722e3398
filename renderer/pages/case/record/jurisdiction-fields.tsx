import type { ReactNode } from 'react'
import { type JurisdictionFacts, jurisdictionLabels } from '../../../../shared/model/jurisdiction-clause.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { LongTextField, TextField } from '../../../components/text-field.tsx'

type Bindings = { readonly [K in keyof JurisdictionFacts]: FieldBinding<JurisdictionFacts[K]> }

const answers = { no: '没有约定仲裁', yes: '约定仲裁' } as const
type Answer = keyof typeof answers

/** A contract that nobody has read is neither. */
function answered({ value, onChange, ...rest }: FieldBinding<boolean | null>): FieldBinding<Answer | null> {
  return { ...rest, value: value === null ? null : value ? 'yes' : 'no', onChange: (answer) => onChange(answer === null ? null : answer === 'yes') }
}

/** 争议解决: what the contract says on courts and arbitration; of every contract of a suit, since one that differs can cost the court its jurisdiction. */
export function JurisdictionFields({ jurisdictionClause, jurisdictionText, arbitrationAgreed }: Bindings): ReactNode {
  return (
    <>
      <FieldSection title="争议解决" />
      <FieldGrid>
        <TextField label={jurisdictionLabels.jurisdictionClause} field={jurisdictionClause} placeholder="条款号，如 第十八条" />
        <EnumSelect label={jurisdictionLabels.arbitrationAgreed} labels={answers} field={answered(arbitrationAgreed)} help="约定仲裁的不能向法院起诉" />
        <WideField>
          <LongTextField label={jurisdictionLabels.jurisdictionText} field={jurisdictionText} help="照抄合同，起诉状“约定管辖”栏" />
        </WideField>
      </FieldGrid>
    </>
  )
}
