/** Text that files break on, in every place where a person may write. */
import { type FilingSnapshot, filingSnapshotSchema } from '../../../electron/store/documents/snapshot.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import { fullSnapshotFor } from './snapshots.ts'

/** Values that are looked up or parsed and so have a shape of their own. */
const KEPT_KEYS = new Set(['id', 'ownerId', 'guarantorId', 'holderId', 'toId', 'currency', 'kind', 'side', 'status', 'sex'])
const SHAPED = /^(\d{4}-\d{2}-\d{2}|\d+(\.\d+)?|[a-z-]+)$/

const HOSTILE = [
  '<w:p>&amp;</w:t>]]><!--',
  '\u0000\u0001\u0008\u001F\uFFFE\ud800控制',
  '\u202E反转\u202C\u200F',
  '😀👨‍👩‍👧𠮷喆',
  "=HYPERLINK(\"http://example.invalid\")'+1@x",
  '{{name}} ${x} _x0041_ \\n %s undefined_',
  '  前后空格  ',
  '换\r\n行\t制表',
]

/** Writes hostile text before every free text of the snapshot, another one each time. */
function poison(value: unknown, key: string, counter: { next: number }): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => poison(item, key, counter))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name, counter)]))
  }
  if (typeof value !== 'string' || KEPT_KEYS.has(key) || key.endsWith('Ids') || SHAPED.test(value)) return value
  counter.next += 1
  return `${HOSTILE[counter.next % HOSTILE.length]}${value}`
}

/** How many texts stand ready: turned through, each reaches every field. */
export const HOSTILE_TURNS = HOSTILE.length

/** The full filing of a form with hostile text in every field; another turn brings each field another one. */
export function poisoned(form: PaperForm, turn = 0): FilingSnapshot {
  return filingSnapshotSchema.parse(poison(fullSnapshotFor(form), '', { next: turn }))
}
