/** 移交台账: a case that comes from the front line once at a time, the duties that stay there, its papers in the archive, and the list across households. */
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyTransferFilter } from '../../shared/api/transfers.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { TransferFacts, TransferPaper } from '../../shared/model/transfer.ts'
import { fresh, household, once } from './support/facts.ts'
import { openLedger, openNewLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let people: Record<'shan' | 'xu', Id<'staff'>>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  const add = async (name: string) => (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: made.unit.id, name, role: 'case-manager', phone: null } })).id
  people = { shan: await add('单家旺'), xu: await add('许强') }
})
afterEach(() => store.close())

const contract: TransferPaper = { kind: 'loan-contract', name: '流动资金借款合同', paperNo: '青农商借字〔2023〕第0000号', form: 'original', copies: 1 }
const receipt: TransferPaper = { kind: 'notice', name: '催收通知书回执', paperNo: null, form: 'copy', copies: 2 }

const transfer = (more: Partial<TransferFacts> = {}): TransferFacts => ({
  caseId, handedOn: isoDate('2026-10-08'), fromUnit: '城东支行', frontPerson: '李一帆', receiverId: people.shan, papers: [contract, receipt], keptCollection: '每月上门一次', keptService: null, keptInspection: null,
  keptMonitoring: '有入账当日告知', keptPapers: null, returnedOn: null, note: null, ...more,
})

const save = (more: Partial<TransferFacts> = {}) => store.ask('transfers.save', { ...fresh(), facts: transfer(more) })
const refused = async (more: Partial<TransferFacts>) => (await store.refusal('transfers.save', { ...fresh(), facts: transfer(more) })).fields
const ofCase = () => store.ask('transfers.ofCase', { caseId })

describe('a transfer', () => {
  test('says what came along, who received it, and which duties stay with the front line', async () => {
    const saved = await save()
    expect(await ofCase()).toMatchObject([{ fromUnit: '城东支行', frontPerson: '李一帆', receiverName: '单家旺', state: 'open', papers: [contract, receipt], unfiled: 2, keptCollection: '每月上门一次', keptService: null }])
    await store.ask('transfers.save', { ...once(), id: saved.id, version: saved.version, facts: transfer({ papers: [contract], keptService: '送达时到场指认' }) })
    expect(await ofCase()).toMatchObject([{ papers: [contract], keptService: '送达时到场指认' }])
    const history = JSON.stringify(await store.ask('audit.ofRecord', { recordId: saved.id, before: null, limit: 20 }))
    for (const words of ['移交材料', '催收通知书回执，复印件2份', '送达协助', '送达时到场指认']) expect(history).toContain(words)
    expect((await store.refusal('transfers.save', { ...once(), id: saved.id, version: saved.version, facts: transfer() })).code).toBe('stale-version')
  })

  test('leaves at least one duty with the front line, and no name is a novel', async () => {
    expect(await refused({ keptCollection: null, keptMonitoring: null })).toEqual({ 'facts.keptCollection': '移交后一线仍要跟进，请至少写明一项留在一线的职责' })
    expect(await refused({ keptCollection: '   ', keptMonitoring: null })).toHaveProperty(['facts.keptCollection'])
    const long = '长'.repeat(4000)
    expect(await refused({ fromUnit: long, frontPerson: long, keptPapers: long })).toEqual({ 'facts.fromUnit': '最多 100 字', 'facts.frontPerson': '最多 60 字', 'facts.keptPapers': '最多 200 字' })
    expect(await refused({ papers: [{ ...contract, name: long, copies: 0 }] })).toEqual({ 'facts.papers.0.name': '最多 100 字', 'facts.papers.0.copies': '至少 1 份' })
    expect(await refused({ papers: [contract, receipt, { ...contract, copies: 3 }] })).toEqual({ 'facts.papers.2.name': '与第 1 项的名称和编号相同，请合并成一项，份数相加' })
    expect(await refused({ papers: Array.from({ length: 61 }, (_, index) => ({ ...receipt, name: `回执${index}` })) })).toEqual({ 'facts.papers': '一次最多列 60 项材料' })
    expect(await ofCase()).toEqual([])
  })

  test('holds the longest list that is let through', async () => {
    const papers = Array.from({ length: 60 }, (_, index) => ({ ...receipt, name: `${'"'.repeat(97)}${String(index).padStart(3, '0')}`, paperNo: '\\'.repeat(60) }))
    await save({ papers })
    expect((await ofCase())[0]?.papers).toEqual(papers)
  })

  test('ends no earlier than it began, and on no day ahead', async () => {
    expect(await refused({ returnedOn: isoDate('2026-10-07') })).toEqual({ 'facts.returnedOn': '退回日期不能早于移交日期' })
    expect(await refused({ handedOn: isoDate('2026-11-23') })).toHaveProperty(['facts.handedOn'])
    expect(await refused({ returnedOn: isoDate('2026-11-23') })).toHaveProperty(['facts.returnedOn'])
  })

  test('is one at a time: the household goes back before it comes again', async () => {
    const first = await save()
    expect((await refused({ handedOn: isoDate('2026-11-01') }))?.['facts.handedOn']).toContain('还没有退回一线')
    expect((await refused({ handedOn: isoDate('2026-09-01') }))?.['facts.handedOn']).toContain('还没有退回一线')
    await store.ask('transfers.save', { ...once(), id: first.id, version: first.version, facts: transfer({ returnedOn: isoDate('2026-11-01') }) })
    expect((await refused({ handedOn: isoDate('2026-10-20') }))?.['facts.handedOn']).toContain('2026-10-08 至 2026-11-01')
    const again = await save({ handedOn: isoDate('2026-11-01'), receiverId: people.xu })
    expect((await ofCase()).map(({ handedOn, state, receiverName }) => [handedOn, state, receiverName])).toEqual([['2026-11-01', 'open', '许强'], ['2026-10-08', 'returned', '单家旺']])
    await store.ask('transfers.void', { ...once(), id: again.id, version: again.version, reason: '登记错误' })
    expect(await ofCase()).toHaveLength(1)
  })

  test('is changed only within its own household', async () => {
    const { id, version } = await save()
    const other = await household(store, '沁源机电有限公司', '91000000349833665K', 'JJ2024100000')
    expect((await store.refusal('transfers.save', { ...once(), id, version, facts: transfer({ caseId: other.file.id }) })).code).toBe('not-found')
  })

  test('the file itself refuses two open ones and one without a duty', async () => {
    const { id } = await save()
    const raw = store.home.ledger.raw
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
    expect(() => raw.prepare('UPDATE case_transfer SET kept_collection = NULL, kept_monitoring = NULL WHERE id = ?').run(bytes)).toThrow(/CHECK/)
    const columns = raw.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('case_transfer')").all().map(({ name }) => name)
    expect(() => raw.prepare(`INSERT INTO case_transfer SELECT ${columns.map((name) => (name === 'id' ? 'randomblob(16)' : name)).join(', ')} FROM case_transfer`).run()).toThrow(/UNIQUE/)
  })
})

