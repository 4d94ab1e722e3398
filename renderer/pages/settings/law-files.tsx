import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LoadedFile } from '../../../shared/api/law.ts'
import { lawDataKindLabels } from '../../../shared/model/law-data.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { announce } from '../../components/announce.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import classes from './law.module.css'

const nameOf = ({ kind, covers }: LoadedFile): string => `${lawDataKindLabels[kind]}（${covers}）`

const columns: readonly TableColumn<LoadedFile>[] = [
  { id: 'name', header: '内容', width: 240, always: true, opens: true, cell: nameOf },
  { id: 'source', header: '出处', width: 220, cell: ({ source }) => source },
  { id: 'reason', header: '理由', width: 180, cell: ({ reason }) => reason },
  { id: 'loaded', header: '导入人与时间', width: 154, cell: ({ loadedBy, createdAt }) => `${loadedBy} ${instantText(createdAt)}` },
  { id: 'file', header: '文件', width: 150, cell: ({ fileName }) => fileName },
  { id: 'signed', header: '签发', width: 190, always: true, cell: (file) => <SignedBy file={file} /> },
]

/** Who signed it; what two people passed here, the administrator may sign for other ledgers. */
function SignedBy({ file: { id, kind, covers, signedBy } }: { readonly file: LoadedFile }) {
  const sign = useCommand('law.signFile')
  if (signedBy !== null) return signedBy
  const act = () => sign.mutate((commandId) => ({ commandId, id, fileName: `${lawDataKindLabels[kind]}（${covers}）签发.json` }), { onSuccess: () => announce({ tone: 'good', text: '签发文件已保存，信任本台账的机构可以直接导入。' }) })
  return (
    <Allowed right="administer">
      <Button variant="subtle" size="compact" loading={sign.isPending} onClick={act}>
        签发给其他机构
      </Button>
    </Allowed>
  )
}

/** The loaded files that stand; one that was loaded by mistake is taken back, and what stood before counts again. */
export function LawFiles({ files }: { readonly files: readonly LoadedFile[] }) {
  const [withdrawing, setWithdrawing] = useState<LoadedFile | null>(null)
  if (files.length === 0) return null
  return (
    <section className={classes['files']} aria-label="已导入的文件">
      <h2>已导入的文件</h2>
      <DataTable label="已导入的文件" columns={columns} rows={files} rowId={({ id }) => id} onOpen={setWithdrawing} empty="" />
      <p className={classes['foot']}>载错的，打开该行作废，恢复使用之前的数据。</p>
      {withdrawing !== null && <WithdrawFile file={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}

function WithdrawFile({ file, onClose }: { readonly file: LoadedFile; readonly onClose: () => void }) {
  const withdraw = useCommand('law.withdrawFile')
  return (
    <ConfirmVoid
      subject={nameOf(file)}
      pending={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => withdraw.mutate((commandId) => ({ commandId, id: file.id, version: file.version, reason }), { onSuccess: onClose })}
    />
  )
}
