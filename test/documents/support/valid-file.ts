import validate from '@ooxml-tools/validate'

/** What the Open XML SDK finds wrong with a Word file: the part, the place in it, and the rule of the schema; none for a valid one. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await validate(bytes, 'docx')
  return [...new Set(found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`))]
}
