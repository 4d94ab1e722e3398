import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { useToday } from '../../api/use-vault.ts'
import { isPassphraseReady, NewPassphrase, noPassphrase } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { CasePicker, type PickedCase } from './case-picker.tsx'
import classes from './packages-page.module.css'

/** Packs chosen cases; the passphrase goes to the colleague by another way than the file. */
export function WritePanel(): ReactNode {
  const [picked, setPicked] = useState<readonly PickedCase[]>([])
  const [withFiles, setWithFiles] = useState(true)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const write = useCommand('packages.write')
  const refusal = useRefusal('export')
  const today = useToday()

  function save(): void {
    const [first] = picked
    const fileName = `案件数据包 ${picked.length === 1 && first ? first.name : `${picked.length} 户`} ${today ?? ''}.bqp`
    write.mutate((commandId) => ({ commandId, caseIds: picked.map(({ id }) => id), passphrase: passphrase.first, withFiles, fileName }), {
      onSuccess: () => {
        setPicked([])
        setPassphrase(noPassphrase)
      },
    })
  }

  return (
    <section className={classes.panel} aria-label="导出数据包">
      <h2 className={classes.title}>导出</h2>
      <CasePicker picked={picked} onChange={setPicked} />
      <Checkbox label="连同附件一起导出" checked={withFiles} onChange={(event) => setWithFiles(event.currentTarget.checked)} />
      <p className={classes.quiet}>带走这些户的全部记录、文书、当事人和财产。留在本机的有：操作日志、待复核的改动、外访计划、已装订的证据册，以及代理人、模板、编号规则等本单位的设置。待复核的改动请先办理复核。</p>
      <NewPassphrase value={passphrase} onChange={setPassphrase} />
      <p className={classes.quiet}>口令请当面或电话告诉对方，不要和文件放在一起。忘记口令的数据包打不开，重新导出即可。</p>
      {refusal !== null && <Notice tone="doubt">{refusal}</Notice>}
      {write.error && write.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(write.error)}</Notice>}
      {write.data && (
        <Notice tone="good">
          已导出 {write.data.cases} 户、{write.data.records} 条记录、{write.data.files} 个附件。请把本台账的签名指纹读给对方核对：
          <b className={classes.fingerprint}>{write.data.fingerprint}</b>
        </Notice>
      )}
      <Button disabled={picked.length === 0 || !isPassphraseReady(passphrase) || refusal !== null} title={refusal ?? (picked.length === 0 ? '请先选择要导出的户' : isPassphraseReady(passphrase) ? undefined : '请先填写数据包口令，两次一致')} loading={write.isPending} onClick={save}>
        保存数据包
      </Button>
    </section>
  )
}
