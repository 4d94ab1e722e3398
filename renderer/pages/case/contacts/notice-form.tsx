import type { ReactNode } from 'react'
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
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
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
  const form = useDetailForm<Values, NoticeFacts, 'notice'>({
    what: '函件',
    draftKey: `notice:${id ?? `new:${caseId}`}`,
    record: notice,
    blank,
    loadSchema: () => import('../../../../shared/model/notice.ts').then((module) => module.noticeFacts),
    save,
    remove,
    latest: () => call('notices.ofCase', { caseId }),
    onClose,
  })
  const voiding = notice && <VoidAction subject={`${noticeKindLabels[notice.kind]} ${notice.docNo ?? notice.issuedOn}`} what="函件" record={notice} command={remove} onVoided={onClose} />
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
      <FormFiles caseId={caseId} kind="notice" recordId={id} />
    </RecordDrawer>
  )
}
