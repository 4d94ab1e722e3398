/** Forbidden in Windows names, and what hides or turns text: control and format characters, lone surrogates. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
/** Leaves room for the folder within the 260 characters of a Windows path. */
const LONGEST_STEM = 100

/**
 * A `.docx` name that Windows and Linux accept, made of the given parts joined by `-`.
 * A part that nothing is left of drops out.
 */
export function documentFileName(parts: readonly string[]): string {
  const stem = parts
    .map((part) => part.replaceAll(FORBIDDEN, '').replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('-')
  const short = Array.from(stem).slice(0, LONGEST_STEM).join('').replace(/[. ]+$/, '')
  return `${RESERVED.test(short) ? '_' : ''}${short}.docx`
}

/** One part of a file's name, without what Windows forbids. */
export function fileNamePart(part: string): string {
  return part.replaceAll(FORBIDDEN, '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_STEM)
}
