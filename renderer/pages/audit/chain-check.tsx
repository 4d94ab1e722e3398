import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCall } from '../../api/use-call.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'

/** Re-computes the chain of the whole log, on demand. */
export function ChainCheck(): ReactNode {
  const verify = useCall('audit.verify', {}, { enabled: false })
  const { tone, words } = verdictOf(verify)
  return (
    <Notice
      tone={tone}
      action={
        <Button variant="default" size="compact" loading={verify.isFetching} onClick={() => void verify.refetch()}>
          校验全部日志
        </Button>
      }
    >
      {words}
    </Notice>
  )
}

interface Verdict {
  readonly tone: 'info' | 'good' | 'bad'
  readonly words: string
}

function verdictOf({ data, error }: Pick<ReturnType<typeof useCall<'audit.verify'>>, 'data' | 'error'>): Verdict {
  if (error) return { tone: 'bad', words: failureText(error) }
  if (!data) return { tone: 'info', words: '每条日志都带着前一条的校验值，被改动、被抽掉、被调换次序都能查出来。' }
  if (data.brokenAt === null) return { tone: 'good', words: `共 ${data.entries} 条，前后衔接，末条与封签相符，没有改动。` }
  return { tone: 'bad', words: `第 ${data.brokenAt} 条与校验值不符，从这一条起日志可能被改动、抽掉或截断。请停止登记并报告审计部门。` }
}
