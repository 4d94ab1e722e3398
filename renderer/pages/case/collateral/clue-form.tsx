import type { ReactNode } from 'react'
import type { PropertyClue } from '../../../../shared/api/security.ts'
import { type ClueFacts, cluePriorityLabels, clueSourceLabels, clueStateLabels } from '../../../../shared/model/asset.ts'
import { clueLabels as labels } from '../../../../shared/model/asset-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { AssetFields, type AssetValues, blankAsset } from '../record/asset-fields.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Values = Blank<Omit<ClueFacts, 'asset'> & { asset: AssetValues }>

function blank(caseId: Id<'case'>): Values {
  return { caseId, asset: blankAsset, sourceKind: null, source: null, foundOn: null, checkedOn: null, state: 'pending', priority: 'normal', estimateFen: null, note: null }
}

const words = valueWords({ sourceKind: clueSourceLabels, state: clueStateLabels, priority: cluePriorityLabels })

/** 先封先得 holds among ordinary creditors only. */
const priorityHelp = '先查封只在普通债权人之间有利：抵押权、质权等优先受偿，被执行人为自然人的还可能参与分配'

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
  const form = useDetailForm<Values, ClueFacts, 'clue'>({
    what: '财产线索',
    draftKey: `clue:${id ?? `new:${caseId}`}`,
    record: clue,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/asset.ts').then((module) => module.clueFacts),
    save,
    remove,
    latest: () => call('clues.ofCase', { caseId }),
    onClose,
  })
  const voiding = clue && <VoidAction subject={`财产线索（${clue.asset.description}）`} what="财产线索" record={clue} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={clue === null ? '新增财产线索' : `财产线索：${clue.asset.description}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <AssetFields field={form.bind('asset')} onNewOwner={newParty.ask} choose={clue === null} />
      <FieldSection title="线索" />
      <FieldGrid>
        <EnumSelect label={labels.sourceKind} labels={clueSourceLabels} field={form.bind('sourceKind')} required help="只能登记合法取得的线索；跟踪、购买个人信息、冒名查询所得不得使用" />
        <TextField label={labels.source} field={form.bind('source')} placeholder="如 某县不动产登记中心查询结果" help="保全申请书按此写明线索来源" />
        <DateField label={labels.foundOn} field={form.bind('foundOn')} />
        <DateField label={labels.checkedOn} field={form.bind('checkedOn')} />
        <EnumSelect label={labels.state} labels={clueStateLabels} field={form.bind('state')} required />
        <EnumSelect label={labels.priority} labels={cluePriorityLabels} field={form.bind('priority')} required help={priorityHelp} />
        <MoneyField label={labels.estimateFen} field={form.bind('estimateFen')} help="保全申请书按此写明限额；留空为不单列" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="clue" recordId={id} />
    </RecordDrawer>
  )
}
