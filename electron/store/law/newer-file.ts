import type { Instant } from '../../../shared/model/iso-date.ts'
import type { OpenedFileSigner } from '../../../shared/api/law.ts'
import type { Ledger } from '../kernel/context.ts'
import { holidaysOf, type LawDataRow, publicationsOf, standingFiles, textsOf } from './law-of.ts'
import { coverOf } from './overview.ts'

type Content = Pick<LawDataRow, 'kind' | 'contentJson'>

/** The years, months or texts that a file speaks of. */
function subjectsOf({ kind, contentJson }: Content): readonly string[] {
  switch (kind) {
    case 'holidays':
      return [`${holidaysOf({ contentJson }).year}`]
    case 'lpr':
      return publicationsOf({ contentJson }).map(({ publishedOn }) => publishedOn.slice(0, 7))
    case 'texts':
      return textsOf({ contentJson }).map(({ list, from }) => `${list} ${from ?? ''}`)
  }
}

/**
 * What stands already for the same years, months or texts and was signed, or else loaded, after a signed file; null when the file is the newest. A file that
 * does not say when it was signed comes from an older release and is older than all.
 */
export function newerFile(ledger: Pick<Ledger, 'db'>, file: Content & { readonly signedAt: Instant | null }): OpenedFileSigner['newer'] {
  const subjects = new Set(subjectsOf(file))
  const standing = standingFiles(ledger).filter((row) => row.kind === file.kind && subjectsOf(row).some((subject) => subjects.has(subject)))
  const [newest] = standing.map((row) => ({ covers: coverOf(row), at: row.signedAt ?? row.createdAt })).toSorted((a, b) => b.at - a.at)
  return newest !== undefined && newest.at > (file.signedAt ?? 0) ? newest : null
}
