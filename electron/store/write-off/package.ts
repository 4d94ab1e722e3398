import { and, desc, eq, isNull } from 'drizzle-orm'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ParsedOf, OutputOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { WriteOffView } from '../../../shared/api/write-off.ts'
import { collateralKindLabels } from '../../../shared/model/asset.ts'
import { securityTypeLabels } from '../../../shared/model/loan.ts'
import { partyKindLabels, partyStatusLabels } from '../../../shared/model/party.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { loanClassification } from '../database/classification-schema.ts'
import { caseFile, party } from '../database/schema.ts'
import { APPLICATION_TITLE, writeOffApplication } from '../documents/write-off/application.ts'
import { DECLARATION_TITLE, writeOffDeclaration } from '../documents/write-off/declaration.ts'
import { writeOffList } from '../documents/write-off/list.ts'
import { INDEX_TITLE, writeOffIndex } from '../documents/write-off/material-index.ts'
import type { PaperLoan, WriteOffPaper } from '../documents/write-off/write-off-paper.ts'
import { fileNamePart } from '../documents/paper/file-name.ts'
import { longDate } from '../documents/paper/format.ts'
import { bindFiles, type BoundFile, type FileToBind } from '../evidence/bind-files.ts'
import { piecesOf, writeExport, writePieces } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { loansOfCase } from '../loans/loans.ts'
import { organisationName } from '../vault/people.ts'
import { requireComplete } from './commands.ts'
import { natureOf } from './borrower.ts'
import { writeOffRecord, writeOffView } from './read.ts'
import { courtPapersOf } from './rulings.ts'

/** 核销材料: 申请书, 申报表, index and the bound evidence, all from one reading of the record. */

const EVIDENCE_TITLE = '核销证据材料'

interface ExportCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
  emit(event: ShellEvent): void
}

/** @throws ApiFailure write-off-incomplete for a final package that lacks something; evidence-*, export-* */
export async function exportPackage(call: ExportCall, input: ParsedOf<'writeOff.exportPackage'>): Promise<OutputOf<'writeOff.exportPackage'>> {
  const { ledger } = call
  const application = writeOffView(ledger, writeOffRecord(ledger, input.id))
  if (!input.draft) requireComplete(application)
  const folder = chosenPath(call.paths)
  const bound = await bindEvidence(call, application)
  const from = paperOf(ledger, application, { draft: input.draft ? draftMark(application) : null, bound: bound?.files ?? [] })
  const name = (title: string, extension: string) => freeName(folder, `${title}（${fileNamePart(application.borrowerName)}）${input.draft ? '草稿' : ''}`, extension)
  const papers = [
    { name: name(APPLICATION_TITLE, 'docx'), bytes: await inOwnTurn(writeOffApplication, from) },
    { name: name(DECLARATION_TITLE, 'docx'), bytes: await inOwnTurn(writeOffDeclaration, from) },
    { name: name(INDEX_TITLE, 'docx'), bytes: await inOwnTurn(writeOffIndex, from) },
    ...(bound === null ? [] : [{ name: name(EVIDENCE_TITLE, 'pdf'), bytes: bound.bytes }]),
  ]
  await writeAll(folder, papers)
  const summary = `导出核销申请材料 ${papers.length} 份${input.draft ? '（草稿）' : ''}，截至 ${application.asOf}`
  return perform(ledger, { command: 'writeOff.exportPackage', commandId: input.commandId, caseId: application.caseId, summary }, (work) => {
    work.note('write_off', application.id, null, { files: papers.map(({ name: file }) => file) })
    return { files: papers.map(({ name: file }) => file), pages: bound?.pages ?? 0 }
  })
}

/** All of the papers or none: a package that lacks one would pass for a whole one. */
async function writeAll(folder: string, papers: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const written: string[] = []
  try {
    for (const { name, bytes } of papers) {
      await writePieces(join(folder, name), piecesOf(bytes))
      written.push(name)
    }
  } catch (error) {
    for (const name of written) rmSync(join(folder, name), { force: true })
    throw error
  }
}

/** A paper of many rows is long work: other calls are served before each. */
async function inOwnTurn(write: (from: WriteOffPaper) => Promise<Uint8Array>, from: WriteOffPaper): Promise<Uint8Array> {
  await nextTurn()
  return write(from)
}

function draftMark({ gaps }: WriteOffView): string {
  return gaps.length === 0 ? '草稿 未经审批，不得作为核销依据' : `草稿 尚缺${gaps.length}项，不得作为核销依据`
}

