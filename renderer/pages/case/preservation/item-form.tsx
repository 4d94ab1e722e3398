import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import type { PreservationItem, PreservationOrder } from '../../../../shared/api/preservations.ts'
import { preservationItemLabels as labels } from '../../../../shared/model/field-labels.ts'
import { itemStatusLabels, measureLabels, type PreservationItemFacts, rankLabels } from '../../../../shared/model/preservation.ts'
import { objectOf } from '../../../../shared/rules/preservation-facts.ts'
import { call } from '../../../api/client.ts'
import { idOf } from '../../../api/ids.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { AssetFields, type AssetValues, blankAsset } from '../record/asset-fields.tsx'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { factsFrom } from '../record/facts-from.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { orderTitle } from './order-words.ts'

type Values = Blank<Omit<PreservationItemFacts, 'asset'> & { asset: AssetValues }>

const blank: Values = { orderId: null, asset: blankAsset, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null }

/** The clue's thing under the measure that its kind usually meets. */
function ofClue({ asset, estimateFen }: PropertyClue): Pick<Values, 'asset' | 'measure' | 'valueFen'> {
  const frozen = objectOf(asset.kind) === 'deposit' || objectOf(asset.kind) === 'other-right'
  return { asset, measure: frozen ? 'freeze' : 'seal', valueFen: estimateFen }
}

const words = valueWords({ measure: measureLabels, rank: rankLabels, status: itemStatusLabels })

interface Props {
  readonly item: PreservationItem | null
  /** A clue whose thing the court has now ordered held. */
  readonly clue?: PropertyClue | null
  readonly orders: readonly PreservationOrder[]
  readonly onClose: () => void
}

/** One property under one measure, first or waiting. */
export function ItemForm({ item, clue = null, orders, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveItem')
  const remove = useCommand('preservations.voidItem')
  const newParty = useNewParty()
  const id = item?.id ?? null
  const form = useRecordForm<Values, PreservationItemFacts, Saved<'preservation-item'>>({
    draftKey: `item:${id ?? `new:${clue?.id ?? caseId}`}`,
    initial: item === null ? { ...blank, orderId: orders.at(-1)?.id ?? null, ...(clue === null ? {} : ofClue(clue)) } : factsFrom<Values>(blank, item),
    version: item?.version ?? null,
    loadSchema: () => import('../../../../shared/model/preservation.ts').then((module) => module.preservationItemFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts, clueId: clue?.id ?? null })),
    onSaved: savedAndClosed('被保全财产', onClose),
    readLatest: async () => {
      const latest = (await call('preservations.ofCase', { caseId })).items.find((each) => each.id === id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank, latest) } : null
    },
  })
  const order = form.bind('orderId')
  const changed = (item?.chain.rankChanges.length ?? 0) > 0
  const voiding = item && <VoidAction subject={`${measureLabels[item.measure]}（${item.asset.description}）`} what="被保全财产" record={item} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={item === null ? '新增被保全财产' : `${measureLabels[item.measure]}：${item.asset.description}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <Select
            label={labels.orderId}
            withAsterisk
            allowDeselect={false}
            data={orders.map((each) => ({ value: each.id, label: orderTitle(each) }))}
            value={order.value}
            error={order.error}
            onChange={(value) => order.onChange(idOf<'preservation-order'>(value))}
          />
        </WideField>
      </FieldGrid>
      <FieldSection title="财产" />
      <AssetFields field={form.bind('asset')} onNewOwner={newParty.ask} choose={item === null} />
      <FieldSection title="措施" />
      <FieldGrid>
        <EnumSelect label={labels.measure} labels={measureLabels} field={form.bind('measure')} required />
        <EnumSelect label={labels.rank} labels={rankLabels} field={form.bind('rank')} required disabled={changed} help={changed ? '顺位已有变化记录，请用“顺位变化”登记' : '轮候以后转为首封的，用“顺位变化”登记'} />
        {form.values.rank === 'waiting' && <NumberField label={labels.waitingNo} unit="位" field={form.bind('waitingNo')} />}
        <EnumSelect label={labels.status} labels={itemStatusLabels} field={form.bind('status')} required />
        {form.values.status === 'released' && <DateField label={labels.releasedOn} field={form.bind('releasedOn')} />}
        <MoneyField label={labels.valueFen} field={form.bind('valueFen')} help="裁定或估计的金额；实际控制的金额在“登记结果”里登记" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="preservation-item" recordId={id} />
    </RecordDrawer>
  )
}
