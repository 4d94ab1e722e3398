import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import type { ClueFacts } from '../../../../shared/model/asset.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { AssetFields, type AssetValues, blankAsset } from '../record/asset-fields.tsx'
import { savedAndClosed, voidedAndClosed } from '../record/done.ts'
import { factsFrom } from '../record/facts-from.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Values = Blank<Omit<ClueFacts, 'asset'> & { asset: AssetValues }>

const labels: Record<keyof ClueFacts, string> = { caseId: '户', asset: '财产', source: '线索来源', estimateFen: '请求保全的金额', note: '备注' }

function blank(caseId: Id<'case'>): Values {
  return { caseId, asset: blankAsset, source: null, estimateFen: null, note: null }
}

const words = valueWords({})

interface Props {
  readonly clue: PropertyClue | null
  readonly onClose: () => void
}

/** 财产线索: property that a preservation application can name. */
export function ClueForm({ clue, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('clues.save')
  const remove = useCommand('clues.void')
  const newParty = useNewParty()
  const id = clue?.id ?? null
  const form = useRecordForm<Values, ClueFacts, Saved<'clue'>>({
    draftKey: `clue:${id ?? `new:${caseId}`}`,
    initial: clue === null ? blank(caseId) : factsFrom<Values>(blank(caseId), clue),
    version: clue?.version ?? null,
    loadSchema: () => import('../../../../shared/model/asset.ts').then((module) => module.clueFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('财产线索', onClose),
    readLatest: async () => {
      const latest = (await call('clues.ofCase', { caseId })).find((each) => each.id === id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank(caseId), latest) } : null
    },
  })
  const voiding = clue && (
    <VoidAction
      subject={`财产线索（${clue.asset.description}）`}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: clue.id, version: clue.version, reason }), { onSuccess: voidedAndClosed('财产线索', onClose) })}
    />
  )
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={clue === null ? '新增财产线索' : `财产线索：${clue.asset.description}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <AssetFields field={form.bind('asset')} onNewOwner={newParty.ask} choose={clue === null} />
      <FieldSection title="线索" />
      <FieldGrid>
        <TextField label={labels.source} field={form.bind('source')} placeholder="如 不动产登记中心查询、走访" />
        <MoneyField label={labels.estimateFen} field={form.bind('estimateFen')} help="保全申请书按此写明限额；留空为不单列" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
