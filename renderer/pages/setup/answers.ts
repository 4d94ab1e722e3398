import type { UnitFacts } from '../../../shared/model/organisation.ts'

/** What the first steps ask. The passphrase is not among them: it stays in its own step. */
export interface SetupAnswers {
  readonly organisation: string
  readonly kind: UnitFacts['kind']
  readonly administrator: string
}

export const emptySetup: SetupAnswers = { organisation: '', kind: 'branch', administrator: '' }
