import { Button } from '@mantine/core'
import { useState } from 'react'
import type { HolidayPreview, HolidayYearRow } from '../../../shared/api/law.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { LawImportDialog } from './law-import-dialog.tsx'
import classes from './law.module.css'

const YEARS_SHOWN = 5

const originWords = { bundled: '随程序提供', loaded: '本机构载入', none: '没有，当年日期为暂定' } as const

/** 放假安排: which years have a notice, and the next one from a file. */
export function LawHolidays({ years }: { readonly years: readonly HolidayYearRow[] }) {
  const open = useCommand('law.openHolidays')
  const [preview, setPreview] = useState<HolidayPreview | null>(null)
  const older = years.slice(YEARS_SHOWN).filter(({ origin }) => origin !== 'none')
  const failed = open.error !== null && open.error.error.code !== 'cancelled'
  return (
    <section className={classes['block']} aria-label="放假安排">
      <header>
        <h2>放假安排</h2>
        <Allowed right="law-data">
          <Button variant="default" loading={open.isPending} onClick={() => open.mutate(() => ({}), { onSuccess: setPreview })}>
            导入放假安排
          </Button>
        </Allowed>
      </header>
      <p>国务院办公厅每年11月前后公布次年安排。没有当年安排的，只按周末和固定节日推算，日期标为暂定。</p>
      {failed && <Notice tone="bad">{failureText(open.error)}</Notice>}
      <table>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">来源</th>
            <th scope="col" data-align="end">放假</th>
            <th scope="col" data-align="end">调休上班</th>
          </tr>
        </thead>
        <tbody>
          {years.slice(0, YEARS_SHOWN).map((row) => (
            <YearLine key={row.year} row={row} />
          ))}
        </tbody>
      </table>
      {older.length > 0 && <p className={classes['foot']}>{`${older.at(-1)?.year}至${older[0]?.year}年的安排也已具备。`}</p>}
      {preview !== null && <HolidayDialog preview={preview} onClose={() => setPreview(null)} />}
    </section>
  )
}

function YearLine({ row: { year, origin, offDays, workDays } }: { readonly row: HolidayYearRow }) {
  return (
    <tr>
      <th scope="row">{year}年</th>
      <td>{origin === 'none' ? <StatusBadge tone="doubt">{originWords.none}</StatusBadge> : originWords[origin]}</td>
      <td data-align="end">{origin === 'none' ? '' : `${offDays}天`}</td>
      <td data-align="end">{origin === 'none' ? '' : `${workDays}天`}</td>
    </tr>
  )
}

const replacedWords = {
  bundled: '随程序提供的当年安排将不再使用。',
  loaded: '之前载入的当年安排将不再使用。',
  none: '这一年还没有安排。',
} as const

function HolidayDialog({ preview, onClose }: { readonly preview: HolidayPreview; readonly onClose: () => void }) {
  const load = useCommand('law.importHolidays')
  const { year, off, work } = preview.table
  return (
    <LawImportDialog
      title={`载入${year}年放假安排`}
      fileName={preview.fileName}
      pending={load.isPending}
      error={load.error}
      onClose={onClose}
      onConfirm={(facts) =>
        load.mutate((commandId) => ({ commandId, draftId: preview.draftId, facts }), {
          onSuccess: () => {
            announce({ tone: 'good', text: `${year}年放假安排已载入，当年的日期已按它重新计算。` })
            onClose()
          },
        })
      }
    >
      <p>{replacedWords[preview.replaces]}</p>
      <dl className={classes['about']}>
        <dt>放假{off.length}天</dt>
        <dd>{off.join('、')}</dd>
        <dt>上班{work.length}天</dt>
        <dd>{work.length === 0 ? '没有调休上班日' : work.join('、')}</dd>
      </dl>
    </LawImportDialog>
  )
}
