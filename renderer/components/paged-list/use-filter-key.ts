import { type RefObject, useEffect } from 'react'

/** Frames to wait for the field, about a second: on the first page it is drawn after the list. */
const FRAMES = 60

/** Ctrl+F filters the page: it goes to this field, or to the first one in this place. */
export function useFilterKey(placeRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      focusWhenDrawn(placeRef)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [placeRef])
}

/** A key pressed while the list already stands and its tools do not must not be lost. */
function focusWhenDrawn(placeRef: RefObject<HTMLElement | null>, frames = FRAMES): void {
  const field = fieldIn(placeRef.current)
  if (field) {
    field.select()
    field.focus()
  } else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(placeRef, frames - 1))
}

function fieldIn(place: HTMLElement | null): HTMLInputElement | null {
  return place instanceof HTMLInputElement ? place : (place?.querySelector('input') ?? null)
}
