import { isNull } from 'drizzle-orm'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { chainOf, fileStem, letterNumber, noPaperRule, numberPrefix, type PaperRuleFacts, sequenceIn, USUAL_CHAIN } from '../../../shared/model/paper-rule.ts'
import { paperRule } from '../database/document-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { FormDefinition } from '../documents/form.ts'
import { documentFileName } from '../documents/paper/file-name.ts'
import { paperFileName, printedTitle } from '../documents/paper-name.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'

/** 编号和文件名: the branch's rule, the next number by it, and the names of files. */

type RuleRow = typeof paperRule.$inferSelect

const ruleRow = ({ db }: Pick<Ledger, 'db'>): RuleRow | undefined => db.select().from(paperRule).where(isNull(paperRule.voidedAt)).get()

export function ruleInForce(ledger: Pick<Ledger, 'db'>): PaperRuleFacts {
  const row = ruleRow(ledger)
  return row ? { letterNo: row.letterNo, fileName: row.fileName, opinionChain: row.opinionChain } : noPaperRule
}

/** Who gives an opinion on an internal paper, in order. */
export function opinionChain(ledger: Pick<Ledger, 'db'>): readonly string[] {
  return chainOf(ruleInForce(ledger).opinionChain ?? USUAL_CHAIN)
}

export function readRule(ledger: Ledger): OutputOf<'paperRuns.rule'> {
  return { version: ruleRow(ledger)?.version ?? null, facts: ruleInForce(ledger), nextNo: nextNumber(ledger, ledger.clock.today()) }
}

export function saveRule(ledger: Ledger, input: ParsedOf<'paperRuns.saveRule'>): { readonly version: number } {
  return perform(ledger, { command: 'paperRuns.saveRule', commandId: input.commandId, summary: '修改文书编号和文件名规则' }, (work) => {
    const row = ruleRow(ledger)
    if (!row) return { version: work.insert(paperRule, newId<'paper-rule'>(), input.facts) }
    if (input.version === null) throw new ApiFailure('stale-version')
    return { version: work.update(paperRule, row.id, input.version, input.facts) }
  })
}

const NUMBERS = "SELECT DISTINCT doc_no AS no FROM document WHERE doc_no IS NOT NULL AND doc_no >= @from AND doc_no < @to UNION SELECT doc_no FROM notice WHERE doc_no >= @from AND doc_no < @to AND voided_at IS NULL"

/** The next number of the year by the rule, above every one in use; null without a rule. A number given to a voided paper is not given again. */
export function nextNumber(ledger: Ledger, day: IsoDate): string | null {
  const { letterNo } = ruleInForce(ledger)
  if (letterNo === null) return null
  const prefix = numberPrefix(letterNo, day)
  const used = prepared<[object], { no: string }>(ledger.raw, NUMBERS).all({ from: prefix, to: `${prefix}\u{10FFFF}` })
  const highest = used.reduce((top, { no }) => Math.max(top, sequenceIn(letterNo, day, no) ?? 0), 0)
  return letterNumber(letterNo, day, highest + 1)
}

/** @throws ApiFailure document-number when a letter of another household has the number already */
export function refuseUsedNumber(ledger: Ledger, caseId: Id<'case'>, { letter, filingDate }: FilingSnapshot): void {
  const number = letter?.number ?? null
  if (number === null) return
  const other = prepared<[string, Buffer], { n: 1 }>(ledger.raw, 'SELECT 1 AS n FROM document WHERE doc_no = ? AND case_id <> ? AND voided_at IS NULL').get(number, idToBytes(caseId))
  if (!other) return
  const next = nextNumber(ledger, filingDate)
  throw new ApiFailure('document-number', { message: `编号“${number}”已用于另一户的函件。${next === null ? '请换一个编号。' : `下一个可用编号是“${next}”。`}` })
}

/** The name of a paper's file: by the branch's rule, else by the one that holds without it. */
export function ruledFileName({ fileName }: PaperRuleFacts, form: FormDefinition, snapshot: FilingSnapshot): string {
  if (fileName === null) return paperFileName(form, snapshot)
  const values = { 户名: snapshot.caseTitle, 文书: printedTitle(form, snapshot), 编号: snapshot.letter?.number ?? '', 截至日: snapshot.asOf.replaceAll('-', ''), 出具日: snapshot.filingDate.replaceAll('-', '') }
  return documentFileName([fileStem(fileName, values)])
}

/** Numbers for many letters at once: the highest in use is looked for once, and each is checked to be free when it is given. */
export function numberSeries(ledger: Ledger, day: IsoDate): () => string | null {
  const { letterNo } = ruleInForce(ledger)
  const first = nextNumber(ledger, day)
  if (letterNo === null || first === null) return () => null
  let sequence = sequenceIn(letterNo, day, first) ?? 1
  const inUse = prepared<[string], { n: 1 }>(ledger.raw, 'SELECT 1 AS n FROM document WHERE doc_no = ?')
  return () => {
    while (inUse.get(letterNumber(letterNo, day, sequence)) !== undefined) sequence += 1
    sequence += 1
    return letterNumber(letterNo, day, sequence - 1)
  }
}
