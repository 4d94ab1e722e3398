/** 时效核对单: on paper as LibreOffice prints it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { deadlineSheet } from '../../electron/store/documents/deadline-sheet.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { deadlineRow } from '../store/support/deadline-row.ts'
import { type PrintedPaper, printPapers } from './support/office.ts'

const about = { organisation: '测试银行股份有限公司城东支行', about: '青石县云杉农机有限公司（HB0001）', checkedOn: isoDate('2026-11-22') }
const caseId = newId<'case'>()
const rows = [
  deadlineRow({ caseId, kind: 'preservation-expiry', subjectText: '查封 云杉路 1 号 2 幢厂房', personName: null, state: 'lapsed', safe: isoDate('2026-11-12'), rolled: isoDate('2026-11-19') }),
  deadlineRow({ caseId }),
  deadlineRow({ caseId, kind: 'loan-limitation', subjectText: '借据 QS20230321001', state: 'uncertain', safe: null, rolled: null, nominal: null, reason: '没有到期日', personName: null }),
  deadlineRow({ caseId, kind: 'appeal', state: 'met', met: { on: isoDate('2026-11-02'), text: '已上诉（上诉状回执）' }, provisional: true }),
]

let sheet: PrintedPaper | undefined
let dozen: PrintedPaper | undefined
let branch: PrintedPaper | undefined
let none: PrintedPaper | undefined

beforeAll(async () => {
  const printed = printPapers({
    sheet: await deadlineSheet({ ...about, rows }),
    dozen: await deadlineSheet({ ...about, rows: Array.from({ length: 9 }, () => deadlineRow({ caseId })) }),
    branch: await deadlineSheet({ ...about, about: '本机构', rows: [deadlineRow(), deadlineRow()] }),
    none: await deadlineSheet({ ...about, rows: [] }),
  })
  sheet = printed.find(({ name }) => name === 'sheet')
  dozen = printed.find(({ name }) => name === 'dozen')
  branch = printed.find(({ name }) => name === 'branch')
  none = printed.find(({ name }) => name === 'none')
}, 120_000)

describe('the sheet', () => {
  const words = () => sheet?.text.replaceAll(/\s/g, '') ?? ''

  it('is one page, for a household with its usual number of deadlines', () => {
    expect(sheet?.pages).toBe(1)
    expect(dozen?.pages).toBe(1)
  })

  it('says what it covers and how it stands', () => {
    expect(words()).toContain('范围：青石县云杉农机有限公司（HB0001）')
    expect(words()).toContain('共4项，已逾期1项，缺少依据1项')
  })

  it('tells each day with its distance, and what met or is missing', () => {
    for (const part of ['2026年11月12日过10天', '2026年12月31日余39天', '没有到期日', '上诉状', '暂定', '412,345.67']) expect(words()).toContain(part)
  })

  it('names each household when there are several', () => {
    expect(words().match(/青石县云杉农机有限公司/g)).toHaveLength(1)
    expect(branch?.text).toMatch(/户名/)
  })

  it('is signed by two', () => {
    expect(words()).toMatch(/管户人（签字）：.*核对人（签字）：/)
  })

  it('says so when there is nothing to check', () => {
    expect(none?.text).toContain('没有需要核对的期限')
  })
})
