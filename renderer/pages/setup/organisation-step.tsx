import { Button, Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import type { FormEvent } from 'react'
import { unitKindLabels, unitKinds } from '../../../shared/model/organisation.ts'
import { setVaultStatus } from '../../api/use-vault.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import type { SetupAnswers } from './answers.ts'
import classes from './setup-page.module.css'

interface OrganisationStepProps {
  readonly answers: SetupAnswers
  readonly folder: string
  readonly onChange: (answers: SetupAnswers) => void
  readonly onNext: () => void
}

/** Step 1: whose ledger this is, and where its file lies. */
export function OrganisationStep({ answers, folder, onChange, onNext }: OrganisationStepProps) {
  const chooseFolder = useCommand('vault.chooseFolder')
  const ready = answers.organisation.trim() !== ''

  function next(event: FormEvent): void {
    event.preventDefault()
    if (ready) onNext()
  }

  return (
    <form onSubmit={next}>
      <h2 className={classes['title']}>您所在的单位</h2>
      <p className={classes['lead']}>一份台账对应一家法人银行，下级机构以后在“设置”里添加。</p>
      <div className={classes['fields']}>
        <TextInput
          label="单位全称"
          description="与印章一致，起诉状的原告名称从这里取。"
          placeholder="××银行股份有限公司××支行"
          withAsterisk
          autoFocus
          maxLength={100}
          value={answers.organisation}
          onChange={(event) => onChange({ ...answers, organisation: event.currentTarget.value })}
        />
        <Radio.Group
          label="级别"
          value={answers.kind}
          onChange={(value) => onChange({ ...answers, kind: unitKinds.find((kind) => kind === value) ?? answers.kind })}
        >
          <div className={classes['choices']}>
            {unitKinds.map((kind) => (
              <Radio key={kind} value={kind} size="xs" label={unitKindLabels[kind]} />
            ))}
          </div>
        </Radio.Group>
        <div>
          <div className={classes['label']}>数据存放位置</div>
          <p className={classes['folder']}>{folder}</p>
          <Button
            variant="default"
            size="compact"
            loading={chooseFolder.isPending}
            onClick={() => chooseFolder.mutate(() => ({}), { onSuccess: setVaultStatus })}
          >
            换一个位置，或打开已有台账
          </Button>
          <p className={classes['hint']}>须在本机磁盘。网络盘、移动盘和网盘同步文件夹会损坏台账，不能使用。</p>
          {chooseFolder.error !== null && chooseFolder.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(chooseFolder.error)}</Notice>}
        </div>
      </div>
      <div className={classes['buttons']}>
        <Button type="submit" disabled={!ready}>
          下一步
        </Button>
      </div>
    </form>
  )
}
