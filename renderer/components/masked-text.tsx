import { Tooltip, UnstyledButton } from '@mantine/core'
import type { Id } from '../../shared/model/id.ts'
import type { MaskedPartyField } from '../../shared/model/party.ts'
import { useCommand } from '../api/use-command.ts'
import { failureText } from './states.tsx'
import classes from './masked-text.module.css'
import { Unknown } from './unknown.tsx'

interface MaskedTextProps {
  readonly partyId: Id<'party'>
  readonly caseId: Id<'case'> | null
  readonly field: MaskedPartyField
  /** What the store gives unasked, e.g. 3201**********1234. */
  readonly masked: string | null
}

const names: Record<MaskedPartyField, string> = { idNo: '证件号码', phone: '联系电话' }

/** An id number or phone: masked until a click, and the click is written to the log. */
export function MaskedText({ partyId, caseId, field, masked }: MaskedTextProps) {
  const reveal = useCommand('parties.reveal')
  if (masked === null) return <Unknown reason={`没有登记${names[field]}`} />
  if (reveal.data !== undefined) return <span>{reveal.data.value}</span>
  const hint = reveal.error === null ? `点击查看完整${names[field]}，查看会记入日志` : failureText(reveal.error)
  return (
    <Tooltip label={hint}>
      <UnstyledButton
        className={classes['masked']}
        disabled={reveal.isPending}
        aria-label={`${masked}，查看完整${names[field]}`}
        onClick={() => reveal.mutate((commandId) => ({ commandId, partyId, caseId, field }))}
      >
        {masked}
      </UnstyledButton>
    </Tooltip>
  )
}
