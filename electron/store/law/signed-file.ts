import { z } from 'zod'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { instantField } from '../../../shared/model/fields.ts'
import { lawDataFacts, lawDataKinds } from '../../../shared/model/law-data.ts'
import { isSignedBy, type SigningKey } from '../exchange/package/signing.ts'

/*
 * A signed update file: one JSON object of the body as text, the public key and the Ed25519 signature over the body's UTF-8 bytes. The body
 * holds the very text of the file, so that what was signed is what is read.
 */
const FORMAT = 'baoquan-law-update-1'

const bodySchema = z.strictObject({ format: z.literal(FORMAT), kind: z.enum(lawDataKinds), fileName: z.string().min(1).max(300), text: z.string().min(1), signedAt: instantField.nullable().default(null), ...lawDataFacts.shape })
/** `signedAt` is null in files of releases that did not state it. */
export type SignedBody = z.infer<typeof bodySchema>

const fileSchema = z.strictObject({ body: z.string(), publicKey: z.base64().max(200), signature: z.base64().max(200) })

export interface SignedFile {
  readonly body: SignedBody
  /** DER (SPKI), base64. */
  readonly publicKey: string
}

/** A signed update file as bytes. */
export function writeSigned(body: Omit<SignedBody, 'format'>, key: SigningKey): Buffer {
  const text = JSON.stringify({ format: FORMAT, ...body })
  const file = { body: text, publicKey: key.publicKey.toString('base64'), signature: key.sign(Buffer.from(text, 'utf8')).toString('base64') }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8')
}

/**
 * The signed file in a text; null when it is no such file, and is read as an ordinary one.
 * @throws ApiFailure law-file-forged when its signature does not fit what it says
 */
export function readSigned(text: string): SignedFile | null {
  const file = fileSchema.safeParse(parsed(text))
  if (!file.success) return null
  const { body, publicKey, signature } = file.data
  if (!isSignedBy(Buffer.from(publicKey, 'base64'), Buffer.from(body, 'utf8'), Buffer.from(signature, 'base64'))) throw new ApiFailure('law-file-forged')
  const content = bodySchema.safeParse(parsed(body))
  if (!content.success) throw new ApiFailure('import-unreadable', { message: '签发文件的内容不完整，可能由更高版本的程序签发。请核对文件，或者请签发机构重新签发。' })
  return { body: content.data, publicKey }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // a CSV file of publications is no JSON
  }
}
