import type { ReactNode } from 'react'
import type { AttachmentSubjectKind } from '../../../../shared/model/attachment.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { type DetailFormOptions, type TakeBackCommand, useDetailForm } from './use-detail-form.ts'
import { type EnumWords, valueWords } from './value-words.ts'
import { VoidAction, type VoidCommand } from './void-action.tsx'

interface Props<V extends object, Facts, Tag extends string> extends DetailFormOptions<V, Facts, Tag> {
  readonly title: string
  readonly labels: Readonly<Record<keyof V & string, string>>
  readonly enums: EnumWords
  /** The papers of such a record are tied to it under this kind; absent where they lie with the record above it. */
  readonly files?: AttachmentSubjectKind
  readonly remove: (VoidCommand<Tag> & TakeBackCommand<Tag>) | null
  readonly children: (form: RecordForm<V>) => ReactNode
}

/** A record of the open case that hangs on another one. */
export function DetailForm<V extends object, Facts, Tag extends string>(props: Props<V, Facts, Tag>): ReactNode {
  const { caseId } = useCaseScope()
  return <DetailFormOfCase {...props} caseId={caseId} />
}

/** The same outside the page of a case: the drawer with its fields, saved, voided and compared as every record is. */
export function DetailFormOfCase<V extends object, Facts, Tag extends string>(props: Props<V, Facts, Tag> & { readonly caseId: Id<'case'> | null }): ReactNode {
  const { caseId, what, title, record, labels, enums, files, remove, onClose, children } = props
  const id = record?.id ?? null
  const form = useDetailForm({ ...props, draftKey: id === null ? `${props.draftKey}:new` : `${props.draftKey}:${id}`.slice(0, 70) })
  const voiding = record !== null && remove !== null && <VoidAction subject={title} what={what} record={record} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={title} form={form} labels={labels} valueWords={valueWords(enums)} review={id && caseId && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      {children(form)}
      {files !== undefined && caseId !== null && <FormFiles caseId={caseId} kind={files} recordId={id} />}
    </RecordDrawer>
  )
}
