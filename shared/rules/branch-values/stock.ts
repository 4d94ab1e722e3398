/** How the whole stock is shared out (R68) and counted by its days overdue (R59). */
import { type BranchValueSpec, type BranchValueSpecs, wholeNumber } from '../branch-value.ts'

export interface StockValues {
  readonly casesPerManager: number
  readonly bucketM1: number
  readonly bucketM2: number
  readonly bucketM3: number
  readonly bucketM4: number
  readonly bucketM5: number
  readonly bucketM6: number
}

/** The last overdue day of a bucket; the ranges do not touch, so that the boundaries always ascend. */
function bucketEnd(bucket: string, least: number, most: number, byDefault: number): BranchValueSpec<number> {
  return wholeNumber({
    rule: 'R59',
    label: `逾期区间${bucket}的最后一天`,
    about: '按逾期天数划分M1至M6+；每张报表都印出所用的分界',
    least,
    most,
    unit: '天',
    default: byDefault,
    doubt: '没有统一规定，30天一档是通行的做法，请按本机构口径设定',
    article: '本机构的逾期贷款统计口径',
    status: 'confirmed',
    disputed: true,
  })
}

export const STOCK_VALUES: BranchValueSpecs<StockValues> = {
  casesPerManager: wholeNumber({
    rule: 'R68',
    label: '每人管户提示线',
    about: '一名管户人管理的未结户超过多少时，在人员和移交中提示；只提示，不限制分派',
    least: 1,
    most: 1000,
    unit: '户',
    default: 80,
    doubt: '没有规定户数，80户是本程序的安排，请按本机构的人员编制设定',
    article: '本机构的资产保全管理办法',
    status: 'confirmed',
    disputed: true,
  }),
  bucketM1: bucketEnd('M1', 15, 45, 30),
  bucketM2: bucketEnd('M2', 46, 75, 60),
  bucketM3: bucketEnd('M3', 76, 105, 90),
  bucketM4: bucketEnd('M4', 106, 135, 120),
  bucketM5: bucketEnd('M5', 136, 165, 150),
  bucketM6: bucketEnd('M6', 166, 210, 180),
}
