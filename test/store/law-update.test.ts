import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../electron/store/kernel/context.ts'
import { bringDeadlinesUp, bringFiguresUp } from '../../electron/store/vault/daily-figures.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, loanOf, once } from './support/facts.ts'
import { openLedger, openNewLedger, type TestStore } from './support/open-store.ts'

const TODAY = isoDate('2027-02-08')
const FACTS = { source: '全国人民代表大会公报2027年第1期', reason: '新法公布' }
/** Invented: limitation becomes five years from 2026. */
const FIVE_YEARS = { texts: [{ rule: 'limitation-length', from: '2026-01-01', article: '民法典（2026年修正）第一百八十八条', status: 'confirmed', text: '诉讼时效期间为五年', figures: { years: 5 } }] }
const limitationOf = (from: string, years: number) => ({ texts: [{ rule: 'limitation-length', from, article: '民法典（2026年修正）第一百八十八条', status: 'confirmed', text: `诉讼时效期间为${years}年`, figures: { years } }] })
const SIX_YEARS = limitationOf('2026-01-01', 6)
const FIVE_YEARS_LATER = limitationOf('2030-01-01', 5)
const RATES = '公布日,1年期,5年期以上\n2026-10-20,2.90,3.40\n2026-11-20,2.90,3.40\n2026-12-21,2.80,3.30\n2027-01-20,2.80,3.30\n'

let store: TestStore
beforeEach(async () => {
  store = await openLedger(TODAY)
})
afterEach(() => store.close())

function file(name: string, content: unknown): string[] {
  const path = join(store.folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return [path]
}

const overview = () => store.ask('law.overview', {})
const openTexts = (content: unknown = FIVE_YEARS) => store.ask('law.openTexts', {}, file('texts.json', content))
const limitationRule = async () => (await overview()).rules.find(({ id }) => id === 'limitation-length')

async function loadTexts(content: unknown = FIVE_YEARS) {
  const { draftId } = await openTexts(content)
  return store.ask('law.importTexts', { ...once(), draftId, facts: FACTS })
}

async function colleague(from: TestStore): Promise<Person> {
  const { unitId } = from.home.ledger.person
  const saved = await from.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '许强', role: 'approver', phone: null } })
  await from.ask('accounts.open', { ...once(), staffId: saved.id, passphrase: '白日依山尽黄河入海流' })
  return { id: saved.id, name: '许强', role: 'approver', unitId }
}

/** A file that another ledger has signed, as its text. */
async function signedElsewhere(): Promise<string> {
  const [text] = await signedInTurn([FIVE_YEARS])
  return text
}

/** Files that another ledger has loaded and signed one after the other, as their texts. */
async function signedInTurn<Contents extends readonly unknown[]>(contents: readonly [...Contents]): Promise<{ [Index in keyof Contents]: string }>
async function signedInTurn(contents: readonly unknown[]): Promise<readonly string[]> {
  const other = await openNewLedger(TODAY)
  try {
    const texts: string[] = []
    for (const content of contents) {
      const path = join(other.folder, 'texts.json')
      writeFileSync(path, JSON.stringify(content))
      const { draftId } = await other.ask('law.openTexts', {}, [path])
      const { id } = await other.ask('law.importTexts', { ...once(), draftId, facts: FACTS })
      const signed = join(other.folder, 'signed.json')
      await other.ask('law.signFile', { ...once(), id, fileName: 'signed.json' }, [signed])
      texts.push(readFileSync(signed, 'utf8'))
    }
    return texts
  } finally {
    other.close()
  }
}

