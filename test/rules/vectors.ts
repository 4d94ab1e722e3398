import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

/** Reads one file of published figures; the schema says which fields a test relies on. */
export function readVectors<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const path = fileURLToPath(new URL(`../fixtures/vectors/${file}`, import.meta.url))
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(rows)) throw new TypeError(`${file} is not a list`)
  return rows.map((row) => schema.parse(row))
}

/** Yuan as the vectors print them, in fen. */
export function yuan(amount: number): number {
  return Math.round(amount * 100)
}
