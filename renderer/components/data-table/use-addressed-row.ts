import { type RefObject, useEffect } from 'react'
import { useParams } from 'wouter'

/**
 * The record that the address names, as a search or another page leads to it: its row is marked, brought into view and, unless the person is
 * busy elsewhere, focused, so that Enter opens it.
 * @param drawn false until the rows stand there
 */
export function useAddressedRow(bodyRef: RefObject<HTMLTableSectionElement | null>, drawn: boolean): string | null {
  const { recordId } = useParams<{ recordId?: string }>()
  useEffect(() => {
    if (recordId === undefined || !drawn) return
    const row = bodyRef.current?.querySelector<HTMLElement>(`tr[data-record="${CSS.escape(recordId)}"]`)
    if (!row) return
    row.scrollIntoView({ block: 'nearest' })
    if (document.activeElement === document.body) row.focus()
  }, [recordId, bodyRef, drawn])
  return recordId ?? null
}
