import { z } from 'zod'
import { type Fen, isFen } from '../../../shared/model/fen.ts'
import { type IsoDate, isIsoDate } from '../../../shared/model/iso-date.ts'

/** Words from the record: never empty, because what nobody knows is `null`. */
export const text = z.string().min(1).max(20_000)

/** A day of the civil calendar, `YYYY-MM-DD`. */
export const date = z.custom<IsoDate>(isIsoDate, { error: '不是有效日期' })

/** Money in fen (分). */
export const money = z.custom<Fen>(isFen, { error: '不是以分为单位的整数金额' })

/** A rate or a percentage as plain decimal text ("5.40"), never a float: it is printed as the contract writes it. */
export const decimal = z.string().regex(/^\d{1,4}(\.\d{1,8})?$/, { error: '不是十进制数' })

/** Names a record of the snapshot for another one of it (a guarantor's party, a loan of a guarantee). */
export const reference = z.string().min(1).max(64)