describe('papers that came along', () => {
  const file = (id: Id<'case-transfer'>, version: number) => store.ask('transfers.filePapers', { ...once(), id, version })
  const originals = async () => (await store.ask('archive.ofCase', { caseId })).items

  test('go among the originals once, in the hands of whoever received them', async () => {
    const { id, version } = await save()
    expect(await file(id, version)).toEqual({ filed: 2 })
    expect(await originals()).toMatchObject([{ ...contract, keptAt: '承办人 单家旺', receivedOn: '2026-10-08', note: '城东支行移交' }, { ...receipt, keptAt: '承办人 单家旺' }])
    expect((await ofCase())[0]?.unfiled).toBe(0)
    expect(await file(id, version)).toEqual({ filed: 0 })
    expect(await originals()).toHaveLength(2)
  })

  test('that the archive has already are left as they stand there', async () => {
    await store.ask('archive.saveItem', { ...fresh(), facts: {
      ...contract, caseId, pages: 12, formedOn: null, receivedOn: null, keeping: 'archive-room', keeperId: null, place: '3-2-18', attachmentId: null, evidenceId: null, subjectKind: null, subjectId: null, releasedOn: null,
      releasedTo: null, note: null,
    } })
    const { id, version } = await save()
    expect((await ofCase())[0]?.unfiled).toBe(1)
    expect((await store.refusal('transfers.filePapers', { ...once(), id, version: version + 1 })).code).toBe('stale-version')
    expect(await file(id, version)).toEqual({ filed: 1 })
    expect((await originals()).map(({ name, keptAt }) => [name, keptAt])).toEqual([['流动资金借款合同', '档案室 3-2-18'], ['催收通知书回执', '承办人 单家旺']])
  })
})