/** The proofs in the order of the index; a paper's first file carries the bookmark. Null when there is nothing to bind. */
async function bindEvidence({ ledger, emit }: ExportCall, { materials }: WriteOffView) {
  const files = materials.flatMap(({ label, proofs }) =>
    proofs.flatMap(({ attachmentId }, index): FileToBind[] => (attachmentId === null ? [] : [{ attachmentId, bookmark: index === 0 ? label : null }])),
  )
  const once = files.filter(({ attachmentId }, index) => files.findIndex((file) => file.attachmentId === attachmentId) === index)
  if (once.length === 0) return null
  const bound = await bindFiles(ledger, once, { onFile: (done, of) => emit({ kind: 'progress', task: 'write-off-package', done, total: of, label: '正在装订核销证据' }) })
  return bound.files.length === 0 ? null : bound
}

function pageText({ fromPage, toPage }: BoundFile): string {
  return fromPage === toPage ? String(fromPage) : `${fromPage}—${toPage}`
}

function freeName(folder: string, stem: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${stem}.${extension}` : `${stem}(${copy}).${extension}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** What the papers print of one application. */
export function paperOf(ledger: Ledger, application: WriteOffView, { draft, bound }: { readonly draft: string | null; readonly bound: readonly BoundFile[] }): WriteOffPaper {
  const { caseId } = application
  const borrower = ledger.db.select({ row: party }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()?.row
  if (!borrower) throw new ApiFailure('not-found')
  return {
    organisation: organisationName(ledger),
    printedOn: ledger.clock.today(),
    draft,
    application,
    borrower: {
      name: borrower.name, idNo: borrower.idNo, kind: partyKindLabels[borrower.kind], industry: borrower.industry, nature: natureOf(borrower), address: borrower.domicile, representative: borrower.representativeName,
      status: `${partyStatusLabels[borrower.status]}${borrower.statusDate === null ? '' : `（${longDate(borrower.statusDate)}）`}${borrower.statusProof === null ? '' : `，${borrower.statusProof}`}`,
    },
    loans: paperLoans(ledger, application),
    guarantors: application.pursuit.filter(({ role }) => role === '保证人').map(({ name }) => name),
    collateral: collateralOfCase(ledger, caseId).map(({ kind, asset: { description } }) => `${collateralKindLabels[kind]} ${description}`),
    ...courtPapersOf(ledger, caseId),
    pages: new Map(bound.map((file) => [file.attachmentId, pageText(file)])),
  }
}

function paperLoans(ledger: Ledger, { caseId, loans }: WriteOffView): PaperLoan[] {
  const applied = new Set(loans.map(({ loanId }) => loanId))
  return loansOfCase(ledger, caseId)
    .filter(({ id }) => applied.has(id))
    .map(({ id, noteNo, contractNo, drawdownOn, maturityOn, currency, purpose, contractFen, securityType, riskClass }) => {
      const classed = and(eq(loanClassification.loanId, id), eq(loanClassification.state, 'approved'), isNull(loanClassification.voidedAt))
      const classedOn = ledger.db.select({ asOf: loanClassification.asOf }).from(loanClassification).where(classed).orderBy(desc(loanClassification.asOf)).limit(1).get()?.asOf ?? null
      return { noteNo, contractNo, drawdownOn, dueOn: maturityOn, currency, purpose, contractFen, security: securityType && securityTypeLabels[securityType], riskClass, classedOn }
    })
}

/** 清单方式: one table of applications that rely on one standard. @throws ApiFailure invalid-input for several standards or a single application */
export async function exportWriteOffList(call: Omit<ExportCall, 'emit'>, input: ParsedOf<'writeOff.exportList'>): Promise<{ readonly rows: number }> {
  const { ledger } = call
  const applications = input.ids.map((id) => writeOffView(ledger, writeOffRecord(ledger, id)))
  if (applications.some(({ way }) => way !== 'list')) throw new ApiFailure('invalid-input', { message: '只有清单方式的申请可以列入清单，请先在申请中选择清单方式。' })
  if (new Set(applications.map(({ standardCode }) => standardCode)).size > 1) throw new ApiFailure('invalid-input', { message: '一张清单只能依据一项认定标准，请分别导出。' })
  const lacking = applications.filter(({ gaps }) => gaps.length > 0).length
  const draft = lacking === 0 ? null : `草稿 其中${lacking}户材料不全，不得作为核销依据`
  const bytes = await writeOffList({ organisation: organisationName(ledger), printedOn: ledger.clock.today(), draft, applications })
  writeExport(chosenPath(call.paths), bytes)
  return { rows: applications.length }
}
