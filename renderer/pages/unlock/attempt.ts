import { type ApiError, type ApiFailure } from '../../../shared/api/errors.ts'
import { isAboutTheFile } from '../refused/refusals.ts'

/** What both ways of opening are given. */
export interface AttemptProps {
  /** Seconds still to wait after wrong attempts, when the page opened. */
  readonly waitSeconds: number
  /** The file itself was refused: another page says why. */
  readonly onRefused: (error: ApiError) => void
}

interface FailureTakers {
  readonly onRefused: AttemptProps['onRefused']
  readonly onWait: (seconds: number) => void
}

/** Sorts a failed attempt: a refusal of the file, or a wrong secret and the pause that it costs. */
export function takeFailure({ error }: ApiFailure, { onRefused, onWait }: FailureTakers): void {
  if (isAboutTheFile(error.code)) return onRefused(error)
  const seconds = error.details?.['seconds']
  onWait(typeof seconds === 'number' ? seconds : 0)
}