describe('the list', () => {
  const page = (more: Partial<typeof emptyTransferFilter> = {}) => store.ask('transfers.page', { filter: { ...emptyTransferFilter, ...more }, offset: 0, limit: 50 })

  beforeEach(async () => {
    await save({ returnedOn: isoDate('2026-11-01') })
    const other = await household(store, '沁源机电有限公司', '91000000349833665K', 'JJ2024100000')
    await save({ caseId: other.file.id, handedOn: isoDate('2026-11-02'), fromUnit: '公司业务部', receiverId: people.xu, keptCollection: null, keptMonitoring: null, keptService: '协助送达', papers: [] })
  })

  test('shows what came when and who keeps which duty, narrowed by state, duty, receiver and words', async () => {
    expect((await page()).rows).toMatchObject([
      { borrowerName: '沁源机电有限公司', handedOn: '2026-11-02', receiverName: '许强', state: 'open', keptService: '协助送达', papers: [] },
      { borrowerName: '金沙瑞丰物流有限公司', handedOn: '2026-10-08', receiverName: '单家旺', state: 'returned', keptCollection: '每月上门一次' },
    ])
    const names = async (more: Partial<typeof emptyTransferFilter>) => (await page(more)).rows.map(({ borrowerName }) => borrowerName)
    expect(await names({ states: ['open'] })).toEqual(['沁源机电有限公司'])
    expect(await names({ duties: ['keptCollection', 'keptPapers'] })).toEqual(['金沙瑞丰物流有限公司'])
    expect(await names({ receiverIds: [people.xu] })).toEqual(['沁源机电有限公司'])
    expect(await names({ search: '公司业务' })).toEqual(['沁源机电有限公司'])
    expect(await names({ search: 'jsrf' })).toEqual(['金沙瑞丰物流有限公司'])
    expect(await names({ search: '%' })).toEqual([])
    expect(await store.ask('transfers.counts', { filter: { ...emptyTransferFilter, states: ['open'] } })).toEqual({ open: 1, returned: 1 })
  })

  test('goes to Excel as narrowed', async () => {
    const path = join(store.folder, 'transfers.xlsx')
    expect(await store.ask('transfers.exportList', { filter: { ...emptyTransferFilter, states: ['returned'] }, fileName: 'transfers.xlsx' }, [path])).toEqual({ rows: 1 })
    const [sheet] = await readXlsxFile(path)
    expect(sheet?.data[0]).toEqual(expect.arrayContaining(['移交单位', '一线继续催收', '一线资料补充']))
    expect(sheet?.data[1]).toEqual(expect.arrayContaining(['金沙瑞丰物流有限公司', '2026-10-08', '城东支行', '李一帆', '单家旺', '已退回一线', 2, '流动资金借款合同 青农商借字〔2023〕第0000号，原件1份；催收通知书回执，复印件2份', '每月上门一次', '2026-11-01']))
  })
})

test('a transfer travels with its household to another PC and back', async () => {
  await save()
  const there = await openNewLedger(isoDate('2026-11-22'))
  const carry = async (from: TestStore, to: TestStore, name: string) => {
    const path = join(from.folder, `${name}.bqp`)
    await from.ask('packages.write', { ...once(), caseIds: [caseId], passphrase: '青山-移交-2026', withFiles: false, fileName: name }, [path])
    const { sessionId } = await to.ask('packages.open', { passphrase: '青山-移交-2026' }, [path])
    return to.ask('packages.take', { ...once(), sessionId, unitId: null, decisions: [] })
  }
  try {
    const [unit] = await there.ask('organisation.units', {})
    const xu = await there.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: unit?.id ?? null, name: '许强', role: 'case-manager', phone: null } })
    await there.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: unit?.id ?? null, name: '单家旺', role: 'case-manager', phone: null } })
    expect(await carry(store, there, 'out')).toMatchObject({ cases: 1, skipped: [] })
    const [arrived] = await there.ask('transfers.ofCase', { caseId })
    if (arrived === undefined) throw new Error('no transfer')
    expect(arrived).toMatchObject({ receiverName: '单家旺', papers: [contract, receipt], keptMonitoring: '有入账当日告知' })
    await there.ask('transfers.save', { ...once(), id: arrived.id, version: arrived.version, facts: transfer({ receiverId: xu.id, keptPapers: '补齐放款审批资料' }) })
    expect(await carry(there, store, 'back')).toMatchObject({ cases: 1 })
    expect(await ofCase()).toMatchObject([{ receiverName: '许强', keptPapers: '补齐放款审批资料' }])
  } finally {
    there.close()
  }
})
