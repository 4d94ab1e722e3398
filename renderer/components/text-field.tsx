import { Textarea, TextInput } from '@mantine/core'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'

interface TextFieldProps extends FieldLook {
  readonly field: FieldBinding<string | null>
  readonly placeholder?: string
}

/** One line of text; an emptied field is an unanswered one. */
export function TextField({ field, placeholder, ...look }: TextFieldProps) {
  return (
    <TextInput
      {...inputLook(look)}
      placeholder={placeholder}
      value={field.value ?? ''}
      error={field.error}
      onChange={(event) => field.onChange(answered(event.currentTarget.value))}
      onBlur={field.onBlur}
    />
  )
}

/** Free text over several lines. */
export function LongTextField({ field, placeholder, ...look }: TextFieldProps) {
  return (
    <Textarea
      {...inputLook(look)}
      placeholder={placeholder}
      autosize
      minRows={2}
      maxRows={10}
      value={field.value ?? ''}
      error={field.error}
      onChange={(event) => field.onChange(answered(event.currentTarget.value))}
      onBlur={field.onBlur}
    />
  )
}

function answered(text: string): string | null {
  return text === '' ? null : text
}
