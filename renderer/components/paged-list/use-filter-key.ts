import { type RefObject, useEffect } from 'react'

/** Frames to wait for the search box, about a second: on the first page it is drawn after the list. */
const FRAMES = 60

/** Ctrl+F filters the page. */
export function useFilterKey(searchRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      focusWhenDrawn(searchRef)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [searchRef])
}

/** A key pressed while the list already stands and its tools do not must not be lost. */
function focusWhenDrawn(searchRef: RefObject<HTMLInputElement | null>, frames = FRAMES): void {
  const box = searchRef.current
  if (box) {
    box.select()
    box.focus()
  } else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(searchRef, frames - 1))
}
