import type { SubjectName } from '../../../../shared/api/attachments.ts'
import { type AttachmentSubject, type AttachmentSubjectKind, attachmentSubjectKindLabels, attachmentSubjectKinds } from '../../../../shared/model/attachment.ts'

/** The records of a case as choices of a select: by their kinds, each under a key of its kind and id. */

export const subjectKey = ({ kind, id }: AttachmentSubject): string => `${kind} ${id}`

export function subjectChoices(subjects: readonly SubjectName[], kinds: readonly AttachmentSubjectKind[] = attachmentSubjectKinds): { group: string; items: { value: string; label: string }[] }[] {
  return kinds.map((kind) => ({
    group: attachmentSubjectKindLabels[kind],
    items: subjects.filter((subject) => subject.kind === kind).map((subject) => ({ value: subjectKey(subject), label: subject.name })),
  }))
}
