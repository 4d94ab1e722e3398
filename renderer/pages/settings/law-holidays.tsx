import type { HolidayYearRow } from '../../../shared/api/law.ts'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useLawFileImport } from './law-file-import.tsx'
import classes from './law.module.css'

const YEARS_SHOWN = 5

const originWords = { bundled: '随程序提供', loaded: '本机构导入', none: '没有，当年日期为暂定' } as const

/** 放假安排: which years have a notice, and the next one from a file. */
export function LawHolidays({ years }: { readonly years: readonly HolidayYearRow[] }) {
  const file = useLawFileImport('holidays')
  const older = years.slice(YEARS_SHOWN).filter(({ origin }) => origin !== 'none')
  return (
    <section className={classes['block']} aria-label="放假安排">
      <header>
        <h2>放假安排</h2>
        {file.button}
      </header>
      <p>国务院办公厅每年 11 月前后公布次年安排。没有当年安排的，只按周末和固定节日推算，日期标为暂定。</p>
      {file.rest}
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
      {older.length > 0 && <p className={classes['foot']}>{`${older.at(-1)?.year} 至 ${older[0]?.year} 年的安排也已具备。`}</p>}
    </section>
  )
}

function YearLine({ row: { year, origin, offDays, workDays } }: { readonly row: HolidayYearRow }) {
  return (
    <tr>
      <th scope="row">{year} 年</th>
      <td>{origin === 'none' ? <StatusBadge tone="doubt">{originWords.none}</StatusBadge> : originWords[origin]}</td>
      <td data-align="end">{origin === 'none' ? '' : `${offDays} 天`}</td>
      <td data-align="end">{origin === 'none' ? '' : `${workDays} 天`}</td>
    </tr>
  )
}