describe('texts of the law', () => {
  test('are shown line by line, loaded with their source, and stand in the table of rules', async () => {
    const preview = await openTexts()
    expect(preview).toMatchObject({ covers: '诉讼时效的长度', signer: null, stated: null })
    expect(preview.lines).toContainEqual({ subject: '诉讼时效的长度（2021-01-01起） 止', before: null, after: '2025-12-31' })
    expect(preview.lines).toContainEqual({ subject: '诉讼时效的长度（2026-01-01起） 数值', before: null, after: '5年' })
    expect((await limitationRule())?.texts).toHaveLength(3)
    await loadTexts()
    expect((await limitationRule())?.texts.at(-1)).toMatchObject({ from: '2026-01-01', figures: '5年', loaded: true, status: 'confirmed' })
    expect((await overview()).files).toMatchObject([{ kind: 'texts', covers: '诉讼时效的长度', signedBy: null }])
  })

  test('move the deadlines of every case, in slices, and move back when the file is withdrawn', async () => {
    const { file: own } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const { loans } = await store.ask('loans.ofCase', { caseId: own.id }).then((list) => ({ loans: list }))
    const [loan] = loans
    if (loan === undefined) throw new Error('no loan')
    await store.ask('loans.save', { ...once(), id: loan.id, version: loan.version, facts: loanOf(own.id, 'JJ2023000001', { dueOn: isoDate('2026-03-10') }) })
    await bringDeadlinesUp(store.home)
    const nominal = async () => (await store.ask('deadlines.ofCase', { caseId: own.id })).find(({ kind }) => kind === 'loan-limitation')?.nominal
    expect(await nominal()).toBe('2029-03-10')
    const { id, version } = await loadTexts()
    await bringDeadlinesUp(store.home)
    expect(await nominal()).toBe('2031-03-10')
    await store.ask('law.withdrawFile', { ...once(), id, version, reason: '文件选错' })
    await bringDeadlinesUp(store.home)
    expect(await nominal()).toBe('2029-03-10')
  })

  test('are exported in the form that is read again, and change nothing then', async () => {
    const path = join(store.folder, 'export.json')
    await store.ask('law.exportTexts', { fileName: 'export.json' }, [path])
    expect((await store.ask('law.openTexts', {}, [path])).lines).toEqual([])
  })
})

describe('publications of the LPR', () => {
  test('leave the lines of floating loans to the slices that follow', async () => {
    const { file: own, loan } = await household(store, '沈立', '000000196603229742', 'JJ2026000001')
    const floating = { rateKind: 'lpr', lprTerm: '1Y', lprPoints: 100, annualRate: null, repricingMonths: 1, drawdownOn: isoDate('2026-08-20'), dueOn: isoDate('2027-08-20') } as const
    await store.ask('loans.save', { ...once(), id: loan.id, version: 1, facts: loanOf(own.id, 'JJ2026000001', floating) })
    await bringFiguresUp(store.home)
    const line = () => store.home.ledger.raw.prepare('SELECT figures_on, interest_fen FROM case_summary').get()
    const before = line()
    const { draftId } = await store.ask('law.openLpr', {}, file('lpr.csv', RATES))
    await store.ask('law.importLpr', { ...once(), draftId, facts: FACTS })
    expect(line()).toMatchObject({ figures_on: null })
    await bringFiguresUp(store.home)
    expect(line()).toMatchObject({ figures_on: TODAY })
    expect(line()).not.toEqual(before)
  })
})

