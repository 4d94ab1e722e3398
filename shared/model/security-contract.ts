import { z } from 'zod'
import { dateField, fenField, line } from './fields.ts'
import { jurisdictionFields } from './jurisdiction-clause.ts'

/** The contract of a guarantee, a mortgage or a pledge; a maximum-amount one has a ceiling and a day on which its claims are fixed. */
export const securityContractFields = {
  contractName: line(100).nullable(),
  contractNo: line(100).nullable(),
  signedOn: dateField.nullable(),
  isMaximum: z.boolean(),
  /** 债权确定时间. */
  fixedOn: dateField.nullable(),
  capFen: fenField.nullable(),
  ...jurisdictionFields,
}
