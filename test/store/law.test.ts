import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { branchKeys } from '../../shared/rules/branch-values.ts'
import { fresh, household, loanOf, once } from './support/facts.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const TODAY = isoDate('2027-02-08')
const FACTS = { source: '国办发明电〔2026〕9号', reason: '新年度放假安排公布' }
/** Invented: the notice of 2027 is not in the product. */
const NOTICE = JSON.stringify({ year: 2027, off: ['2027-01-01', '2027-02-08', '2027-10-01'], work: ['2027-02-20'] })
const RATES = '公布日,1年期,5年期以上\n2026-10-20,2.90,3.40\n2026-11-20,2.90,3.40\n2026-12-21,2.80,3.30\n2027-01-20,2.80,3.30\n'

let store: TestStore
let folder: string
beforeEach(async () => {
  store = await openLedger(TODAY)
  folder = mkdtempSync(join(tmpdir(), 'baoquan-law-'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, text: string | Uint8Array): string[] {
  const path = join(folder, name)
  writeFileSync(path, text)
  return [path]
}

const overview = () => store.ask('law.overview', {})
const newest = () => store.home.ledger.raw.prepare('SELECT command, summary, changes_json FROM audit_entry ORDER BY sequence DESC LIMIT 1').get()
const setValue = (key: (typeof branchKeys)[number], value: string, version: number | null = null, reason = '总行法律部2026年第3号通知') =>
  store.ask('law.setValue', { ...once(), key, version, facts: { value, reason } })

const openNotice = (text = NOTICE) => store.ask('law.openHolidays', {}, file('2027.json', text))
type DraftId = Awaited<ReturnType<typeof openNotice>>['draftId']
const importNotice = (draftId: DraftId) => store.ask('law.importHolidays', { ...once(), draftId, facts: FACTS })

async function loadNotice(text = NOTICE) {
  const { draftId } = await openNotice(text)
  return importNotice(draftId)
}

async function loadRates(text: string) {
  const { draftId } = await store.ask('law.openLpr', {}, file('lpr.csv', text))
  return store.ask('law.importLpr', { ...once(), draftId, facts: { source: '同业拆借中心网站', reason: '补录新公布的LPR' } })
}

async function floatingLoan() {
  const { file: own, loan } = await household(store, '沈立', '000000196603229742', 'JJ2026000001')
  const floating = { rateKind: 'lpr', lprTerm: '1Y', lprPoints: 100, annualRate: null, repricingMonths: 1, drawdownOn: isoDate('2026-08-20'), dueOn: isoDate('2027-08-20') } as const
  await store.ask('loans.save', { ...once(), id: loan.id, version: 1, facts: loanOf(own.id, 'JJ2026000001', floating) })
  return own.id
}

describe('values of the branch\'s own', () => {
  test('are listed in full, each at its default until it is set', async () => {
    const { values } = await overview()
    expect(values.map(({ key }) => key)).toEqual(branchKeys)
    expect(values.every(({ own }) => own === null)).toBe(true)
    expect(await store.ask('law.inForce', {})).toMatchObject({ values: {} })
  })

  test('are set with a reason, say who set them, and stand in the log with what was before', async () => {
    const saved = await setValue('dayCount', 'ACT/365')
    expect((await overview()).values[0]).toMatchObject({ key: 'dayCount', own: { value: 'ACT/365', reason: '总行法律部2026年第3号通知', setBy: '林晓' } })
    expect(newest()).toMatchObject({ command: 'law.setValue', summary: '本机构设定 计息天数：实际天数/365（单人操作，未经复核）' })
    await setValue('dayCount', '30/360', saved.version, '合同文本改版')
    expect(newest()).toMatchObject({ changes_json: expect.stringMatching(/"before":\{"value":"ACT\/365".*"after":\{"value":"30\/360","reason":"合同文本改版"/) })
    expect((await store.ask('law.inForce', {})).values).toEqual({ dayCount: { value: '30/360', reason: '合同文本改版' } })
  })

  test('are taken back with a reason; the default stands again', async () => {
    const saved = await setValue('settlementDay', '21')
    await store.ask('law.clearValue', { ...once(), id: saved.id, version: saved.version, reason: '改回行内惯例' })
    expect((await overview()).values.every(({ own }) => own === null)).toBe(true)
    expect(newest()).toMatchObject({ command: 'law.clearValue', summary: '取消本机构设定 结息日' })
    await setValue('settlementDay', '25')
    expect((await store.ask('law.inForce', {})).values.settlementDay?.value).toBe(25)
  })

  test.each([
    ['without a reason', { key: 'dayCount', version: null, facts: { value: 'ACT/365', reason: ' ' } }, { 'facts.reason': '请写明理由' }],
    ['without a value', { key: 'dayCount', version: null, facts: { value: '', reason: '总行通知' } }, { 'facts.value': '请填写' }],
    ['beyond the range', { key: 'enforcementRenewalLead', version: null, facts: { value: '400', reason: '总行通知' } }, { 'facts.value': '“执行阶段续行的提前天数”只能设为7至180天之间的整数' }],
  ])('are refused %s, beside the field', async (_, input, fields) => {
    const error = await store.refusal('law.setValue', { ...once(), ...input })
    expect(error).toMatchObject({ code: 'invalid-input', fields })
    expect((await overview()).values.every(({ own }) => own === null)).toBe(true)
  })

  test('that somebody else set meanwhile are not overwritten', async () => {
    const saved = await setValue('feeUnit', 'yuan')
    const input = { ...once(), key: 'feeUnit', facts: { value: 'fen', reason: '法院通知' } }
    expect((await store.refusal('law.setValue', { ...input, version: null })).code).toBe('stale-version')
    expect((await store.refusal('law.setValue', { ...input, ...once(), version: saved.version + 1 })).code).toBe('stale-version')
    expect((await store.refusal('law.setValue', { ...once(), key: 'nothing', version: null, facts: input.facts })).code).toBe('invalid-input')
  })

  test('that a later release no longer allows decide nothing, and are shown to be set again', async () => {
    await setValue('settlementDay', '21')
    store.home.ledger.raw.prepare("UPDATE branch_value SET value = '31', version = version + 1").run()
    expect((await store.ask('law.inForce', {})).values).toEqual({})
    expect((await overview()).values.find(({ key }) => key === 'settlementDay')?.own).toMatchObject({ value: '31' })
  })

  test('hold after the ledger was closed and opened again', async () => {
    await setValue('feeUnit', 'yuan')
    await store.ask('vault.lock', {})
    await store.ask('vault.unlock', { passphrase: PASSPHRASE })
    expect((await store.ask('law.inForce', {})).values.feeUnit?.value).toBe('yuan')
  })
})

describe('a holiday notice', () => {
  test('of a year without one is shown, loaded with its source, and worked on from then', async () => {
    expect((await overview()).holidays.slice(0, 3).map(({ year, origin }) => [year, origin])).toEqual([[2028, 'none'], [2027, 'none'], [2026, 'bundled']])
    expect(await store.ask('vault.status', {})).toMatchObject({ isWorkday: null })
    const preview = await openNotice()
    expect(preview).toMatchObject({ fileName: '2027.json', covers: '2027年', signer: null })
    expect(preview.lines).toContainEqual({ subject: '2027-02-20', before: null, after: '调休上班' })
    expect((await overview()).files).toEqual([])
    await importNotice(preview.draftId)
    expect((await overview()).holidays[1]).toEqual({ year: 2027, origin: 'loaded', offDays: 3, workDays: 1 })
    expect((await overview()).files).toMatchObject([{ covers: '2027年', fileName: '2027.json', loadedBy: '林晓', ...FACTS }])
    expect(await store.ask('vault.status', {})).toMatchObject({ isWorkday: false })
    expect(newest()).toMatchObject({ command: 'law.importHolidays', summary: '导入放假安排（2027年）（单人操作，未经复核）' })
  })

  test('moves the day to apply for a renewal', async () => {
    const { file: household1 } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const order = await store.ask('preservations.saveOrder', {
      ...fresh(),
      facts: { caseId: household1.id, proceedingId: null, stage: 'litigation', court: null, rulingNo: null, appliedOn: null, ruledOn: null, outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null, amountFen: null, security: null, note: null },
    })
    const item = await store.ask('preservations.saveItem', {
      ...fresh(),
      facts: {
        orderId: order.id, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null,
        asset: { kind: 'house', description: '住宅一套', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null },
      },
    })
    const period = { itemId: item.id, startsOn: isoDate('2024-02-17'), endsOn: isoDate('2027-02-16'), source: 'notice', paperNo: null, appliedOn: null, note: null } as const
    await store.ask('preservations.savePeriod', { ...fresh(), facts: period })
    const applyBy = async () => (await store.ask('preservations.ofCase', { caseId: household1.id })).items[0]?.applyBy
    expect(await applyBy()).toBe('2027-02-08')
    const loaded = await loadNotice()
    expect(await applyBy()).toBe('2027-02-05')
    await store.ask('law.withdrawFile', { ...once(), id: loaded.id, version: loaded.version, reason: '文件选错' })
    expect(await applyBy()).toBe('2027-02-08')
    expect(newest()).toMatchObject({ summary: '撤回放假安排（2027年）' })
  })

  test('that is loaded again counts from the later file', async () => {
    await loadNotice()
    const corrected = JSON.stringify({ year: 2027, off: ['2027-10-01'], work: [] })
    const { lines } = await store.ask('law.openHolidays', {}, file('a.json', corrected))
    expect(lines).toEqual([
      { subject: '2027-01-01', before: '放假', after: '按周末' },
      { subject: '2027-02-08', before: '放假', after: '按周末' },
      { subject: '2027-02-20', before: '调休上班', after: '按周末' },
    ])
    await loadNotice(corrected)
    expect(await store.ask('vault.status', {})).toMatchObject({ isWorkday: true })
  })

  test.each([
    ['no JSON', 'year,2027', '不是JSON文件'],
    ['no year', '{"off":[],"work":[]}', '缺少年份'],
    ['days of another year', '{"year":2027,"off":["2025-10-01"],"work":[]}', '2025-10-01不属于2027年'],
    ['no national day', '{"year":2027,"off":["2027-01-01"],"work":[]}', '没有国庆节'],
  ])('is refused with %s', async (_, text, why) => {
    const error = await store.refusal('law.openHolidays', {}, file('2027.json', text))
    expect(error).toMatchObject({ code: 'rule-refused', message: expect.stringContaining(why) })
  })

  test('is refused without a reason, from a binary or far too large file, and when another file was opened since', async () => {
    const first = await openNotice()
    expect(await store.refusal('law.importHolidays', { ...once(), draftId: first.draftId, facts: { ...FACTS, reason: '' } })).toMatchObject({ fields: { 'facts.reason': '请写明理由' } })
    await store.ask('law.openLpr', {}, file('lpr.csv', RATES))
    expect((await store.refusal('law.importHolidays', { ...once(), draftId: first.draftId, facts: FACTS })).code).toBe('import-gone')
    expect((await store.refusal('law.openHolidays', {}, file('b.json', Uint8Array.of(0, 255, 0, 254)))).message).toContain('不是文本文件')
    expect((await store.refusal('law.openHolidays', {}, file('c.json', 'x'.repeat(2_000_000)))).code).toBe('import-too-large')
    expect((await store.refusal('law.openHolidays', {}, [])).code).toBe('cancelled')
  })
})

describe('LPR publications', () => {
  test('let a floating loan be computed on the days that they cover, and name their source', async () => {
    const caseId = await floatingLoan()
    const balance = async (asOf: string) => (await store.ask('loans.balance', { caseId, asOf: isoDate(asOf) })).loans[0]
    expect(await balance('2027-02-01')).toMatchObject({ answer: { value: null }, refusal: expect.stringContaining('LPR') })
    const preview = await store.ask('law.openLpr', {}, file('lpr.csv', RATES))
    expect(preview).toMatchObject({ knownTo: '2027-02-19' })
    expect(preview.lines).toHaveLength(4)
    expect(preview.lines.every(({ before }) => before === null)).toBe(true)
    await loadRates(RATES)
    const computed = await balance('2027-02-01')
    expect(computed?.refusal).toBeNull()
    expect(computed?.answer.steps).toContainEqual({ label: 'LPR数据', detail: '本机构导入：同业拆借中心网站' })
    expect(await balance('2027-03-01')).toMatchObject({ answer: { value: null }, refusal: expect.stringContaining('现有数据截至2027-02-19') })
    expect((await overview()).lpr).toMatchObject({ knownTo: '2027-02-19', source: '同业拆借中心网站' })
  })

  test('are added to what was loaded before; a file that others rest on cannot be taken back', async () => {
    const [head = '', ...lines] = RATES.trim().split('\n')
    const first = await loadRates([head, ...lines.slice(0, 2)].join('\n'))
    await loadRates(lines.slice(2).join('\n'))
    expect((await overview()).files.map(({ covers }) => covers)).toEqual(['2026-12-21至2027-01-20，2期', '2026-10-20至2026-11-20，2期'])
    const error = await store.refusal('law.withdrawFile', { ...once(), id: first.id, version: first.version, reason: '重新载入' })
    expect(error).toMatchObject({ code: 'rule-refused', message: expect.stringContaining('缺少2026-10的公布记录') })
    expect((await overview()).lpr.knownTo).toBe('2027-02-19')
  })

  test('that contradict those in use are shown before they are loaded', async () => {
    const preview = await store.ask('law.openLpr', {}, file('lpr.json', JSON.stringify([{ publishedOn: '2026-09-21', oneYear: '2.95', fiveYear: '3.50' }])))
    expect(preview.lines).toMatchObject([{ subject: '2026-09', before: '2026-09-20 1年期3.00%、5年期以上3.50%', after: '2026-09-21 1年期2.95%、5年期以上3.50%' }])
  })

  test.each([
    ['a repeated day', '2026-10-20,2.9,3.4\n2026-10-20,2.9,3.4', '2026-10-20出现两次'],
    ['disorder', '2026-11-20,2.9,3.4\n2026-10-20,2.9,3.4', '应按公布日先后排列'],
    ['a month left out', '2026-11-20,2.9,3.4', '缺少2026-10的公布记录'],
    ['a day to come', RATES + '2027-02-20,2.8,3.3\n', '还没有到'],
    ['a rate of zero', '2026-10-20,0.00,3.4', '不是利率'],
  ])('are refused with %s', async (_, text, why) => {
    const error = await store.refusal('law.openLpr', {}, file('lpr.csv', text))
    expect(error).toMatchObject({ code: 'rule-refused', message: expect.stringContaining(why) })
  })
})
