import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LawFilePreview } from '../../../shared/api/law.ts'
import type { LawDataKind } from '../../../shared/model/law-data.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { LawImportDialog } from './law-import-dialog.tsx'

const opening = { texts: 'law.openTexts', holidays: 'law.openHolidays', lpr: 'law.openLpr' } as const
const words = { texts: '导入法规更新', holidays: '导入放假安排', lpr: '导入 LPR' } as const

interface LawFileImport {
  readonly button: ReactNode
  /** Why the chosen file was refused, and the dialog of one that was read. */
  readonly rest: ReactNode
}

/** Choosing an update file and loading it: the same for texts of the law, holidays and LPR. */
export function useLawFileImport(kind: LawDataKind): LawFileImport {
  const open = useCommand(opening[kind])
  const [preview, setPreview] = useState<LawFilePreview | null>(null)
  const failed = open.error !== null && open.error.error.code !== 'cancelled'
  return {
    button: (
      <Allowed right="law-data">
        <Button variant="default" loading={open.isPending} onClick={() => open.mutate(() => ({}), { onSuccess: setPreview })}>
          {words[kind]}
        </Button>
      </Allowed>
    ),
    rest: (
      <>
        {failed && <Notice tone="bad">{failureText(open.error)}</Notice>}
        {preview !== null && <LawImportDialog kind={kind} preview={preview} onClose={() => setPreview(null)} />}
      </>
    ),
  }
}
