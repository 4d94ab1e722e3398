import type { ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { rankLabels } from '../../../../shared/model/preservation.ts'
import { rankCauseLabels, type RankChangeFacts } from '../../../../shared/model/preservation-chain.ts'
import { rankChangeLabels } from '../../../../shared/model/preservation-chain-labels.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { TermLimitNotice } from './term-limit-notice.tsx'

interface Props {
  readonly item: PreservationItem
  readonly onClose: () => void
}

/** 顺位变化: most often a waiting measure's turn, which starts its term. A wrong one is voided, not edited. */
export function RankChangeForm({ item, onClose }: Props): ReactNode {
  const change = useCommand('preservations.changeRank')
  const blank: Blank<RankChangeFacts> = { itemId: item.id, changedOn: null, rank: item.rank === 'waiting' ? 'first' : null, waitingNo: null, cause: null, paperNo: null, endsOn: null, note: null }
  const save = {
    mutateAsync: (act: (commandId: Id<'command'>) => { readonly facts: RankChangeFacts }) =>
      change.mutateAsync((commandId) => ({ commandId, itemVersion: item.version, facts: act(commandId).facts })),
  }
  return (
    <DetailForm
      what="顺位变化" title={`顺位变化：${item.asset.description}`} record={null} draftKey={`rank:${item.id}`} blank={blank} labels={rankChangeLabels}
      enums={{ rank: rankLabels, cause: rankCauseLabels }} loadSchema={async () => (await import('../../../../shared/model/preservation-chain.ts')).rankChangeFacts}
      save={save} remove={null} latest={async () => []} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <EnumSelect label={rankChangeLabels.rank} labels={rankLabels} field={bind('rank')} required autoFocus help={item.rank === 'waiting' ? '现为轮候，在先查封失效后转为首封' : '现为首封'} />
          <DateField label={rankChangeLabels.changedOn} field={bind('changedOn')} required />
          {values.rank === 'waiting' && <NumberField label={rankChangeLabels.waitingNo} unit="位" field={bind('waitingNo')} />}
          {values.rank === 'first' && <DateField label={rankChangeLabels.endsOn} field={bind('endsOn')} required distance help="转为首封之日起计算，以法院文书为准" />}
          <EnumSelect label={rankChangeLabels.cause} labels={rankCauseLabels} field={bind('cause')} required />
          <TextField label={rankChangeLabels.paperNo} field={bind('paperNo')} />
          <WideField>
            <TermLimitNotice kind={item.asset.kind} from={values.changedOn} to={values.endsOn} isRenewal={false} />
          </WideField>
          <WideField>
            <LongTextField label={rankChangeLabels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