describe('a signed file', () => {
  test('of a ledger that is not known waits for a second person, of a trusted one it counts at once', async () => {
    const text = await signedElsewhere()
    const approver = await colleague(store)
    const unknown = await openTexts(text)
    expect(unknown).toMatchObject({ signer: { name: null, trusted: false }, stated: FACTS })
    expect((await store.refusal('law.importTexts', { ...once(), draftId: unknown.draftId, facts: FACTS })).code).toBe('awaits-review')
    const trust = { ...once(), publicKey: unknown.signer?.publicKey ?? '', facts: { name: '测试分行', reason: '电话核对过指纹' } }
    expect((await store.refusal('law.trustSigner', trust)).code).toBe('awaits-review')
    const waiting = (await store.ask('review.waiting', { limit: 10 })).proposals.find(({ summary }) => summary.startsWith('信任'))
    if (waiting === undefined) throw new Error('nothing waits')
    expect(waiting.changes).toContainEqual(expect.objectContaining({ label: '密钥指纹', after: unknown.signer?.fingerprint }))
    store.actAs(approver)
    await store.ask('review.approve', { ...once(), proposalId: waiting.id })
    store.actAs(null)
    const trusted = await openTexts(text)
    expect(trusted.signer).toMatchObject({ name: '测试分行', trusted: true })
    await store.ask('law.importTexts', { ...once(), draftId: trusted.draftId, facts: FACTS })
    expect((await overview()).files).toMatchObject([{ signedBy: expect.stringContaining('测试分行') }])
    expect((await limitationRule())?.texts.at(-1)).toMatchObject({ figures: '5年' })
  })

  test('of this ledger itself counts at once; withdrawn again it needs a second person', async () => {
    const { id, version } = await loadTexts()
    const signed = join(store.folder, 'signed.json')
    await store.ask('law.signFile', { ...once(), id, fileName: 'signed.json' }, [signed])
    await store.ask('law.withdrawFile', { ...once(), id, version, reason: '重新载入' })
    await colleague(store)
    const preview = await store.ask('law.openTexts', {}, [signed])
    expect(preview.signer).toMatchObject({ name: '本台账', trusted: true })
    const saved = await store.ask('law.importTexts', { ...once(), draftId: preview.draftId, facts: FACTS })
    expect((await limitationRule())?.texts.at(-1)).toMatchObject({ loaded: true })
    expect((await store.refusal('law.withdrawFile', { ...once(), ...saved, reason: '文件选错' })).code).toBe('awaits-review')
  })

  test('that was changed after signing is refused, and so is one of another kind', async () => {
    const text = await signedElsewhere()
    const forged = text.replace('五年', '九年')
    expect(forged).not.toBe(text)
    expect((await store.refusal('law.openTexts', {}, file('forged.json', forged))).code).toBe('law-file-forged')
    expect((await store.refusal('law.openLpr', {}, file('signed.json', text))).message).toContain('法规文本')
  })

  test('that is older than what stands in its place needs a second person, even of a trusted ledger; one for other days does not', async () => {
    const [older, newer, apart] = await signedInTurn([FIVE_YEARS, SIX_YEARS, FIVE_YEARS_LATER])
    await store.ask('law.trustSigner', { ...once(), publicKey: (await openTexts(older)).signer?.publicKey ?? '', facts: { name: '测试分行', reason: '电话核对过指纹' } })
    await colleague(store)
    const load = async (text: string) => store.ask('law.importTexts', { ...once(), draftId: (await openTexts(text)).draftId, facts: FACTS })
    await load(newer)
    expect((await limitationRule())?.texts.at(-1)).toMatchObject({ figures: '6年' })
    const preview = await openTexts(older)
    expect(preview.signer).toMatchObject({ trusted: true, newer: { covers: '诉讼时效的长度' } })
    expect(preview.lines).toContainEqual({ subject: '诉讼时效的长度（2026-01-01起） 数值', before: '6年', after: '5年' })
    expect((await store.refusal('law.importTexts', { ...once(), draftId: preview.draftId, facts: FACTS })).code).toBe('awaits-review')
    expect((await limitationRule())?.texts.at(-1)).toMatchObject({ figures: '6年' })
    expect((await openTexts(apart)).signer?.newer).toBeNull()
    await load(apart)
    expect((await openTexts(newer)).signer?.newer).toBeNull()
  })

  test('of a signer that was dropped needs a second person again', async () => {
    const text = await signedElsewhere()
    const { signer } = await openTexts(text)
    const saved = await store.ask('law.trustSigner', { ...once(), publicKey: signer?.publicKey ?? '', facts: { name: '测试分行', reason: '电话核对过指纹' } })
    expect((await openTexts(text)).signer?.trusted).toBe(true)
    await store.ask('law.dropSigner', { ...once(), ...saved, reason: '对方更换密钥' })
    expect((await openTexts(text)).signer?.trusted).toBe(false)
  })
})

test('the years with a notice of holidays are told, so that a day of any other is marked as provisional', async () => {
  expect(await store.ask('law.holidayYears', {})).toContain(2026)
  expect(await store.ask('law.holidayYears', {})).not.toContain(2027)
  const { draftId } = await store.ask('law.openHolidays', {}, file('2027.json', { year: 2027, off: ['2027-10-01'], work: [] }))
  await store.ask('law.importHolidays', { ...once(), draftId, facts: FACTS })
  expect(await store.ask('law.holidayYears', {})).toContain(2027)
})
