/** What the years after a write-off ask: when a kept claim (账销案存) may be ended, and by when a year's write-offs are reported (R60; 财金〔2017〕90号第十六条、第二十条). */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import { riskFactKindLabels, type RiskFactKind } from '../model/risk-fact.ts'
import type { EndingGround } from '../model/write-off.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addMonths, addYears, requireDays } from './civil-date.ts'
import { source } from './law-version.ts'

const WAITING_YEARS = 2

/** The grounds that hang on years gone by since a noted fact; `full` = the very day that completes them will do, else they must have passed. */
const waits: Partial<Record<EndingGround, { readonly since: RiskFactKind; readonly full: boolean }>> = {
  'bankruptcy-two-years': { since: 'bankruptcy-closed', full: false },
  'dismissed-two-years': { since: 'claim-lost', full: true },
}

/** Why a kept claim may not be ended on this ground that day; null when it may, or nothing that is noted decides. */
export function endingProblem(ground: EndingGround, noted: ReadonlyMap<RiskFactKind, IsoDate>, endedOn: IsoDate): string | null {
  requireDays(endedOn)
  const wait = waits[ground]
  if (wait === undefined) return null
  const what = riskFactKindLabels[wait.since]
  const since = noted.get(wait.since)
  if (since === undefined) return `没有登记“${what}”的日期，不能判断是否已满两年。请先在“风险事项”登记，再终结追索`
  const last = addYears(since, WAITING_YEARS)
  if (wait.full ? endedOn >= last : endedOn > last) return null
  return `${since}“${what}”，至${last}才满两年，按这一情形还不能终结追索`
}

export interface YearReports {
  /** 专项审计报告. */
  readonly auditBy: IsoDate
  /** 报送财政部门. */
  readonly financeBy: IsoDate
}

const AUDIT_MONTHS = 5
const FINANCE_MONTHS = 6

/** By when the write-offs of a year are audited and reported; no holiday roll. */
export function yearReports(year: number): Answer<YearReports> {
  const end = isoDate(`${year}-12-31`)
  const [auditBy, financeBy] = [addMonths(end, AUDIT_MONTHS), addMonths(end, FINANCE_MONTHS)]
  const article = source('金融企业呆账核销管理办法（财金〔2017〕90号）第二十条')
  return new AnswerDraft()
    .step('审计报告', `年度终了后${AUDIT_MONTHS}个月内对当年核销情况进行审计，至${auditBy}`, article)
    .step('报送财政部门', `年度终了后${FINANCE_MONTHS}个月内报送核销情况和审计报告，至${financeBy}`, article)
    .answer({ auditBy, financeBy })
}
