import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CaseFilter } from '../../../shared/api/cases.ts'
import { ageingBandNames, ageingBands, arisenLabels, arisenNames, borrowerKinds } from '../../../shared/model/case-list.ts'
import { securityTypeLabels, securityTypes } from '../../../shared/model/loan.ts'
import classes from './cases-page.module.css'
import { ExpiryFilter } from './expiry-filter.tsx'
import { borrowerKindLabels } from './filter-labels.ts'

type Part = Pick<CaseFilter, 'borrowerKinds' | 'securityTypes' | 'ageing' | 'arisen' | 'limitationWithinDays' | 'district' | 'keyDebtors'>

interface Props {
  readonly filter: Part
  readonly onChange: (part: Partial<Part>) => void
}

/** What the stock is gone through by before a round of visits: kind of debtor, ageing, state of the limitation, security, area. */
export function MoreFilter({ filter, onChange }: Props): ReactNode {
  const { borrowerKinds: kinds, securityTypes: securities, ageing, arisen, limitationWithinDays, district, keyDebtors } = filter
  const set = [kinds, securities, ageing, arisen].filter((chosen) => chosen.length > 0).length + (limitationWithinDays === null ? 0 : 1) + (district === '' ? 0 : 1) + (keyDebtors ? 1 : 0)
  return (
    <Popover position="bottom-start" shadow="sm" withinPortal trapFocus>
      <Popover.Target>
        <Button variant={set > 0 ? 'light' : 'default'} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {set > 0 ? `更多条件：${set} 项` : '更多条件'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="更多条件">
        <div className={classes.more}>
          <Choices title="客户类别" choices={borrowerKinds.map((value) => ({ value, label: borrowerKindLabels[value] }))} chosen={kinds} onChange={(chosen) => onChange({ borrowerKinds: chosen })} />
          <Choices title="账龄（按最早到期日）" choices={ageingBandNames.map((value) => ({ value, label: ageingBands[value].label }))} chosen={ageing} onChange={(chosen) => onChange({ ageing: chosen })} />
          <Choices title="存量、新增" choices={arisenNames.map((value) => ({ value, label: arisenLabels[value] }))} chosen={arisen} onChange={(chosen) => onChange({ arisen: chosen })} />
          <Choices title="担保方式" choices={securityTypes.map((value) => ({ value, label: securityTypeLabels[value] }))} chosen={securities} onChange={(chosen) => onChange({ securityTypes: chosen })} />
        </div>
        <Checkbox mb="xs" size="xs" label="只看重点户" checked={keyDebtors} onChange={(event) => onChange({ keyDebtors: event.currentTarget.checked })} />
        <TextInput mb="xs" label="区域" description="本户任何一人的地址里有这些字，如 城东区" maxLength={40} value={district} onChange={(event) => onChange({ district: event.currentTarget.value })} />
        <ExpiryFilter label="诉讼时效到期" value={limitationWithinDays} onChange={(days) => onChange({ limitationWithinDays: days })} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoicesProps<V extends string> {
  readonly title: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: V[]) => void
}

function Choices<V extends string>({ title, choices, chosen, onChange }: ChoicesProps<V>): ReactNode {
  return (
    <Stack component="fieldset" gap={6}>
      <legend>{title}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          size="xs"
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
        />
      ))}
    </Stack>
  )
}
