import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { NoticeView } from '../../../../shared/api/notices.ts'
import { noticeLabels } from '../../../../shared/model/field-labels.ts'
import { type NoticeFacts, noticeKindLabels } from '../../../../shared/model/notice.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed, voidedAndClosed } from '../record/done.ts'
import { factsFrom } from '../record/facts-from.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { LetterWordsNotice } from './letter-words-notice.tsx'

type Values = Blank<NoticeFacts>

const words = valueWords({ kind: noticeKindLabels })

interface Props {
  readonly notice: NoticeView | null
  readonly onClose: () => void
}

/** One letter, its words checked while it is written. */
export function NoticeForm({ notice, onClose }: Props): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('notices.save')
  const remove = useCommand('notices.void')
  const id = notice?.id ?? null
  const blank: Values = { caseId, kind: 'overdue', docNo: null, issuedOn: today, body: null, note: null }
  const form = useRecordForm<Values, NoticeFacts, Saved<'notice'>>({
    draftKey: `notice:${id ?? `new:${caseId}`}`,
    initial: notice === null ? blank : factsFrom<Values>(blank, notice),
    version: notice?.version ?? null,
    loadSchema: () => import('../../../../shared/model/notice.ts').then((module) => module.noticeFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('函件', onClose),
    readLatest: async () => {
      const latest = (await call('notices.ofCase', { caseId })).find((each) => each.id === id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank, latest) } : null
    },
  })
  const voiding = notice && (
    <VoidAction
      subject={`${noticeKindLabels[notice.kind]} ${notice.docNo ?? notice.issuedOn}`}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: notice.id, version: notice.version, reason }), { onSuccess: voidedAndClosed('函件', onClose) })}
    />
  )
  return (
    <RecordDrawer title={notice === null ? '登记函件' : `函件：${noticeKindLabels[notice.kind]}`} form={form} labels={noticeLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={noticeLabels.kind} labels={noticeKindLabels} field={form.bind('kind')} required autoFocus />
        <DateField label={noticeLabels.issuedOn} field={form.bind('issuedOn')} required />
        <TextField label={noticeLabels.docNo} field={form.bind('docNo')} placeholder="如 催〔2026〕12号" help="一式两份，回执写同一编号" />
        <TextField label={noticeLabels.note} field={form.bind('note')} />
        <WideField>
          <LongTextField label={noticeLabels.body} field={form.bind('body')} help="填写时核对不宜使用的词语" />
          <LetterWordsNotice text={form.values.body} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
