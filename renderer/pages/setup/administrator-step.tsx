import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { SetupAnswers } from './answers.ts'
import classes from './setup-page.module.css'

interface AdministratorStepProps {
  readonly answers: SetupAnswers
  readonly onChange: (answers: SetupAnswers) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Step 2: who is responsible for this ledger. */
export function AdministratorStep({ answers, onChange, onBack, onNext }: AdministratorStepProps) {
  const ready = answers.administrator.trim() !== ''

  function next(event: FormEvent): void {
    event.preventDefault()
    if (ready) onNext()
  }

  return (
    <form onSubmit={next}>
      <h2 className={classes['title']}>管理员</h2>
      <p className={classes['lead']}>填您的姓名。每次登记、修改、导出都会以这个名字记入日志。</p>
      <div className={classes['fields']}>
        <TextInput
          label="姓名"
          withAsterisk
          autoFocus
          maxLength={50}
          value={answers.administrator}
          onChange={(event) => onChange({ ...answers, administrator: event.currentTarget.value })}
        />
      </div>
      <div className={classes['buttons']}>
        <Button type="submit" disabled={!ready}>
          下一步
        </Button>
        <Button variant="default" onClick={onBack}>
          上一步
        </Button>
      </div>
    </form>
  )
}
