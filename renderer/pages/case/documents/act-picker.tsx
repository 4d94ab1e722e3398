import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../shared/api/documents.ts'
import { actsInTwoStyles, filingActLabels } from '../../../../shared/model/filing.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import classes from './documents-tab.module.css'

interface Props {
  readonly value: FilingChoices
  readonly onChange: (part: Partial<FilingChoices>) => void
}

const STYLES = [
  { value: 'element', label: '要素式' },
  { value: 'traditional', label: '传统式' },
]

/** What is to be done: it decides which papers the kit has. */
export function ActPicker({ value, onChange }: Props): ReactNode {
  return (
    <div className={classes.act}>
      <EnumSelect
        label="办理事项"
        labels={filingActLabels}
        required
        field={{
          value: value.act,
          error: null,
          onChange: (act) => act !== null && onChange({ act, proceedingId: null, itemIds: [], addresseeIds: [] }),
          onProblem: () => undefined,
          onBlur: () => undefined,
        }}
      />
      {actsInTwoStyles.has(value.act) && (
        <SegmentedControl
          aria-label="文书式样"
          size="xs"
          fullWidth
          data={STYLES}
          value={value.traditional ? 'traditional' : 'element'}
          onChange={(style) => onChange({ traditional: style === 'traditional' })}
        />
      )}
    </div>
  )
}
