import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { RecordedReasons } from './recorded-reasons.tsx'

interface Props {
  readonly recordId: Id
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly onClose: () => void
}

/** What a row shows as somebody put it down, over the page. */
export default function RecordedDialog({ onClose, ...shown }: Props): ReactNode {
  return (
    <Modal opened onClose={onClose} title="来源" size={480}>
      <RecordedReasons {...shown} />
    </Modal>
  )
}
