import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { runUpkeep } from '../../electron/store/vault/upkeep.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { COMMON_MATERIALS } from '../../shared/rules/write-off-standards.ts'
import { fresh, household, once } from '../store/support/facts.ts'
import { openLedger, openStore, type TestStore } from '../store/support/open-store.ts'
import { addFile } from '../store/support/scans.ts'
import { branchStock } from './invented-stock.ts'
import { timed, watchTurns } from './measure.ts'
import { atMost, type Finding, title } from './report.ts'
import { readHandedKey } from './start-up/handed-key.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

const TODAY = isoDate('2026-11-22')
const MONTH_END = isoDate('2026-10-31')
const CANDIDATES_LIMIT_S = 2
const RUN_LIMIT_S = 10
const SLICE_LIMIT_MS = 30
const PACKAGE_LIMIT_S = 6
/** An act of another window shows no waiting below this. */
const ANSWER_LIMIT_MS = 100
const ATTACHMENTS = 40
const ATTACHMENT_BYTES = 2 * 1_048_576

/** The search for candidates and the classes of a month-end over the stock of a large branch; a package with its evidence. */
export async function benchWriteOff(): Promise<readonly Finding[]> {
  title('write-off: candidates and classes over 50,000 cases with 150,000 loans; a package with 40 attachments of 2 MB')
  const packed = await timePackage()
  return [
    ...(await overTheStock()),
    atMost('write-off package with 40 attachments of 2 MB', packed.took / 1000, PACKAGE_LIMIT_S, 's'),
    atMost('longest wait of another call meanwhile', packed.longest, ANSWER_LIMIT_MS, 'ms'),
  ]
}

/** On the kept stock, opened by its key: the check and the backup that follow an unlocking would be measured with it. */
async function overTheStock(): Promise<readonly Finding[]> {
  const folder = await copyOfKeptLedger(branchStock)
  const store = openStore(TODAY, folder)
  try {
    const { key, slotId } = readHandedKey(dataFolderIn(folder))
    await store.home.open(key, slotId)
    const search = await watched(() => store.ask('writeOff.candidates', { filter: { outcomes: ['meets', 'nearly'], codes: [] }, offset: 0, limit: 50 }))
    const run = await watched(() => store.ask('classification.startRun', { ...once(), asOf: MONTH_END }))
    return [
      atMost('candidates over 50,000 cases', search.took / 1000, CANDIDATES_LIMIT_S, 's'),
      atMost('longest wait of another call meanwhile', search.longest, SLICE_LIMIT_MS, 'ms'),
      atMost('classes of 150,000 loans at month-end', run.took / 1000, RUN_LIMIT_S, 's'),
      atMost('longest slice of it', run.longest, SLICE_LIMIT_MS, 'ms'),
    ]
  } finally {
    store.close()
  }
}

interface Watched {
  readonly took: number
  readonly longest: number
}

async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const waits = { longest: 0, running: true }
  const watching = watchTurns(waits)
  const took = await timed(work)
  waits.running = false
  await watching
  return { took, longest: waits.longest }
}

async function timePackage(): Promise<Watched> {
  const store = await openLedger(TODAY)
  try {
    // The check and the backup of a new ledger are due on its first day; while the file is small they take no time, and none of the package's.
    await runUpkeep(store.home, false)
    return await packEvidence(store)
  } finally {
    store.close()
  }
}

async function packEvidence(store: TestStore): Promise<Watched> {
  const { file } = await household(store, '核销测试', '000000198001010013', 'HX2023100000')
  const facts = await store.ask('writeOff.prepare', { caseId: file.id, standardCode: 'general-7', asOf: TODAY })
  const { id } = await store.ask('writeOff.save', { ...fresh(), facts: { ...facts, departmentHead: '江某', unitHead: '海某' } })
  const [first] = COMMON_MATERIALS
  if (first === undefined) throw new Error('every application needs papers')
  for (let made = 0; made < ATTACHMENTS; made += 1) {
    const attachmentId = await addFile(store, file.id, await scanOf(ATTACHMENT_BYTES), `扫描件${made + 1}.pdf`)
    await store.ask('writeOff.addMaterial', { ...once(), facts: { writeOffId: id, materialKey: COMMON_MATERIALS[made % COMMON_MATERIALS.length]?.key ?? first.key, attachmentId, reason: null } })
  }
  const folder = join(store.folder, 'package')
  mkdirSync(folder)
  return watched(() => store.ask('writeOff.exportPackage', { ...once(), id, draft: true }, [folder]))
}

/** One page whose content is as long as a scan: a comment of random figures, which no compression takes away. */
async function scanOf(bytes: number): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const content = document.context.register(document.context.stream(`% ${randomBytes(bytes / 2).toString('hex')}\n`))
  document.addPage([595, 842]).node.addContentStream(content)
  return Buffer.from(await document.save())
}
