import type { FilingParticulars } from '../../../../../shared/model/filing-particulars.ts'
import type { FieldBinding } from '../../../../components/field-binding.ts'

export interface GroupProps<K extends keyof FilingParticulars> {
  readonly value: FilingParticulars[K]
  readonly onChange: (part: Partial<FilingParticulars[K]>) => void
}

/** One answer of a group as a field; every one may be left open. */
export function binder<K extends keyof FilingParticulars>({ value, onChange }: GroupProps<K>) {
  return <F extends keyof FilingParticulars[K]>(field: F): FieldBinding<FilingParticulars[K][F]> => ({
    value: value[field],
    error: null,
    onChange: (next) => onChange(partOf<K, F>(field, next)),
    onProblem: () => undefined,
    onBlur: () => undefined,
  })
}

function partOf<K extends keyof FilingParticulars, F extends keyof FilingParticulars[K]>(field: F, next: FilingParticulars[K][F]): Partial<FilingParticulars[K]> {
  const part: Partial<FilingParticulars[K]> = {}
  part[field] = next
  return part
}
