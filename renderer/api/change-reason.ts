import { sharedValue } from './shared-value.ts'

/** 变更原因: the store has asked why a fact is changed; the answer goes along with the very command that waits for it. */

type Answer = (reason: string | null) => void

const asked = sharedValue<Answer | null>(null)

/** @returns the words, or null when the person leaves it */
export function askChangeReason(): Promise<string | null> {
  leaveChangeReason()
  return new Promise((resolve) => {
    asked.set((reason) => {
      asked.set(null)
      resolve(reason)
    })
  })
}

/** Unanswered: the command that waits is not carried out. */
export function leaveChangeReason(): void {
  asked.now()?.(null)
}

/** The question in hand; null while none is. */
export function useAskedReason(): Answer | null {
  return asked.use()
}
