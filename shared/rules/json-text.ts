/** Reads the JSON of files that the rules take in: law, holidays, LPR. */

/**
 * The content of a JSON text.
 * @param refused makes the error of the file that is read from what is wrong with it
 */
export function readJson(text: string, refused: (why: string) => Error): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refused(`不是JSON文件（${error instanceof Error ? error.message : String(error)}）`)
  }
}

/** Whether a value of a JSON text is an object with named members. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
