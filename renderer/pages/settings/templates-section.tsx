import { Button, Group } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { DryRun, TemplateField, TemplateRow, TemplateVersion } from '../../../shared/api/paper-templates.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './templates-section.module.css'

const fieldColumns: readonly TableColumn<TemplateField>[] = [
  { id: 'name', header: '写法', width: 160, always: true, cell: ({ name }) => `{${name}}` },
  { id: 'within', header: '所在的重复段', width: 168, cell: ({ within }) => (within === null ? '任何位置' : `{#${within}} … {/${within}}`) },
  { id: 'meaning', header: '填写的内容', width: 320, cell: ({ meaning }) => meaning },
]

/** 文书模板: the branch's own wording of letters and traditional papers, tried before it is used; the fields that it may name. */
export function TemplatesSection(): ReactNode {
  const templates = useCall('paperTemplates.list', {})
  const fields = useCall('paperTemplates.fields', {})
  const load = useCommand('paperTemplates.load')
  const tryOut = useCommand('paperTemplates.tryOut')
  const retire = useCommand('paperTemplates.retire')
  const refusal = useRefusal('administer')
  const failure = [load.error, tryOut.error, retire.error].find((error) => error !== null && error.error.code !== 'cancelled')

  const columns = useMemo<readonly TableColumn<TemplateRow>[]>(() => {
    const clear = () => [load, tryOut, retire].forEach((each) => each.reset())
    const run = (form: PaperForm, keep: boolean) => {
      clear()
      if (keep) load.mutate((commandId) => ({ commandId, form }))
      else tryOut.mutate(() => ({ form }))
    }
    return [
      { id: 'title', header: '文书', width: 320, always: true, cell: ({ title }) => title, sortValue: ({ title }) => title },
      { id: 'current', header: '使用的文本', width: 240, cell: ({ current }) => (current === null ? '程序自带' : `第 ${current.edition} 版 ${current.fileName}`) },
      { id: 'at', header: '启用', width: 176, cell: ({ current }) => current && `${instantText(current.createdAt)} ${current.createdByName}` },
      {
        id: 'acts', header: '办理', width: 216, always: true,
        cell: ({ form, title, current }) => (
          <Group gap={4} wrap="nowrap">
            <Button variant="subtle" size="compact" disabled={refusal !== null} aria-label={`试用《${title}》模板`} onClick={() => run(form, false)}>试用</Button>
            <Button variant="subtle" size="compact" disabled={refusal !== null} aria-label={`启用《${title}》模板`} onClick={() => run(form, true)}>启用</Button>
            {current && (
              <Button variant="subtle" size="compact" disabled={refusal !== null} aria-label={`停用《${title}》模板`} onClick={() => { clear(); retire.mutate((commandId) => ({ commandId, id: current.id, version: current.version, reason: '恢复程序自带文本' })) }}>停用</Button>
            )}
          </Group>
        ),
      },
    ]
  }, [load, tryOut, retire, refusal])

  return (
    <>
      <SectionHead title="文书模板">
        传统式文书和函件可以换成本机构的 Word 文本：在需要填写的地方写 {'{户名}'} 这样的字段。先试用，再启用；要素式文书的要素和格式不得改变，不能替换。
      </SectionHead>
      {refusal !== null && <Notice tone="info">{refusal}</Notice>}
      <div className={classes.result}>
        {failure && <Notice tone="bad">{failureText(failure)}</Notice>}
        {tryOut.data && <Findings found={tryOut.data} kept={false} />}
        {load.data && <Findings found={load.data} kept />}
      </div>
      {templates.isPending && <LoadingRows rows={8} />}
      {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && <DataTable label="文书模板" columns={columns} rows={templates.data} rowId={({ form }) => form} empty={null} />}
      <Versions />
      <h2>可用的字段</h2>
      {fields.data && <DataTable label="可用的字段" columns={fieldColumns} rows={fields.data} rowId={({ name, within }) => `${within ?? ''} ${name}`} empty={null} />}
    </>
  )
}

const STANDINGS: Readonly<Record<TemplateVersion['standing'], string>> = { 'in-use': '使用中', replaced: '已被新版替换', retired: '已停用' }

/** Every version that was ever in use: what was printed then can be looked at, and taken up again by its file. */
function Versions(): ReactNode {
  const versions = useCall('paperTemplates.versions', {}).data ?? []
  const { mutate: saveCopy } = useCommand('paperTemplates.saveCopy')
  const refusal = useRefusal('export')
  const columns = useMemo<readonly TableColumn<TemplateVersion>[]>(() => {
    const save = ({ id, fileName }: TemplateVersion) =>
      saveCopy(() => ({ id, fileName }), {
        onSuccess: () => announce({ tone: 'good', text: `已另存 ${fileName}。` }),
        onError: (error) => { if (error.error.code !== 'cancelled') announce({ tone: 'bad', text: failureText(error) }) },
      })
    return [
      { id: 'title', header: '文书', width: 240, always: true, cell: ({ title }) => title },
      { id: 'edition', header: '版次和文件', width: 240, always: true, cell: ({ edition, fileName }) => `第 ${edition} 版 ${fileName}` },
      { id: 'at', header: '启用', width: 176, cell: ({ createdAt, createdByName }) => `${instantText(createdAt)} ${createdByName}` },
      { id: 'standing', header: '状态', width: 120, always: true, cell: ({ standing }) => STANDINGS[standing] },
      { id: 'copy', header: '办理', width: 96, always: true, cell: (row) => <Button variant="subtle" size="compact" disabled={refusal !== null} aria-label={`另存《${row.title}》模板第 ${row.edition} 版`} onClick={() => save(row)}>另存</Button> },
    ]
  }, [saveCopy, refusal])
  if (versions.length === 0) return null
  return (
    <>
      <h2>历次版本</h2>
      <DataTable label="历次版本" columns={columns} rows={versions} rowId={({ id }) => id} empty={null} />
    </>
  )
}

/** What the dry run found, by name. */
function Findings({ found, kept }: { readonly found: DryRun; readonly kept: boolean }): ReactNode {
  const { fileName, unknown, misplaced, broken, missing, fields } = found
  if (broken !== null) return <Notice tone="bad">“{fileName}”没有启用：{broken}。</Notice>
  if (unknown.length > 0) return <Notice tone="bad">“{fileName}”有不认识的字段：{unknown.map((name) => `{${name}}`).join('、')}，没有启用。请按下表改正。</Notice>
  if (misplaced.length > 0) return <Notice tone="bad">“{fileName}”有字段写错了位置：{misplaced.join('；')}。没有启用，请改正后重试。</Notice>
  return (
    <Notice tone={missing.length > 0 ? 'doubt' : 'good'}>
      “{fileName}”可以使用，共 {fields} 个字段{kept ? '，已启用' : '，还没有启用'}。{missing.length > 0 && `没有用到：${missing.map((name) => `{${name}}`).join('、')}，请核对是否遗漏。`}
    </Notice>
  )
}
