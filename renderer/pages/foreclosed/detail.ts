import type { ForeclosedPage } from '../../../shared/api/foreclosed.ts'
import { call } from '../../api/client.ts'

/** What the sections of an asset taken instead of money share. */

export interface OfPage {
  readonly data: ForeclosedPage
}

export interface DetailFormProps<R> extends OfPage {
  /** Null for a new one. */
  readonly record: R | null
  readonly onClose: () => void
}

/** Loaded with the first form: lists are drawn without them. */
export const schemas = () => import('../../../shared/model/foreclosed-asset.ts')

export const latestPage = ({ asset }: ForeclosedPage) => call('foreclosed.page', { foreclosedId: asset.id })
