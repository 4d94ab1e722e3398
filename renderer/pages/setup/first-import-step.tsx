import { Button } from '@mantine/core'
import classes from './setup-page.module.css'

interface FirstImportStepProps {
  readonly onImport: () => void
  readonly onSkip: () => void
}

/** Step 5: the branch's own workbooks, or an empty ledger for now. */
export function FirstImportStep({ onImport, onSkip }: FirstImportStepProps) {
  return (
    <section>
      <h2 className={classes['title']}>导入现有台账</h2>
      <p className={classes['lead']}>
        不良贷款台账、诉讼台账、还款流水、查封台账，Excel（.xlsx）或 CSV 都可以，不用先改格式。导入前会逐行检查，确认后才写入，写入后还能整体撤销。
      </p>
      <div className={classes['buttons']}>
        <Button autoFocus onClick={onImport}>
          导入台账
        </Button>
        <Button variant="default" onClick={onSkip}>
          以后再导入
        </Button>
      </div>
    </section>
  )
}
