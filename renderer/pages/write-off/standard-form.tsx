import type { ReactNode } from 'react'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { StandardView } from '../../../shared/api/write-off.ts'
import { standardCorrection, type StandardCorrection, standardStatusLabels, type WriteOffStandard } from '../../../shared/model/write-off-standard.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { savedAndClosed } from '../case/record/saved-and-closed.ts'
import { valueWords } from '../case/record/value-words.ts'
import { VoidAction } from '../case/record/void-action.tsx'
import { standardName } from '../case/write-off/standard-select.tsx'
import { ConditionFigure } from './condition-figure.tsx'

const labels: Record<keyof StandardCorrection, string> = {
  code: '标准', itemNo: '项次', title: '名称', criterion: '认定条件原文', validFrom: '施行日', limits: '适用范围', grounds: '情形', materials: '专用材料', status: '文本', source: '出处', reason: '更正理由',
}
const words = valueWords({ status: standardStatusLabels })

/** One standard corrected against the branch's own copy: the words, the sums and days, the papers. It counts once another person has approved it. */
export function StandardForm({ view, onClose }: { readonly view: StandardView; readonly onClose: () => void }): ReactNode {
  const { standard, corrected } = view
  const correct = useCommand('writeOff.correctStandard')
  const drop = useCommand('writeOff.dropCorrection')
  const form = useRecordForm<Blank<StandardCorrection>, StandardCorrection, Saved<'write-off-standard'>>({
    draftKey: `write-off-standard:${standard.code}`,
    initial: { ...standard, reason: null },
    version: corrected?.version ?? null,
    loadSchema: () => Promise.resolve(standardCorrection),
    save: ({ reason, ...facts }) => correct.mutateAsync((commandId) => ({ commandId, facts, reason })),
    onSaved: savedAndClosed('认定标准', onClose),
  })
  const restore = corrected && <VoidAction subject={`对“${standard.title}”的更正，恢复随程序提供的文本`} what="更正" record={corrected} command={drop} onVoided={onClose} />
  return (
    <RecordDrawer title={`认定标准：${standardName(standard)}`} form={form} labels={labels} valueWords={words} saveLabel="提交更正" right="law-data" onClose={onClose} actions={restore}>
      <FieldGrid>
        <TextField label={labels.itemNo} field={form.bind('itemNo')} required help="如 七；申请书按此引用" />
        <TextField label={labels.title} field={form.bind('title')} required />
        <WideField>
          <LongTextField label={labels.criterion} field={form.bind('criterion')} required />
        </WideField>
        <EnumSelect label={labels.status} labels={standardStatusLabels} field={form.bind('status')} required help="与本行文本核对后请选“已与本行文本核对”" />
        <DateField label={labels.validFrom} field={form.bind('validFrom')} required />
        <WideField>
          <TextField label={labels.source} field={form.bind('source')} required />
        </WideField>
        <FieldSection title="台账检验的金额和天数" />
        <LimitFigures field={form.bind('limits')} />
        <GroundFigures field={form.bind('grounds')} />
        <WideField>
          <Materials field={form.bind('materials')} />
        </WideField>
        <WideField>
          <LongTextField label={labels.reason} field={form.bind('reason')} required help="依据本行哪一份文本、第几页" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

function LimitFigures({ field }: { readonly field: FieldBinding<WriteOffStandard['limits'] | null> }): ReactNode {
  const limits = field.value ?? []
  return limits.map((condition, at) => <ConditionFigure key={`${condition.kind}${at}`} condition={condition} field={field} onChange={(next) => field.onChange(limits.with(at, next))} />)
}

function GroundFigures({ field }: { readonly field: FieldBinding<WriteOffStandard['grounds'] | null> }): ReactNode {
  const grounds = field.value ?? []
  return grounds.flatMap((ground, at) =>
    ground.conditions.map((condition, index) => (
      <ConditionFigure
        key={`${at}-${index}`}
        condition={condition}
        field={field}
        onChange={(next) => field.onChange(grounds.with(at, { ...ground, conditions: ground.conditions.with(index, next) }))}
      />
    )),
  )
}

/** One paper a line; a line that is new gets a key of its own. */
function Materials({ field }: { readonly field: FieldBinding<WriteOffStandard['materials'] | null> }): ReactNode {
  const materials = field.value ?? []
  const typed = (text: string | null) => {
    const names = (text ?? '').split('\n')
    field.onChange(names.map((label, at) => ({ key: materials.find((material) => material.label === label)?.key ?? materials[at]?.key ?? `own-${at + 1}`, label })))
  }
  const text = materials.map(({ label }) => label).join('\n')
  return <LongTextField label={labels.materials} required help="一行一项；各项标准共用的材料不必重复" field={{ value: text, error: field.error, onChange: typed, onProblem: field.onProblem, onBlur: field.onBlur }} />
}
