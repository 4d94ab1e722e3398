import { Modal, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { AssetForm } from './asset-form.tsx'

const OFFERED = 20
const PAUSE_MS = 80

/** First the household that gives the thing, then the thing itself. */
export function NewForeclosed({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [, navigate] = useLocation()
  const [caseId, setCaseId] = useState<Id<'case'> | null>(null)
  if (caseId !== null) return <AssetForm caseId={caseId} record={null} onClose={onClose} onMade={(id) => navigate(`/foreclosed/${id}`)} />
  return (
    <Modal opened onClose={onClose} title="登记抵债资产" size={520}>
      <HouseholdField onPick={setCaseId} />
    </Modal>
  )
}

/** Found as everywhere: by name, initials, number or its end. */
function HouseholdField({ onPick }: { readonly onPick: (caseId: Id<'case'>) => void }): ReactNode {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, PAUSE_MS)
  const found = useCall(
    'cases.list',
    { filter: { ...emptyCaseFilter, status: 'all', search: asked }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: OFFERED },
    { keepPrevious: true },
  )
  return (
    <Select
      label="抵债人所在的户"
      description="户名、拼音首字母、借据号或号码末几位都能找；抵债冲的是这一户的借据"
      withAsterisk
      data-autofocus
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.borrowerName}（${row.caseNo}）` }))}
      filter={({ options }) => options} // the store has found them; their labels need not hold what was typed
      value={null}
      nothingFoundMessage="没有找到，可换用拼音首字母或号码末几位"
      onChange={(value) => {
        const id = idOf<'case'>(value)
        if (id !== null) onPick(id)
      }}
    />
  )
}
