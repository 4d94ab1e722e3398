import { useEffect, useEffectEvent, useState } from 'react'
import { DraftKeeper, readDraft } from './form-draft.ts'

interface FormDraft<V> {
  /** Unsaved values of an earlier visit, once they are read. */
  readonly onFound: (draft: Partial<V>) => void
}

/** Ties a form to its draft: reads it when the form opens, writes it as the person types and when the form closes. */
export function useFormDraft<V extends object>(draftKey: string, blank: V, { onFound }: FormDraft<V>) {
  const [unkept, setUnkept] = useState(false)
  const [keeper] = useState(() => new DraftKeeper(draftKey, (kept) => setUnkept(!kept)))
  const found = useEffectEvent((draft: Partial<V>) => onFound(draft))
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

  /** `unkept`: drafts cannot be written just now; the form says so. */
  return { keeper, unkept }
}
