import { useState } from 'react'
import type { LawSigner } from '../../../shared/api/law.ts'
import { useCommand } from '../../api/use-command.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import classes from './law.module.css'

const columns: readonly TableColumn<LawSigner>[] = [
  { id: 'name', header: '签发方', width: 240, always: true, opens: true, cell: ({ name }) => name },
  { id: 'fingerprint', header: '密钥指纹', width: 320, cell: ({ fingerprint }) => fingerprint },
  { id: 'reason', header: '理由', width: 240, cell: ({ reason }) => reason },
]

/** Whose signed files are taken without a second person; the ledger's own fingerprint is what others compare. */
export function LawSigners({ signers, ownFingerprint }: { readonly signers: readonly LawSigner[]; readonly ownFingerprint: string }) {
  const [dropping, setDropping] = useState<LawSigner | null>(null)
  return (
    <section className={classes['files']} aria-label="信任的签发方">
      <h2>信任的签发方</h2>
      {signers.length > 0 && <DataTable label="信任的签发方" columns={columns} rows={signers} rowId={({ id }) => id} onOpen={setDropping} empty="" />}
      <p className={classes['foot']}>
        {signers.length === 0 ? '还没有。导入其他机构签发的文件时可以加入，之后该机构签发的文件核验签名后直接生效。' : '打开该行可以移出名单。'}
        {`本台账的密钥指纹：${ownFingerprint}`}
      </p>
      {dropping !== null && <DropSigner signer={dropping} onClose={() => setDropping(null)} />}
    </section>
  )
}

function DropSigner({ signer, onClose }: { readonly signer: LawSigner; readonly onClose: () => void }) {
  const drop = useCommand('law.dropSigner')
  return (
    <ConfirmVoid
      subject={`信任的签发方（${signer.name}）`}
      pending={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onConfirm={(reason) => drop.mutate((commandId) => ({ commandId, id: signer.id, version: signer.version, reason }), { onSuccess: onClose })}
    />
  )
}
