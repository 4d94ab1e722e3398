import { useHotkeys } from '@mantine/hooks'
import { type RefObject, useRef } from 'react'

/** Ctrl+F goes to the first field of what narrows the page; the answer marks where the fields stand. */
export function useFilterKey<E extends HTMLElement>(): RefObject<E | null> {
  const filters = useRef<E>(null)
  useHotkeys([['mod+F', () => filters.current?.querySelector('input')?.select()]], [], true)
  return filters
}
