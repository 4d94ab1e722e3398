import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { KeyDebtor } from '../../../../shared/api/key-debtors.ts'
import { type KeyDebtorFacts, keyDebtorLabels as labels } from '../../../../shared/model/key-debtor.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'

/** 重点户 among the facts of a household: since when and why, and the act that puts it on the list or takes it off. */
export function KeyDebtorLine(): ReactNode {
  const { caseId } = useCaseScope()
  const listed = useCall('keyDebtors.ofCase', { caseId }).data
  const [editing, setEditing] = useState(false)
  if (listed === undefined) return null
  return (
    <>
      <dt>重点户</dt>
      <dd>
        {listed === null ? '未列入' : `${listed.listedOn} 列入（${listed.grounds}）`}
        <Allowed right="record">
          <Button variant="subtle" size="compact" ml="xs" onClick={() => setEditing(true)}>
            {listed === null ? '列入重点户' : '修改或移出'}
          </Button>
        </Allowed>
        {editing && <KeyDebtorForm listed={listed} onClose={() => setEditing(false)} />}
      </dd>
    </>
  )
}

function KeyDebtorForm({ listed, onClose }: { readonly listed: KeyDebtor | null; readonly onClose: () => void }): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('keyDebtors.save')
  const remove = useCommand('keyDebtors.void')
  const latest = async () => [await call('keyDebtors.ofCase', { caseId })].filter((each) => each !== null)
  return (
    <DetailForm<Blank<KeyDebtorFacts>, KeyDebtorFacts, 'key-debtor'>
      what="重点户" title={listed === null ? '列入重点户' : '重点户'} record={listed} draftKey={`key-debtor:${caseId}`} blank={{ caseId, listedOn: today, grounds: null }} labels={labels}
      enums={{}} loadSchema={async () => (await import('../../../../shared/model/key-debtor.ts')).keyDebtorFacts} save={save} remove={remove} latest={latest} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <DateField label={labels.listedOn} required field={bind('listedOn')} />
          <WideField>
            <LongTextField label={labels.grounds} required field={bind('grounds')} placeholder="如 余额居前、临近时效、涉众敏感" />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
