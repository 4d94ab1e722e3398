import type { PointerEvent } from 'react'

/** A cell whose words are cut shows them whole when the pointer rests on it, unless something in it has a title of its own. */
export function titleWhenCut({ target }: PointerEvent): void {
  if (!(target instanceof Element)) return
  const cell = target.closest('td, th')
  if (!(cell instanceof HTMLElement)) return
  const opener = cell.querySelector('button')
  const cut = isCut(cell) || (opener !== null && isCut(opener))
  if (cut) cell.title = cell.innerText
  else cell.removeAttribute('title')
}

function isCut({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth
}
