import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { type PaperForm, paperForms } from '../../shared/model/filing.ts'
import { fullSnapshotFor } from './support/snapshots.ts'

/** What stands at the head of every page. */
async function headOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const parts = unzipSync(await wordFile(FORMS[id].render(snapshot)))
  return Object.entries(parts).filter(([name]) => name.startsWith('word/header')).map(([, bytes]) => strFromU8(bytes)).join('')
}

it.each(paperForms)('%s says 未复核 on every page while what it rests on is unconfirmed, and nothing of it afterwards', async (id) => {
  const snapshot = fullSnapshotFor(id)
  expect(await headOf(id, { ...snapshot, unreviewed: ['登记借据 JJ2023100000'] })).toContain('未复核')
  expect(await headOf(id, { ...snapshot, unreviewed: [] })).not.toContain('未复核')
})
