import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { and, inArray, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { KeyRenewal, KeyStanding } from '../../../shared/api/vault.ts'
import { lastLink } from '../audit/append.ts'
import { staff } from '../database/schema.ts'
import { renewFileKey, type RenewalStep } from '../database/renew-key.ts'
import { type ChainHead, readSlots, slotsWithoutPair } from '../database/slots.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { LedgerHome } from './ledger-home.ts'
import { errorOf, valueOf } from './problem-errors.ts'

/** 更换文件密钥: whoever had an account may have a copy of his slot; a new key of the file makes it worthless for the file as it is from then on. */

/** Whether the file owes a new key, and who must type his secret once before it can have one. */
export function keyStanding({ ledger, file }: LedgerHome): KeyStanding {
  const slots = valueOf(readSlots(file.folder))
  const waiting = slotsWithoutPair(slots, file.key)
  const ids = waiting.flatMap(({ id, kind }) => (kind === 'passphrase' ? [id] : []))
  const people = ids.length === 0 ? [] : ledger.db.select({ name: staff.name }).from(staff).where(and(inArray(staff.slotId, ids), isNull(staff.voidedAt))).all()
  return { isOwed: slots.owesNewKey, waitsFor: people.map(({ name }) => name), recoveryCodeWaits: waiting.some(({ kind }) => kind === 'recovery') }
}

/** Gives the file its new key. @throws ApiFailure busy while somebody has no key pair yet, disk-full with the bytes that it needs */
export async function renewKey(home: LedgerHome): Promise<KeyStanding> {
  const standing = keyStanding(home)
  if (!isReady(standing)) throw new ApiFailure('busy', { message: waitingText(standing) })
  const { file } = home
  const renewed = await renewFileKey(file, {
    clock: () => home.clock.now(),
    record: (copy) => recordIn(home, copy),
    onStep: (step) => showStep(home, step),
    onCopied: (percent) => show(home, { done: percent / 100, label: `正在复制台账（${percent}%）` }),
  })
  if (renewed.ok) home.continueOn(renewed.value)
  else if (home.isOpen && home.file === file && !file.db.open) home.abandon()
  if (!renewed.ok) throw failureOf(renewed.problem)
  showStep(home, null)
  return keyStanding(home)
}

/** The same where the key is renewed on account of something else that is done already: a refusal is told, and the new key stays owed. */
export async function renewOwedKey(home: LedgerHome): Promise<KeyRenewal> {
  const standing = keyStanding(home)
  if (!standing.isOwed) return { standing, hindrance: null }
  try {
    return { standing: await renewKey(home), hindrance: null }
  } catch (error) {
    if (!(error instanceof ApiFailure) || !home.isOpen) throw error
    return { standing: keyStanding(home), hindrance: error.error.message }
  }
}

/** Owed and possible: what an administrator's next unlocking makes up for. */
export function mayRenewOwedKey(home: LedgerHome): boolean {
  if (home.ledger.person.role !== 'administrator') return false
  const standing = keyStanding(home)
  return standing.isOwed && isReady(standing)
}

const isReady = ({ waitsFor, recoveryCodeWaits }: KeyStanding): boolean => waitsFor.length === 0 && !recoveryCodeWaits

function waitingText({ waitsFor, recoveryCodeWaits }: KeyStanding): string {
  const people = waitsFor.length === 0 ? [] : [`${waitsFor.join('、')}升级后还没有登录过，请本人登录一次，或者给他重设口令`]
  const code = recoveryCodeWaits ? ['恢复码是升级前生成的，请重新生成恢复码'] : []
  return `暂不能更换文件密钥：${[...people, ...code].join('；')}。办完后再更换。`
}

function recordIn(home: LedgerHome, copy: Database.Database): ChainHead {
  const ledger = { ...home.ledger, raw: copy, db: drizzle(copy, { casing: 'snake_case' }) }
  perform(ledger, { command: 'vault.renewKey', commandId: newId<'command'>(), summary: '更换台账文件的密钥' }, (work) => work.note('staff', ledger.person.id, null, { fileKey: '已更换' }))
  return lastLink(ledger)
}

const GIB = 1_073_741_824
const inGib = (bytes: number): string => (bytes / GIB).toFixed(2)

function failureOf(problem: Parameters<typeof errorOf>[0]): ApiFailure {
  const { code, ...more } = errorOf(problem)
  if (problem.code === 'ledger-busy') return new ApiFailure('busy', { message: '更换文件密钥时台账一直有新的登记，没有换成。请等其他操作结束后再更换。' })
  if (problem.code !== 'disk-full') return new ApiFailure(code, more)
  const { neededBytes, freeBytes } = problem
  const sizes = neededBytes === null || freeBytes === null ? '' : `：需要 ${inGib(neededBytes)} GB，现有 ${inGib(freeBytes)} GB`
  return new ApiFailure(code, { ...more, message: `磁盘空间不足，没有更换文件密钥${sizes}。台账不受影响，请清理磁盘后再更换。` })
}

const STAGES = 4
interface Stage {
  readonly done: number
  readonly label: string
}
const stages: Partial<Record<RenewalStep, Stage>> = {
  copying: { done: 0, label: '正在复制台账' },
  encrypting: { done: 1, label: '正在用新密钥加密' },
  verifying: { done: 2, label: '正在校验' },
  recording: { done: 3, label: '正在替换台账文件' },
}

/** @param step null when all is done */
function showStep(home: LedgerHome, step: RenewalStep | null): void {
  const stage = step === null ? { done: STAGES, label: '文件密钥已更换' } : stages[step]
  if (stage) show(home, stage)
}

function show(home: LedgerHome, stage: Stage): void {
  home.options.emit({ kind: 'progress', task: 'renew-key', ...stage, total: STAGES })
}
