import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { paperForms } from '../../../shared/model/filing.ts'
import { FORMS } from './forms.ts'
import { letterLineSchema, letterRegister } from './letter-register.ts'
import { wordFile } from './paper/paper.ts'
import { filingSnapshotSchema } from './snapshot.ts'

/** The thread that sets papers: laying one out and packing it takes longer than reading its facts, and the store has to answer meanwhile. */
const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('papers'), forms: z.array(z.enum(paperForms)), snapshot: filingSnapshotSchema }),
  z.strictObject({ kind: z.literal('register'), lines: z.array(letterLineSchema) }),
])

const port = parentPort
if (!port) throw new Error('papers are set in a thread of the store')

/** The files asked for, in their order. */
async function filesOf(message: unknown): Promise<readonly Uint8Array[]> {
  const task = messageSchema.parse(message)
  if (task.kind === 'register') return [await letterRegister(task.lines)]
  const papers: Uint8Array[] = []
  for (const form of task.forms) papers.push(await wordFile(FORMS[form].render(task.snapshot)))
  return papers
}

async function answer(message: unknown): Promise<void> {
  port?.postMessage(await filesOf(message))
}

port.on('message', (message: unknown) => void answer(message))
