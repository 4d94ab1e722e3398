import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseRow } from '../../shared/api/cases.ts'
import { type SearchHit, searchKindLabels } from '../../shared/api/search.ts'
import { useToday } from '../api/use-vault.ts'
import { RecordedReasons } from '../components/recorded-reasons.tsx'
import HouseholdReasons from '../pages/cases/household-reasons.tsx'

/** A line of the search: a household with its principal, or a record with what it says. */
export type Match = { readonly of: 'case'; readonly row: CaseRow } | { readonly of: 'record'; readonly hit: SearchHit }

/** Where the sum or the days of a line of the search come from. */
export default function SearchReasons({ match, onClose }: { readonly match: Match; readonly onClose: () => void }): ReactNode {
  return (
    <Modal opened onClose={onClose} title="计算依据" size={480}>
      {match.of === 'case' ? <Principal row={match.row} /> : <Recorded hit={match.hit} />}
    </Modal>
  )
}

function Principal({ row }: { readonly row: CaseRow }): ReactNode {
  const today = useToday()
  return today === null ? null : <HouseholdReasons row={row} of="principal" today={today} />
}

function Recorded({ hit: { kind, title, detail, borrowerName, recordId } }: { readonly hit: SearchHit }): ReactNode {
  const facts = [
    { label: '类别', value: searchKindLabels[kind] },
    { label: '内容', value: detail === '' ? title : detail },
    ...(borrowerName === null ? [] : [{ label: '所属户', value: borrowerName }]),
  ]
  return <RecordedReasons recordId={recordId} title={title} facts={facts} />
}
