import { Button, Radio, Group } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { type ReactNode, useMemo } from 'react'
import { agencyCondition, type AgencyFinding, type AgencyLimits, type AgencyReview, agencyReviewFacts, type AgencyRow, agencyRowLabels, agencyRows } from '../../../shared/model/agency-review.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { DateField } from '../../components/date-field.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { Notice } from '../../components/notice.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { failureText, LoadingRows } from '../../components/states.tsx'
import { TextField } from '../../components/text-field.tsx'
import classes from './papers-page.module.css'

const question = { key: 'agency-review' }

/** The review that this person is at: kept until another supplier is begun, the limits for good. */
function useReview(): { readonly review: AgencyReview | null; readonly keep: (next: AgencyReview) => void } {
  const remembered = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const value = remembered.data?.value
  const review = useMemo(() => {
    if (remembered.isPending) return null
    const read = agencyReviewFacts.safeParse(value ?? {})
    return read.success ? read.data : agencyReviewFacts.parse({})
  }, [remembered.isPending, value])
  function keep(next: AgencyReview): void {
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: { ...next } })
    remember(() => ({ ...question, value: { ...next } }))
  }
  return { review, keep }
}

/** 委外催收供应商资质审查: the supplier, the branch's limits, and each row of the form with its answer. */
export function AgencyReviewForm(): ReactNode {
  const { review, keep } = useReview()
  const save = useCommand('departmentPapers.exportAgencyReview')
  const refusal = useRefusal('export')
  if (review === null) return <LoadingRows rows={8} />
  const failure = save.error !== null && save.error.error.code !== 'cancelled' ? save.error : null
  const field = <K extends 'name' | 'code' | 'reviewedOn'>(key: K): FieldBinding<AgencyReview[K]> => ({ value: review[key], error: null, onChange: (value) => keep({ ...review, [key]: value }), onProblem: () => undefined, onBlur: () => undefined })
  const limit = <K extends keyof AgencyLimits>(key: K): FieldBinding<AgencyLimits[K] | null> => ({
    value: review.limits[key], error: null, onChange: (value) => value !== null && keep({ ...review, limits: { ...review.limits, [key]: value } }), onProblem: () => undefined, onBlur: () => undefined,
  })
  const answer = (row: AgencyRow, part: Partial<AgencyFinding>) => keep({ ...review, findings: { ...review.findings, [row]: { ...review.findings[row], ...part } } })
  return (
    <>
      <FieldGrid>
        <TextField label="供应商名称" field={field('name')} />
        <TextField label="统一社会信用代码" field={field('code')} />
        <DateField label="审查日期" field={field('reviewedOn')} />
        <WideField>
          <FieldSection title="本行的标准" />
        </WideField>
        <NumberField label="注册资本不低于" unit="万元" field={limit('capitalWan')} />
        <NumberField label="催收人员不少于" unit="人" field={limit('staff')} />
        <TextField label="服务区域" field={limit('region')} />
        <TextField label="经验区域" field={limit('province')} />
        <NumberField label="经验年限" unit="年" field={limit('years')} />
        <NumberField label="服务机构不少于" unit="家" field={limit('institutions')} />
        <TextField label="本行简称" field={limit('ownBank')} />
        <NumberField label="查实投诉不超过" unit="件" field={limit('complaints')} />
        <NumberField label="佣金上限" unit="%" field={limit('commission')} />
      </FieldGrid>
      <ul className={classes.findings}>
        {agencyRows.map((row) => (
          <Finding key={row} row={row} limits={review.limits} finding={review.findings[row]} onChange={(part) => answer(row, part)} />
        ))}
      </ul>
      {refusal !== null && <Notice tone="info">{refusal}</Notice>}
      {failure && <Notice tone="bad">{failureText(failure)}</Notice>}
      <Group gap="sm">
        <Button disabled={refusal !== null} loading={save.isPending} onClick={() => save.mutate(() => ({ facts: review, fileName: `供应商资质审查表 ${review.name ?? ''}.docx` }), { onSuccess: () => announce({ tone: 'good', text: '审查表已保存，请各环节签字。' }) })}>
          保存审查表
        </Button>
        <Button variant="default" onClick={() => keep(agencyReviewFacts.parse({ limits: review.limits }))}>
          审查另一家
        </Button>
      </Group>
    </>
  )
}

interface FindingProps {
  readonly row: AgencyRow
  readonly limits: AgencyLimits
  readonly finding: AgencyFinding
  readonly onChange: (part: Partial<AgencyFinding>) => void
}

const answers = [['yes', '符合'], ['no', '不符合']] as const

function Finding({ row, limits, finding, onChange }: FindingProps): ReactNode {
  const label = agencyRowLabels[row]
  const text = (key: 'proof' | 'note'): FieldBinding<string | null> => ({ value: finding[key], error: null, onChange: (value) => onChange({ [key]: value }), onProblem: () => undefined, onBlur: () => undefined })
  return (
    <li>
      <Radio.Group label={label} description={agencyCondition(row, limits).replaceAll('\n', '　')} value={finding.meets === null ? null : finding.meets ? 'yes' : 'no'} onChange={(value) => onChange({ meets: value === 'yes' })}>
        <Group gap="md" mt={4}>
          {answers.map(([value, words]) => (
            <Radio key={value} size="xs" value={value} label={words} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes.proof}>
        <TextField label={`${label}的证明材料`} field={text('proof')} />
        <TextField label={`${label}的说明`} field={text('note')} />
      </div>
    </li>
  )
}
