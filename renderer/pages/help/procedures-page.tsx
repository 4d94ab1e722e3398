import { type ReactNode, useMemo } from 'react'
import { Link, Redirect, useParams } from 'wouter'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type LawRow, type LawText, lawTable } from '../../../shared/rules/law-table.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-vault.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { presentOf } from '../settings/rule-row.ts'
import { allTools } from '../toolbox/tools.ts'
import { type Procedure, procedures } from './procedures.ts'
import classes from './procedures.module.css'

/** 办案程序: what each procedure is for, what is done in it step by step, and what the law table says of each step. */
export default function ProceduresPage(): ReactNode {
  const { procedure: id } = useParams<{ procedure?: string }>()
  const current = procedures.find((one) => one.id === id)
  if (current === undefined) return <Redirect to={`/help/${procedures[0]?.id ?? ''}`} replace />
  return (
    <div className={classes.page}>
      <nav className={classes.list} aria-label="办案程序">
        <h1>办案程序</h1>
        {procedures.map((one) => (
          <Link key={one.id} href={`/help/${one.id}`} aria-current={one === current ? 'page' : undefined}>
            {one.name}
          </Link>
        ))}
      </nav>
      <ProcedureText procedure={current} />
    </div>
  )
}

function ProcedureText({ procedure }: { readonly procedure: Procedure }): ReactNode {
  const today = useToday()
  const law = useCall('law.inForce', {})
  const rows = useMemo(() => new Map(lawTable(law.data?.texts).map((row) => [row.id, row])), [law.data])
  if (law.isError) return <ErrorState error={law.error} onRetry={() => void law.refetch()} />
  if (law.isPending || today === null) return <LoadingRows rows={10} />
  const { name, when, steps, fees, tools } = procedure
  return (
    <article className={classes.text} aria-label={name}>
      <h2>{name}</h2>
      <p className={classes.when}>{when}</p>
      <h3>步骤</h3>
      <ol>
        {steps.map(({ text, rules }) => (
          <li key={text}>
            {text}
            <Rules ids={rules} rows={rows} today={today} />
          </li>
        ))}
      </ol>
      <h3>费用</h3>
      {fees.length === 0 ? <p>这个程序本身没有另外的申请费，以法院通知为准。</p> : <Rules ids={fees} rows={rows} today={today} />}
      {tools.length > 0 && (
        <p className={classes.tools}>
          用数字算：
          {tools.map((tool) => (
            <Link key={tool} href={`/toolbox/${tool}`}>
              {allTools.find((one) => one.id === tool)?.title}
            </Link>
          ))}
        </p>
      )}
      <p className={classes.foot}>条文取自“设置 → 规则”，随规则更新；标“待核实”的，用之前请核对原文。这里只讲一般做法，具体案件以法院要求和本行规定为准。</p>
    </article>
  )
}

interface RulesProps {
  readonly ids: readonly string[]
  readonly rows: ReadonlyMap<string, LawRow>
  readonly today: IsoDate
}

function Rules({ ids, rows, today }: RulesProps): ReactNode {
  const found = ids.flatMap((id) => rows.get(id) ?? [])
  if (found.length === 0) return null
  return (
    <ul className={classes.rules}>
      {found.flatMap((row) => presentOf(row, today).map((text) => <Rule key={`${row.id} ${text.article}`} name={row.name} text={text} />))}
    </ul>
  )
}

/** A text of a rule that is in force: its article, what it says, and whether somebody has held it against the source. */
function Rule({ name, text: { article, text, status } }: { readonly name: string; readonly text: LawText }): ReactNode {
  return (
    <li>
      <b>{name}</b>　{text}
      <span className={classes.article}>（{article}）</span>
      {status !== 'confirmed' && <StatusBadge tone="doubt">待核实</StatusBadge>}
    </li>
  )
}
