import { Button, Group, Modal } from '@mantine/core'
import { IconFileDownload, IconFolderDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { DocumentRow, FilingChoices, KitReview } from '../../../../shared/api/documents.ts'
import type { ApiFailure } from '../../../../shared/api/errors.ts'
import type { PaperForm } from '../../../../shared/model/filing.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { PrintButton } from './print-button.tsx'

interface Props {
  readonly choices: FilingChoices
  /** What is on screen and what would be saved are the same. */
  readonly current: boolean
  readonly review: KitReview
  readonly form: PaperForm
  readonly onShowProblems: () => void
}

type Act = 'one' | 'kit'

/** Saves this paper or the kit; what is amber, and what the kit would lack, is restated and taken on by the person first. */
export function ExportActions({ choices, current, review, form, onShowProblems }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const one = useCommand('documents.export')
  const kit = useCommand('documents.exportKit')
  const [asking, setAsking] = useState<Act | null>(null)
  const paper = review.forms.find((each) => each.form === form)
  const amber = review.checks.filter((check) => check.level === 'amber')
  const ready = review.forms.filter((each) => each.state !== 'blocked')
  const stopped = review.forms.filter((each) => each.state === 'blocked')
  const saved = one.data ? [one.data] : (kit.data ?? [])
  const done = { onSuccess: () => setAsking(null), onError: () => setAsking(null) }

  function run(act: Act, acceptAmber: boolean): void {
    kit.reset()
    one.reset()
    if (act === 'one' && paper) one.mutate((commandId) => ({ commandId, caseId, choices, form, acceptAmber, fileName: paper.fileName }), done)
    if (act === 'kit') kit.mutate((commandId) => ({ commandId, caseId, choices, forms: ready.map((each) => each.form), acceptAmber }), done)
  }
  const lacking = (act: Act) => (act === 'kit' ? stopped : [])
  const begin = (act: Act) => (amber.length + lacking(act).length > 0 ? setAsking(act) : run(act, false))

  return (
    <>
      <Group gap="sm">
        <Button leftSection={<IconFileDownload size={16} aria-hidden />} disabled={!current || !paper || paper.state === 'blocked'} loading={one.isPending} onClick={() => begin('one')}>
          保存这一份
        </Button>
        <Button variant="default" leftSection={<IconFolderDown size={16} aria-hidden />} disabled={!current || ready.length === 0} loading={kit.isPending} onClick={() => begin('kit')}>
          {stopped.length === 0 ? '保存全套' : `保存可导出的 ${ready.length} 份`}
        </Button>
        <PrintButton />
      </Group>
      {paper?.state === 'blocked' && (
        <Notice tone="bad" action={<Button variant="subtle" size="compact" onClick={onShowProblems}>查看</Button>}>
          有必须先解决的问题，暂不能导出这份文书。
        </Notice>
      )}
      <Outcome saved={saved} lacking={kit.data ? lacking('kit') : []} failures={[one.error, kit.error]} />
      {asking && <Restated amber={amber} lacking={lacking(asking)} pending={one.isPending || kit.isPending} onGoOn={() => run(asking, true)} onClose={() => setAsking(null)} />}
    </>
  )
}

interface RestatedProps {
  readonly amber: KitReview['checks']
  /** Papers of the kit that would stay out. */
  readonly lacking: KitReview['forms']
  readonly pending: boolean
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** What the person takes on by saving: a kit that is not whole, and what is doubtful. */
function Restated({ amber, lacking, pending, onGoOn, onClose }: RestatedProps): ReactNode {
  return (
    <Modal opened onClose={onClose} title="仍有需要核对的事项" size={520}>
      {lacking.length > 0 && (
        <>
          <p>{`以下 ${lacking.length} 份有必须先解决的问题，这次不会保存，全套并不完整：`}</p>
          <ul>
            {lacking.map(({ form, title }) => (
              <li key={form}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {amber.length > 0 && (
        <>
          <p>以下事项不阻止导出，确认无误后继续：</p>
          <ul>
            {amber.map((check) => (
              <li key={check.code + check.message}>{check.message}</li>
            ))}
          </ul>
        </>
      )}
      <Group gap="sm">
        <Button data-autofocus loading={pending} onClick={onGoOn}>
          已核对，继续保存
        </Button>
        <Button variant="default" onClick={onClose}>
          返回修改
        </Button>
      </Group>
    </Modal>
  )
}

interface OutcomeProps {
  readonly saved: readonly DocumentRow[]
  readonly lacking: KitReview['forms']
  readonly failures: readonly (ApiFailure | null)[]
}

/** Where the files went and which are still lacking, or why they did not; a dialog that was closed needs no words. */
function Outcome({ saved, lacking, failures }: OutcomeProps): ReactNode {
  const failure = failures.find((each) => each !== null && each.error.code !== 'cancelled')
  if (failure) return <Notice tone="bad">{failureText(failure)}</Notice>
  if (saved.length === 0) return null
  return (
    <>
      <Notice tone="good">已保存并登记：{saved.map((row) => `${row.fileName}（第 ${row.edition} 版）`).join('、')}</Notice>
      {lacking.length > 0 && <Notice tone="doubt">还没有保存：{lacking.map(({ title }) => title).join('、')}。解决“校验”“空白栏”里的问题后再保存。</Notice>}
    </>
  )
}
