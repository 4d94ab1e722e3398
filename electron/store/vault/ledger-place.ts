import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeDurably } from '../database/durable-file.ts'

/** Where the ledger lies: the standard folder, or the one that the user located and that a note there points to. */
const noteSchema = z.strictObject({ folder: z.string().min(1).max(1000) })

const noteIn = (standardFolder: string) => join(standardFolder, 'ledger-place.json')

export function placeOfLedger(standardFolder: string): string {
  const path = noteIn(standardFolder)
  if (!existsSync(path)) return standardFolder
  const note = readJson(path, noteSchema)
  return note.state === 'read' ? note.value.folder : standardFolder
}

export function notePlace(standardFolder: string, folder: string): void {
  writeDurably(noteIn(standardFolder), JSON.stringify({ folder }))
}
