import { useEffect, useEffectEvent } from 'react'

/** Dialogs that lie over others, the uppermost last. */
const dialogs: (() => void)[] = []

// Mantine's dialogs all hear of Escape, the lower ones first; one key would close the form below together with the question about it.
// This listener is older than theirs, so it is asked before them.
window.addEventListener(
  'keydown',
  (event) => {
    const close = dialogs.at(-1)
    if (close === undefined || event.key !== 'Escape' || event.isComposing) return
    event.stopImmediatePropagation()
    close()
  },
  { capture: true },
)

/** While the dialog is open, Escape closes it alone. */
export function useOwnEscape(onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const own = () => close()
    dialogs.push(own)
    return () => {
      dialogs.splice(dialogs.indexOf(own), 1)
    }
  }, [])
}
