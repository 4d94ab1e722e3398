import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LawFilePreview } from '../../../shared/api/law.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import { Notice } from '../../components/notice.tsx'
import { instantText } from '../../components/instant-text.ts'
import { failureText } from '../../components/states.tsx'

const REASON = '已与签发机构电话核对密钥指纹'

/** Who signed the file: one of a trusted ledger is taken at once unless something newer stands in its place, any other waits for a second person. */
export function LawFileSignature({ signer }: { readonly signer: LawFilePreview['signer'] }) {
  if (signer === null) return <Notice tone="doubt">文件没有签发，导入须由另一位有审批权限的同事复核。</Notice>
  const on = signer.signedAt === null ? '' : `于 ${instantText(signer.signedAt)} `
  if (signer.newer !== null) return <Notice tone="doubt">{`签名完整，由${signer.name ?? '不在名单中的机构'}${on}签发，但早于已导入的${signer.newer.covers}（${instantText(signer.newer.at)}）。导入会换回旧的内容，须由另一位有审批权限的同事复核；只想用最新内容的，请取消。密钥指纹 ${signer.fingerprint}`}</Notice>
  if (signer.trusted) return <Notice tone="good">{`签名核验无误，由${signer.name}${on}签发，导入后立即生效。密钥指纹 ${signer.fingerprint}`}</Notice>
  return (
    <>
      <Notice tone="doubt">{`签名完整，但签发方不在信任的名单中，导入须由另一位有审批权限的同事复核。密钥指纹 ${signer.fingerprint}`}</Notice>
      <Allowed right="administer">
        <TrustSigner publicKey={signer.publicKey} />
      </Allowed>
    </>
  )
}

function TrustSigner({ publicKey }: { readonly publicKey: string }) {
  const trust = useCommand('law.trustSigner')
  const [name, setName] = useState('')
  const held = isHeld(trust.error)
  if (trust.isSuccess) return <Notice tone="good">已加入信任的签发方，请重新选择文件。</Notice>
  return (
    <>
      <Group align="end" gap={8}>
        <TextInput
          label="签发机构"
          description="先与对方电话核对密钥指纹，再加入名单。"
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name.trim().length < 2 || held}
          loading={trust.isPending}
          onClick={() => trust.mutate((commandId) => ({ commandId, publicKey, facts: { name: name.trim(), reason: REASON } }))}
        >
          信任该签发方
        </Button>
      </Group>
      {trust.error !== null && <Notice tone={held ? 'info' : 'bad'}>{failureText(trust.error)}</Notice>}
    </>
  )
}
