import { Input, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { WideField } from '../../../components/field-grid.tsx'

interface Props {
  readonly label: string
  readonly help?: string
  readonly children: ReactNode
}

/** A list of boxes under one label, over both columns. */
export function TicksField({ label, help, children }: Props): ReactNode {
  return (
    <WideField>
      <Input.Wrapper label={label} description={help} labelElement="div" role="group" aria-label={label}>
        <Stack gap={6} mt={4}>
          {children}
        </Stack>
      </Input.Wrapper>
    </WideField>
  )
}

/** The list with one value more or less. */
export function toggled<T>(all: readonly T[], one: T, on: boolean): T[] {
  return on ? [...all, one] : all.filter((other) => other !== one)
}
