import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LprPreview } from '../../../shared/api/law.ts'
import type { LprPublication, LprSeries } from '../../../shared/rules/lpr.ts'
import { useToday } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { LawImportDialog } from './law-import-dialog.tsx'
import classes from './law.module.css'

const PUBLICATIONS_SHOWN = 5

/** LPR: the newest publications, until when the series holds, and further ones from a file. */
export function LawLpr({ series }: { readonly series: LprSeries }) {
  const today = useToday()
  const open = useCommand('law.openLpr')
  const [preview, setPreview] = useState<LprPreview | null>(null)
  const { publications, knownTo, source } = series
  const failed = open.error !== null && open.error.error.code !== 'cancelled'
  return (
    <section className={classes['block']} aria-label="LPR">
      <header>
        <h2>LPR</h2>
        <Allowed right="law-data">
          <Button variant="default" loading={open.isPending} onClick={() => open.mutate(() => ({}), { onSuccess: setPreview })}>
            导入 LPR
          </Button>
        </Allowed>
      </header>
      <p>
        {`自${publications[0]?.publishedOn ?? ''}起共${publications.length}期，可用到${knownTo}；${source === undefined ? '随程序提供的数据来自转载，待核实。' : `最近一次载入的出处：${source}。`}`}
      </p>
      {today !== null && knownTo < today && <Notice tone="doubt">{`${knownTo}之后没有 LPR，需要用到的计算会停下来提示，请导入新公布的各期。`}</Notice>}
      {failed && <Notice tone="bad">{failureText(open.error)}</Notice>}
      <PublicationTable publications={publications.slice(-PUBLICATIONS_SHOWN).toReversed()} />
      <p className={classes['foot']}>文件为三列：公布日、1年期、5年期以上，按公布日先后排列，可只放新公布的各期。</p>
      {preview !== null && <LprDialog preview={preview} onClose={() => setPreview(null)} />}
    </section>
  )
}

function PublicationTable({ publications }: { readonly publications: readonly LprPublication[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">公布日</th>
          <th scope="col" data-align="end">1年期</th>
          <th scope="col" data-align="end">5年期以上</th>
        </tr>
      </thead>
      <tbody>
        {publications.map(({ publishedOn, oneYear, fiveYear }) => (
          <tr key={publishedOn}>
            <th scope="row">{publishedOn}</th>
            <td data-align="end">{oneYear}%</td>
            <td data-align="end">{fiveYear}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LprDialog({ preview, onClose }: { readonly preview: LprPreview; readonly onClose: () => void }) {
  const load = useCommand('law.importLpr')
  const { publications, corrected, knownTo } = preview
  return (
    <LawImportDialog
      title={`载入 LPR（${publications.length}期）`}
      fileName={preview.fileName}
      pending={load.isPending}
      error={load.error}
      onClose={onClose}
      onConfirm={(facts) =>
        load.mutate((commandId) => ({ commandId, draftId: preview.draftId, facts }), {
          onSuccess: () => {
            announce({ tone: 'good', text: `LPR 已载入，可用到${knownTo}。` })
            onClose()
          },
        })
      }
    >
      <p>{`载入后 LPR 可用到${knownTo}。`}</p>
      {corrected.length > 0 && (
        <Notice tone="doubt">{`${corrected.map(({ publishedOn }) => publishedOn).join('、')}与现用数据不同，载入后以文件为准，请核对。`}</Notice>
      )}
      <div className={classes['preview']}>
        <PublicationTable publications={publications} />
      </div>
    </LawImportDialog>
  )
}
