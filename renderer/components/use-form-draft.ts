import { useEffect, useEffectEvent, useState } from 'react'
import type { Draft } from './form-conflict.ts'
import { DraftKeeper, readDraft } from './form-draft.ts'

interface FormDraft<V extends object> {
  /** What an earlier visit left unsaved, once it is read. */
  readonly onFound: (draft: Draft<V>) => void
}

/** Ties a form to its draft: reads it when the form opens, writes it as the person types and when the form closes. */
export function useFormDraft<V extends object>(draftKey: string, blank: V, { onFound }: FormDraft<V>) {
  const [unkept, setUnkept] = useState(false)
  const [keeper] = useState(() => new DraftKeeper(draftKey, (kept) => setUnkept(!kept)))
  const found = useEffectEvent((draft: Draft<V>) => onFound(draft))
  const blankNow = useEffectEvent(() => blank)

  useEffect(() => {
    let open = true
    // After a lock the form comes back to what it could not write before.
    keeper.flush()
    readDraft(draftKey, blankNow()).then(
      (draft) => {
        if (open && draft !== null) found(draft)
      },
      () => setUnkept(true),
    )
    return () => {
      open = false
      keeper.flush()
    }
  }, [draftKey, keeper])

  // Who closes the window in the middle of a word has its end as well.
  useEffect(() => {
    const flush = (): void => keeper.flush()
    window.addEventListener('beforeunload', flush)
    return () => window.removeEventListener('beforeunload', flush)
  }, [keeper])

  /** `unkept`: drafts cannot be written just now; the form says so. */
  return { keeper, unkept }
}
