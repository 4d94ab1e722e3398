import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { announce } from '../../components/announce.ts'
import { failureText } from '../../components/states.tsx'
import type { ListState } from './list-state.ts'
import { type CaseSheet, PRINTED_AT_ONCE, readSheet } from './read-sheet.ts'

// What only paper shows is not part of what the list is painted with.
const PrintedCases = lazy(() => import('./printed-cases.tsx'))

interface Props {
  readonly state: ListState
  readonly today: IsoDate
}

/** The list as filtered, sorted and with the columns on screen, to the printer. */
export function PrintList({ state, today }: Props): ReactNode {
  const [sheet, setSheet] = useState<CaseSheet | null>(null)
  const reading = useMutation({ mutationFn: readSheet, onSuccess: print, onError: (failure) => announce({ tone: 'bad', text: failureText(failure) }) })
  const busy = reading.isPending || sheet !== null
  useHotkeys([['mod+P', () => !busy && reading.mutate(state)]], [], true)

  function print(read: CaseSheet): void {
    const { cases } = read.totals
    if (cases === 0) return announce({ tone: 'bad', text: '没有打印：当前筛选没有案件。请换一个条件，或清除筛选。' })
    if (cases > PRINTED_AT_ONCE) return announce({ tone: 'bad', text: `没有打印：当前筛选有 ${cases} 户，一次最多打印 ${PRINTED_AT_ONCE} 户。请先缩小筛选范围，或导出 Excel。` })
    setSheet(read)
  }

  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} title="Ctrl+P" loading={busy} onClick={() => reading.mutate(state)}>
        打印
      </Button>
      {sheet !== null && (
        <Suspense>
          <PrintedCases sheet={sheet} today={today} onEnd={() => setSheet(null)} />
        </Suspense>
      )}
    </>
  )
}
