import type { ReactNode } from 'react'
import type { ZodType } from 'zod'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed, voidedAndClosed } from './done.ts'
import { factsFrom } from './facts-from.ts'
import { type EnumWords, valueWords } from './value-words.ts'
import { VoidAction } from './void-action.tsx'

type Target<Tag extends string> = { readonly id: Id<Tag>; readonly version: number }

/** The command that saves a record, as `useCommand` gives it. */
interface SaveCall<Facts, Tag extends string> {
  mutateAsync(act: (commandId: Id<'command'>) => { commandId: Id<'command'>; id: Id<Tag> | null; version: number | null; facts: Facts }): Promise<Saved<Tag>>
}

/** The command that voids it. */
interface VoidCall<Tag extends string> {
  readonly isPending: boolean
  readonly error: Error | null
  mutate(act: (commandId: Id<'command'>) => { commandId: Id<'command'>; id: Id<Tag>; version: number; reason: string }, options: { onSuccess: () => void }): void
}

interface Props<V extends object, Facts, Tag extends string> {
  /** What the record is called, e.g. 续封. */
  readonly what: string
  readonly title: string
  /** Null for a new record, which then begins with `blank`. */
  readonly record: (V & Target<Tag>) | null
  /** Names the draft of a new record together with what it hangs on. */
  readonly draftKey: string
  readonly blank: V
  readonly labels: Readonly<Record<keyof V & string, string>>
  readonly enums: EnumWords
  readonly loadSchema: () => Promise<ZodType<Facts>>
  readonly save: SaveCall<Facts, Tag>
  readonly remove: VoidCall<Tag> | null
  /** The records of this kind as they stand now, to show what somebody else changed meanwhile. */
  readonly latest: () => Promise<readonly (V & Target<Tag>)[]>
  readonly onClose: () => void
  readonly children: (form: RecordForm<V>) => ReactNode
}

/** A record of the open case that hangs on another one. */
export function DetailForm<V extends object, Facts, Tag extends string>(props: Props<V, Facts, Tag>): ReactNode {
  const { caseId } = useCaseScope()
  return <DetailFormOfCase {...props} caseId={caseId} />
}

/** The same outside the page of a case: the drawer with its fields, saved, voided and compared as every record is. */
export function DetailFormOfCase<V extends object, Facts, Tag extends string>(props: Props<V, Facts, Tag> & { readonly caseId: Id<'case'> | null }): ReactNode {
  const { caseId, what, title, record, draftKey, blank, labels, enums, loadSchema, save, remove, latest, onClose, children } = props
  const id = record?.id ?? null
  const form = useRecordForm<V, Facts, Saved<Tag>>({
    draftKey: record === null ? `${draftKey}:new` : `${draftKey}:${record.id}`.slice(0, 70),
    initial: record === null ? blank : factsFrom(blank, record),
    version: record?.version ?? null,
    loadSchema,
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed(what, onClose),
    readLatest: async () => {
      const found = (await latest()).find((each) => each.id === id)
      return found === undefined ? null : { version: found.version, values: factsFrom(blank, found) }
    },
  })
  const voiding = record !== null && remove !== null && (
    <VoidAction
      subject={title}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: record.id, version: record.version, reason }), { onSuccess: voidedAndClosed(what, onClose) })}
    />
  )
  return (
    <RecordDrawer title={title} form={form} labels={labels} valueWords={valueWords(enums)} review={id && caseId && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      {children(form)}
    </RecordDrawer>
  )
}
