import type { ReactNode } from 'react'
import type { CaseFile } from '../../../../shared/api/cases.ts'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import { type CaseFacts, caseStatusLabels } from '../../../../shared/model/case.ts'
import { caseLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { savedAndClosed, savedForGood } from '../record/saved-and-closed.ts'
import { factsFrom } from '../record/facts-from.ts'
import { caseWords, KeeperFields } from './case-facts.tsx'

const blank: Blank<CaseFacts> = { borrowerId: null, unitId: null, managerId: null, status: 'open', closedOn: null, note: null }

interface Props {
  readonly caseFile: CaseFile
  readonly managerName: string | null
  readonly onHandOver: () => void
  readonly onClose: () => void
}

/** Who keeps the household, and whether it is still worked on. */
export function CaseForm({ caseFile, managerName, onHandOver, onClose }: Props): ReactNode {
  const save = useCommand('cases.save')
  const form = useRecordForm<Blank<CaseFacts>, CaseFacts, Saved<'case'>>({
    draftKey: `case:${caseFile.id}`,
    initial: factsFrom<Blank<CaseFacts>>(blank, caseFile),
    version: caseFile.version,
    loadSchema: () => import('../../../../shared/model/case.ts').then((module) => module.caseFacts),
    // a draft from before the 移交 may name somebody else
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: caseFile.id, version, facts: { ...facts, managerId: caseFile.managerId ?? facts.managerId } })),
    onSaved: (saved, back) => (caseFile.managerId === form.values.managerId ? savedAndClosed('户信息', onClose)(saved, back) : savedForGood('户信息', onClose)()),
    readLatest: async () => {
      const latest = (await call('cases.overview', { caseId: caseFile.id })).caseFile
      return { version: latest.version, values: factsFrom<Blank<CaseFacts>>(blank, latest) }
    },
  })

  return (
    <RecordDrawer title="修改户信息" form={form} labels={caseLabels} valueWords={caseWords} review={{ caseId: caseFile.id, recordId: caseFile.id }} onClose={onClose}>
      <FieldGrid>
        <KeeperFields form={form} kept={managerName === null ? null : { managerName, onHandOver }} />
        <EnumSelect label={caseLabels.status} labels={caseStatusLabels} field={form.bind('status')} required />
        {form.values.status === 'closed' && <DateField label={caseLabels.closedOn} field={form.bind('closedOn')} />}
        <WideField>
          <LongTextField label={caseLabels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
