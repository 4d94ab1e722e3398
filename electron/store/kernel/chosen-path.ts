import { ApiFailure } from '../../../shared/api/errors.ts'
import { errnoOf } from '../database/system-error.ts'

/** The one place that the person chose in the dialog of this call. @throws ApiFailure cancelled */
export function chosenPath(paths: readonly string[]): string {
  const [path] = paths
  if (path === undefined) throw new ApiFailure('cancelled')
  return path
}

const GONE = new Set(['ENOENT', 'ENOTDIR'])
/** On Windows a workbook that is open in Excel, or that a scanner holds, is refused by one of these. */
const LOCKED = new Set(['EACCES', 'EPERM', 'EBUSY'])

/** What the system refused of a file that was chosen to be read, in words for who chose it; our own mistakes stay what they are. */
export function refusalOfChosen(error: unknown): unknown {
  const errno = errnoOf(error) ?? ''
  if (GONE.has(errno)) return new ApiFailure('chosen-gone')
  if (LOCKED.has(errno)) return new ApiFailure('chosen-locked')
  return error
}
