import { ActionIcon, Button, Group, Input, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type CaseParty, type CaseRole, caseRoleLabels } from '../../../../shared/api/party-view.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { partyRoleLabels, partyRoles, type ProceedingFacts, proceedingSideLabels, proceedingSides } from '../../../../shared/model/proceeding.ts'
import { useCall } from '../../../api/use-call.ts'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { useCaseScope } from '../case-scope.ts'
import { PartyField } from '../party/party-field.tsx'
import classes from './proceedings-tab.module.css'

type ProceedingParty = ProceedingFacts['parties'][number]

interface Props {
  readonly label: string
  readonly field: FieldBinding<ProceedingParty[] | null>
  readonly onNewParty: (name: string, take: (id: Id<'party'>) => void) => void
}

const sideChoices = proceedingSides.map((value) => ({ value, label: proceedingSideLabels[value] }))
const roleChoices = partyRoles.map((value) => ({ value, label: partyRoleLabels[value] }))

/** Those whom the bank can claim from; spouses, shareholders and counter-guarantors are joined one by one, on purpose. */
const answering: ReadonlySet<CaseRole> = new Set(['borrower', 'co-borrower', 'guarantor', 'mortgagor', 'pledgor'])

/** The strongest role that the records give him. */
const roleOf = ({ roles: [strongest = 'other'] }: CaseParty): CaseRole => strongest

function asParty(party: CaseParty): Pick<ProceedingParty, 'partyId' | 'role'> {
  const role = roleOf(party)
  return { partyId: party.id, role: role === 'counter-guarantor' ? 'other' : role }
}

/** Who stands on which side, and as what: the household's own parties are one click away. */
export function PartiesField({ label, field, onNewParty }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const known = useCall('parties.ofCase', { caseId }).data ?? []
  const [adding, setAdding] = useState(false)
  const rows = field.value ?? []
  const others = known.filter((party) => !rows.some((row) => row.partyId === party.id))
  const owing = others.filter((party) => answering.has(roleOf(party)))

  function add(...parties: readonly Pick<ProceedingParty, 'partyId' | 'role'>[]): void {
    const further = parties.filter(({ partyId }) => !rows.some((row) => row.partyId === partyId))
    field.onChange([...rows, ...further.map((party) => ({ ...party, side: 'defendant' as const }))])
    setAdding(false)
  }
  const change = (index: number, part: Partial<ProceedingParty>) => field.onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))

  return (
    <Input.Wrapper label={label} error={field.error} labelElement="div">
      <ul className={classes.parties}>
        {rows.map((row, index) => (
          <li key={row.partyId}>
            <PartyName partyId={row.partyId} />
            <Select aria-label="诉讼地位" w={96} allowDeselect={false} data={sideChoices} value={row.side} onChange={(value) => change(index, { side: proceedingSides.find((side) => side === value) ?? row.side })} />
            <Select aria-label="身份" w={128} allowDeselect={false} data={roleChoices} value={row.role} onChange={(value) => change(index, { role: partyRoles.find((role) => role === value) ?? row.role })} />
            <ActionIcon variant="subtle" color="gray" aria-label="移出本程序" onClick={() => field.onChange(rows.filter((_, at) => at !== index))}>
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        {owing.length > 1 && (
          <Button variant="default" size="compact" onClick={() => add(...owing.map(asParty))}>
            加入全部债务人和担保人（{owing.length}）
          </Button>
        )}
        {others.map((party) => (
          <Button key={party.id} variant="default" size="compact" onClick={() => add(asParty(party))}>
            加入{caseRoleLabels[roleOf(party)]} {party.name}
          </Button>
        ))}
        <Button variant="subtle" size="compact" onClick={() => setAdding(!adding)}>
          加入其他人
        </Button>
      </Group>
      {adding && (
        <PartyField
          label="其他当事人"
          field={{ value: null, error: null, onChange: (id) => id && add({ partyId: id, role: 'other' }), onProblem: () => undefined, onBlur: () => undefined }}
          onNew={(name) => onNewParty(name, (partyId) => add({ partyId, role: 'other' }))}
        />
      )}
    </Input.Wrapper>
  )
}

function PartyName({ partyId }: { readonly partyId: Id<'party'> }): ReactNode {
  const party = useCall('parties.get', { partyId }).data
  return <span className={classes.partyName}>{party?.name ?? '…'}</span>
}
