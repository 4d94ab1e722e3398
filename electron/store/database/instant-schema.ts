import { z } from 'zod'
import type { Instant } from '../../../shared/model/iso-date.ts'

/** An instant as it stands in the small JSON files beside the database. */
export const instantSchema = z.custom<Instant>((value) => Number.isSafeInteger(value))
