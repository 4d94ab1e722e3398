import { Button, Group, Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { DocumentRow, FilingChoices, KitReview } from '../../../../shared/api/documents.ts'
import { type PaperForm, papersOf } from '../../../../shared/model/filing.ts'
import { actsThatClaim } from '../../../../shared/model/filing-scope.ts'
import { useCall } from '../../../api/use-call.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { dropAskedFiling, useAskedFiling } from '../asked-filing.ts'
import { useCaseScope } from '../case-scope.ts'
import { ActPicker } from './act-picker.tsx'
import { ChoicesPanel } from './choices-panel.tsx'
import classes from './documents-tab.module.css'
import { DocumentLife } from './document-life.tsx'
import { DocxView } from './docx-view.tsx'
import { ExportActions } from './export-actions.tsx'
import { Hints } from './hints.tsx'
import { HistoryList } from './history-list.tsx'
import { PaperList } from './paper-list.tsx'
import { PrintButton } from './print-button.tsx'
import { Blanks, blanksOf, Checks } from './review-panel.tsx'
import { RightsPanel } from './rights-panel.tsx'
import { LeftOutNotice, ScopePanel, unsaid } from './scope-panel.tsx'
import { type Choices, useChoices } from './use-choices.ts'

/** Long enough to skip the letters of a word, short enough that the page follows the typing. */
const REDRAW_AFTER_MS = 350

/** 文书: the kit of papers, what is missing, and the very file before it is saved. */
export default function DocumentsTab(): ReactNode {
  const choices = useChoices()
  const picked = useTakenUp(choices)
  if (choices.error) return <ErrorState error={choices.error} />
  if (choices.value === null) return <LoadingRows rows={10} />
  return <Kit opensWith={picked} choices={choices.value} onChange={choices.change} onReset={choices.reset} />
}

/** Takes up the kit that another page asked for, once the choices are read. @returns the paper that it begins with */
function useTakenUp({ value, change }: Choices): PaperForm | null {
  const { caseId } = useCaseScope()
  const asked = useAskedFiling(caseId)
  const [form] = useState(asked?.form ?? null)
  const begin = useEffectEvent(() => {
    if (asked === null) return
    const { loanIds, act, proceedingId, itemIds, addresseeIds } = asked
    change({ act, proceedingId, itemIds: [...itemIds], addresseeIds: [...addresseeIds], ...(loanIds.length === 0 ? {} : { loanIds: [...loanIds] }) })
    dropAskedFiling()
  })
  const due = asked !== null && value !== null
  useEffect(() => {
    if (due) begin()
  }, [due])
  return form
}

const views = ['choices', 'scope', 'rights', 'checks', 'blanks', 'hints'] as const
type View = (typeof views)[number]

function viewOf(text: string | null): View {
  return views.find((view) => view === text) ?? 'choices'
}

/** The saved paper on screen: the one of the address, or one picked from the list. */
function useOpened(): { readonly opened: DocumentRow | null; readonly setOpened: (document: DocumentRow | null) => void } {
  const { caseId } = useCaseScope()
  const { recordId } = useParams<{ recordId?: string }>()
  const [, navigate] = useLocation()
  const saved = useCall('documents.ofCase', { caseId }).data ?? []
  return {
    opened: saved.find(({ id }) => id === recordId) ?? null,
    setOpened: (document) => navigate(`/cases/${caseId}/documents${document === null ? '' : `/${document.id}`}`, { replace: true }),
  }
}

interface KitProps {
  readonly choices: FilingChoices
  /** The paper that another page asked for. */
  readonly opensWith: PaperForm | null
  readonly onChange: (part: Partial<FilingChoices>) => void
  readonly onReset: () => void
}

function Kit({ choices, opensWith, onChange, onReset }: KitProps): ReactNode {
  const { caseId } = useCaseScope()
  const [settled] = useDebouncedValue(choices, REDRAW_AFTER_MS)
  const [picked, setPicked] = useState(opensWith)
  const [view, setView] = useState<View>('choices')
  const { opened, setOpened } = useOpened()
  const askable = settled.loanIds.length > 0
  const review = useCall('documents.review', { caseId, choices: settled }, { keepPrevious: true, enabled: askable })
  const form = currentForm(picked, settled, review.data)

  function pick(next: PaperForm): void {
    if (opened !== null) setOpened(null)
    setPicked(next)
  }

  return (
    <div className={classes.columns}>
      <section className={classes.column} aria-label="文书清单">
        <ActPicker value={choices} onChange={onChange} />
        <h2 className={classes.heading}>全套文书</h2>
        {review.data && <PaperList papers={review.data.forms} current={form} onPick={pick} />}
        <h2 className={classes.heading}>导出记录</h2>
        <HistoryList opened={opened?.id ?? null} onOpen={setOpened} />
      </section>
      <Tabs className={classes.column} value={view} onChange={(next) => setView(viewOf(next))} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="choices">出具事项</Tabs.Tab>
          {review.data?.scope && <Tabs.Tab value="scope">列入范围 {unsaid(review.data.scope)}</Tabs.Tab>}
          {actsThatClaim.has(choices.act) && <Tabs.Tab value="rights">权利基础</Tabs.Tab>}
          <Tabs.Tab value="checks">校验 {review.data?.checks.length ?? ''}</Tabs.Tab>
          <Tabs.Tab value="blanks">空白栏 {review.data ? blanksOf(review.data, form).length : ''}</Tabs.Tab>
          <Tabs.Tab value="hints">提示</Tabs.Tab>
        </Tabs.List>
        {review.isError && <ErrorState error={review.error} onRetry={() => void review.refetch()} />}
        <Tabs.Panel value="choices">
          <ChoicesPanel value={choices} onChange={onChange} onReset={onReset} />
        </Tabs.Panel>
        <Tabs.Panel value="scope">{review.data?.scope && <ScopePanel lines={review.data.scope} leftOut={choices.leftOut} onChange={(leftOut) => onChange({ leftOut })} />}</Tabs.Panel>
        <Tabs.Panel value="rights">
          <RightsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="checks">{review.data && <Checks review={review.data} />}</Tabs.Panel>
        <Tabs.Panel value="hints">{review.data && <Hints review={review.data} form={form} />}</Tabs.Panel>
        <Tabs.Panel value="blanks">{review.data && <Blanks review={review.data} form={form} />}</Tabs.Panel>
      </Tabs>
      <section className={classes.preview} aria-label="预览">
        {opened && <SavedPaper document={opened} onClose={() => setOpened(null)} />}
        {!opened && !askable && <EmptyState title="选定借据后，这里显示文书预览">没有借据的，先在“债权”页新增借据；有借据的，在“出具事项”里勾选。</EmptyState>}
        {!opened && askable && review.isPending && <LoadingRows rows={12} />}
        {!opened && askable && review.data && <DraftPaper choices={settled} review={review.data} form={form} current={settled === choices && !review.isPlaceholderData} onShowProblems={() => setView(problemsOf(review.data, form))} />}
      </section>
    </div>
  )
}

/** The paper picked, while the act has it; else the first of the act. */
function currentForm(picked: PaperForm | null, { act, traditional }: FilingChoices, review: KitReview | undefined): PaperForm {
  const offered = review?.forms.map((each) => each.form) ?? papersOf(act, traditional)
  const [first = 'interest-statement'] = offered
  return picked !== null && offered.includes(picked) ? picked : first
}

/** Where the first thing that stops a paper is listed. */
function problemsOf(review: KitReview, form: PaperForm): View {
  if (review.scope !== null && unsaid(review.scope) > 0) return 'scope'
  return blanksOf(review, form).some((blank) => blank.blocking) ? 'blanks' : 'checks'
}

interface DraftProps {
  readonly choices: FilingChoices
  /** False while the last change of a choice is not yet in the review: saving waits for it. */
  readonly current: boolean
  readonly review: KitReview
  readonly form: PaperForm
  readonly onShowProblems: () => void
}

function DraftPaper({ choices, current, review, form, onShowProblems }: DraftProps): ReactNode {
  const { caseId } = useCaseScope()
  const preview = useCall('documents.preview', { caseId, choices, form }, { keepPrevious: true })
  return (
    <>
      <ExportActions key={form} choices={choices} current={current} review={review} form={form} onShowProblems={onShowProblems} />
      {preview.isPending && <LoadingRows rows={12} />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <DocxView bytes={preview.data.bytes} title={preview.data.title} />}
    </>
  )
}

function SavedPaper({ document, onClose }: { readonly document: DocumentRow; readonly onClose: () => void }): ReactNode {
  const file = useCall('documents.reopen', { documentId: document.id })
  return (
    <>
      <div className={classes.savedHead}>
        <span>
          {document.fileName}（第 {document.edition} 版，已导出）
        </span>
        <Group gap="sm" wrap="nowrap">
          <PrintButton />
          <Button variant="default" onClick={onClose}>
            回到当前草稿
          </Button>
        </Group>
      </div>
      <DocumentLife document={document} />
      <LeftOutNotice documentId={document.id} />
      {file.isPending && <LoadingRows rows={12} />}
      {file.isError && <ErrorState error={file.error} onRetry={() => void file.refetch()} />}
      {file.data && <DocxView bytes={file.data.bytes} title={document.title} />}
    </>
  )
}
