import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([type=hidden]):not([type=file]):not([disabled]), select:not([disabled]), textarea:not([disabled])'

/** Enter goes to the next field, as in a spreadsheet; a text of several lines and an open list keep it for themselves. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || !(from instanceof HTMLInputElement)) return
  if (from.getAttribute('aria-expanded') === 'true') return
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)]
  const next = fields[fields.indexOf(from) + 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  if (next instanceof HTMLInputElement) next.select()
}
