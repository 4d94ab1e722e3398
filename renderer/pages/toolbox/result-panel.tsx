import type { ReactNode } from 'react'
import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { type TextTable, tableText } from '../../../shared/api/tool-table-text.ts'
import { Notice } from '../../components/notice.tsx'
import type { Figure } from './tool-spec.ts'
import classes from './toolbox.module.css'

interface Props {
  readonly sheet: ToolSheet
  readonly figures: readonly Figure[]
}

/** The answer: the figures to read first, what is missing or doubtful, the tables, then the steps with their articles. */
export function ResultPanel({ sheet, figures }: Props): ReactNode {
  return (
    <div className={classes['result']} data-print>
      <header className={classes['printHead']}>
        <h1>{sheet.title}</h1>
        <p>计算日：{sheet.computedOn}</p>
        <Pairs rows={sheet.facts} />
      </header>
      <Figures figures={figures} />
      <Notices tone="info" lines={sheet.missing.map((question) => `还缺：${question}`)} />
      {sheet.tables.flatMap(tableText).map((table) => (
        <ResultTable key={table.caption} table={table} />
      ))}
      <Steps sheet={sheet} />
      <Notices tone="doubt" lines={sheet.cautions} />
    </div>
  )
}

function Figures({ figures }: Pick<Props, 'figures'>): ReactNode {
  if (figures.length === 0) return null
  return (
    <dl className={classes['figures']}>
      {figures.map(({ label, value, tone }) => (
        <div key={label} data-tone={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Notices({ tone, lines }: { readonly tone: 'info' | 'doubt'; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null
  return (
    <div>
      {lines.map((line) => (
        <Notice key={line} tone={tone}>
          {line}
        </Notice>
      ))}
    </div>
  )
}

function Pairs({ rows }: { readonly rows: ToolSheet['facts'] }): ReactNode {
  return (
    <dl className={classes['pairs']}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ResultTable({ table: { caption, columns, rows, hasTotal } }: { readonly table: TextTable }): ReactNode {
  return (
    // A wide table is scrolled by key, too.
    <div className={classes['tableScroll']} role="region" aria-label={`${caption}（可左右滚动）`} tabIndex={0}>
      <table className={classes['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, align }) => (
              <th key={head} scope="col" data-align={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${at} ${row[0]}`} data-total={(hasTotal && at === rows.length - 1) || undefined}>
              {columns.map(({ head, align }, index) => (
                <td key={head} data-align={align}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Steps({ sheet: { steps } }: { readonly sheet: ToolSheet }): ReactNode {
  if (steps.length === 0) return null
  return (
    <section className={classes['steps']} aria-label="计算步骤与依据">
      <h2>计算步骤与依据</h2>
      <ol>
        {steps.map(({ label, detail, article }, index) => (
          <li key={`${index} ${label}`}>
            <b>{label}</b>
            <span>{detail}</span>
            {article !== null && <i data-doubtful={article.endsWith('（待核实）') || undefined}>{article}</i>}
          </li>
        ))}
      </ol>
    </section>
  )
}
