import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RecoveryCode } from '../../../shared/api/vault.ts'
import { RecoveryCodeSheet } from '../../components/recovery-code.tsx'
import { AdministratorStep } from './administrator-step.tsx'
import { emptySetup, type SetupAnswers } from './answers.ts'
import { FirstImportStep } from './first-import-step.tsx'
import { OrganisationStep } from './organisation-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import classes from './setup-page.module.css'

const steps = ['单位', '管理员', '口令', '恢复码', '导入台账'] as const
type StepNumber = 0 | 1 | 2 | 3 | 4

interface SetupPageProps {
  readonly suggestedFolder: string
  /** The ledger stands; the window goes on to it. */
  readonly onDone: () => void
}

/** First run, in five steps: the branch, the administrator, the passphrase, the recovery code, the first import. */
export default function SetupPage({ suggestedFolder, onDone }: SetupPageProps) {
  const [, navigate] = useLocation()
  const [step, setStep] = useState<StepNumber>(0)
  const [answers, setAnswers] = useState<SetupAnswers>(emptySetup)
  const [code, setCode] = useState<RecoveryCode | null>(null)

  function finish(to: string): void {
    navigate(to, { replace: true })
    onDone()
  }

  return (
    <div className={classes['page']}>
      <aside className={classes['steps']}>
        <h1>保全台账</h1>
        <p>首次使用，几分钟设好。数据只存在这台电脑上，全程不联网。</p>
        <ol>
          {steps.map((title, index) => (
            <li key={title} aria-current={index === step ? 'step' : undefined} data-done={index < step || undefined}>
              {title}
            </li>
          ))}
        </ol>
      </aside>
      <main className={classes['content']}>
        {step === 0 && <OrganisationStep answers={answers} folder={suggestedFolder} onChange={setAnswers} onNext={() => setStep(1)} />}
        {step === 1 && <AdministratorStep answers={answers} onChange={setAnswers} onBack={() => setStep(0)} onNext={() => setStep(2)} />}
        {step === 2 && (
          <PassphraseStep
            answers={answers}
            onBack={() => setStep(1)}
            onCreated={(created) => {
              setCode(created)
              setStep(3)
            }}
          />
        )}
        {step === 3 && code !== null && (
          <section>
            <h2 className={classes['title']}>打印恢复码</h2>
            <p className={classes['lead']}>台账已建好。恢复码只显示这一次，请现在打印或抄下来。</p>
            <RecoveryCodeSheet groups={code.groups} organisation={answers.organisation} onConfirmed={() => setStep(4)} onSkip={() => setStep(4)} />
          </section>
        )}
        {step === 4 && <FirstImportStep onImport={() => finish('/imports')} onSkip={() => finish('/cases')} />}
      </main>
    </div>
  )
}
