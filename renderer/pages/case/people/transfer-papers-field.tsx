import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { archiveFormLabels, archiveItemLabels as labels, archiveKindLabels } from '../../../../shared/model/archive.ts'
import { MOST_PAPERS, type TransferPaper } from '../../../../shared/model/transfer.ts'
import type { Blank } from '../../../components/blank.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { NumberField } from '../../../components/number-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import classes from './transfer.module.css'

export type PaperValues = Blank<TransferPaper>

const NO_PAPER: PaperValues = { kind: null, name: null, paperNo: null, form: 'original', copies: 1 }

/** The papers that come along, one a line. */
export function TransferPapersField({ field }: { readonly field: FieldBinding<readonly PaperValues[]> }): ReactNode {
  const rows = field.value
  const cell = { onProblem: field.onProblem, onBlur: field.onBlur }
  return (
    <>
      {rows.map((row, index) => {
        const change = (part: Partial<PaperValues>) => field.onChange(rows.with(index, { ...row, ...part }))
        const error = (part: keyof PaperValues) => field.errorAt?.(`${index}.${part}`) ?? null
        return (
          // Rows have no identity of their own: one taken out moves the others up with all their fields.
          <div key={`${index}/${rows.length}`} className={classes.paper} role="group" aria-label={`材料 ${index + 1}`}>
            <EnumSelect label={labels.kind} required labels={archiveKindLabels} field={{ ...cell, error: error('kind'), value: row.kind, onChange: (kind) => change(withKind(row, kind)) }} />
            <TextField label={`材料 ${index + 1} 名称`} required field={{ ...cell, error: error('name'), value: row.name, onChange: (name) => change({ name }) }} />
            <TextField label={labels.paperNo} field={{ ...cell, error: error('paperNo'), value: row.paperNo, onChange: (paperNo) => change({ paperNo }) }} />
            <EnumSelect label={labels.form} required labels={archiveFormLabels} field={{ ...cell, error: error('form'), value: row.form, onChange: (form) => change({ form }) }} />
            <NumberField label={labels.copies} required field={{ ...cell, error: error('copies'), value: row.copies, onChange: (copies) => change({ copies }) }} />
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={`删除材料 ${index + 1}`} onClick={() => field.onChange(rows.toSpliced(index, 1))}>
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </div>
        )
      })}
      <Button variant="default" size="compact" mb="md" disabled={rows.length >= MOST_PAPERS} leftSection={<IconPlus size={13} aria-hidden />} onClick={() => field.onChange([...rows, NO_PAPER])}>
        添加材料
      </Button>
    </>
  )
}

/** A paper is mostly called what its kind is called; a name that somebody wrote is left. */
function withKind(row: PaperValues, kind: PaperValues['kind']): Partial<PaperValues> {
  const named = row.name !== null && (row.kind === null || row.name !== archiveKindLabels[row.kind])
  return named || kind === null || kind === 'other' ? { kind } : { kind, name: archiveKindLabels[kind] }
}
