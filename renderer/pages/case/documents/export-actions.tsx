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

/** Saves this paper or the kit; what is amber is restated and taken on by the person first. */
export function ExportActions({ choices, current, review, form, onShowProblems }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const one = useCommand('documents.export')
  const kit = useCommand('documents.exportKit')
  const [asking, setAsking] = useState<Act | null>(null)
  const paper = review.forms.find((each) => each.form === form)
  const amber = review.checks.filter((check) => check.level === 'amber')
  const ready = review.forms.filter((each) => each.state !== 'blocked')
  const saved = one.data ? [one.data] : (kit.data ?? [])
  const done = { onSuccess: () => setAsking(null), onError: () => setAsking(null) }

  function run(act: Act, acceptAmber: boolean): void {
    kit.reset()
    one.reset()
    if (act === 'one' && paper) one.mutate((commandId) => ({ commandId, caseId, choices, form, acceptAmber, fileName: paper.fileName }), done)
    if (act === 'kit') kit.mutate((commandId) => ({ commandId, caseId, choices, forms: ready.map((each) => each.form), acceptAmber }), done)
  }
  const begin = (act: Act) => (amber.length > 0 ? setAsking(act) : run(act, false))

  return (
    <>
      <Group gap="sm">
        <Button leftSection={<IconFileDownload size={16} aria-hidden />} disabled={!current || !paper || paper.state === 'blocked'} loading={one.isPending} onClick={() => begin('one')}>
          保存这一份
        </Button>
        <Button variant="default" leftSection={<IconFolderDown size={16} aria-hidden />} disabled={!current || ready.length === 0} loading={kit.isPending} onClick={() => begin('kit')}>
          保存全套
        </Button>
        <PrintButton />
      </Group>
      {paper?.state === 'blocked' && (
        <Notice tone="bad" action={<Button variant="subtle" size="compact" onClick={onShowProblems}>查看</Button>}>
          有必须先解决的问题，暂不能导出这份文书。
        </Notice>
      )}
      <Outcome saved={saved} failures={[one.error, kit.error]} />
      {asking && (
        <Modal opened onClose={() => setAsking(null)} title="仍有需要核对的事项" size={520}>
          <p>以下事项不阻止导出，确认无误后继续：</p>
          <ul>
            {amber.map((check) => (
              <li key={check.code + check.message}>{check.message}</li>
            ))}
          </ul>
          <Group gap="sm">
            <Button data-autofocus loading={one.isPending || kit.isPending} onClick={() => run(asking, true)}>
              已核对，继续保存
            </Button>
            <Button variant="default" onClick={() => setAsking(null)}>
              返回修改
            </Button>
          </Group>
        </Modal>
      )}
    </>
  )
}

/** Where the files went, or why they did not; a dialog that was closed needs no words. */
function Outcome({ saved, failures }: { readonly saved: readonly DocumentRow[]; readonly failures: readonly (ApiFailure | null)[] }): ReactNode {
  const failure = failures.find((each) => each !== null && each.error.code !== 'cancelled')
  if (failure) return <Notice tone="bad">{failureText(failure)}</Notice>
  if (saved.length === 0) return null
  return <Notice tone="good">已保存并登记：{saved.map((row) => `${row.fileName}（第 ${row.edition} 版）`).join('、')}</Notice>
}
