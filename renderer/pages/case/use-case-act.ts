import { useEffect, useEffectEvent } from 'react'
import type { CaseAct } from './case-acts.ts'
import { useCaseScope } from './case-scope.ts'

/** Where the form of an act lies: begins it once it was asked for; `start` is null while what the act is about is still being read. */
export function useCaseAct(act: CaseAct, start: (() => void) | null): void {
  const { askedAct, actBegun } = useCaseScope()
  const begin = useEffectEvent(() => {
    actBegun()
    start?.()
  })
  const due = askedAct === act && start !== null
  useEffect(() => {
    if (due) begin()
  }, [due])
}
