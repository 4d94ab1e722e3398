import { ApiFailure } from '../../../shared/api/errors.ts'

/** The one place that the person chose in the dialog of this call. @throws ApiFailure cancelled */
export function chosenPath(paths: readonly string[]): string {
  const [path] = paths
  if (path === undefined) throw new ApiFailure('cancelled')
  return path
}
