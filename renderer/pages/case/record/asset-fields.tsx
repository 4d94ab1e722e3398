import { type ReactNode, useState } from 'react'
import { assetClassWord, type AssetFacts, type AssetKind, assetKindLabels } from '../../../../shared/model/asset.ts'
import { assetLabels } from '../../../../shared/model/asset-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Blank } from '../../../components/blank.ts'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { PartyField } from '../party/party-field.tsx'
import { AssetDetailFields } from './asset-detail-fields.tsx'
import { useKnownAssets } from './known-assets.ts'
import { TakeOverField } from './take-over-field.tsx'

export type AssetValues = Blank<AssetFacts>

export const blankAsset: AssetValues = {
  kind: 'house', description: null, ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null,
}

/** What each kind of thing calls its number, and which further facts name it to a court. */
const certificateLabels: Record<AssetKind, string> = {
  house: '不动产权证号',
  land: '土地权证号',
  vehicle: '车牌号',
  equipment: '设备编号',
  inventory: '仓单号',
  receivable: '合同或发票号',
  equity: '统一社会信用代码',
  deposit: '账号',
  'intellectual-property': '登记号',
  other: '编号',
}
const located: ReadonlySet<AssetKind> = new Set(['house', 'land', 'equipment', 'inventory'])
const measured: ReadonlySet<AssetKind> = new Set(['house', 'land'])

interface Props {
  readonly field: FieldBinding<AssetValues | null>
  readonly onNewOwner: (name: string, take: (id: Id<'party'>) => void) => void
  /** Offers what the household already names; for a record that is new. */
  readonly choose?: boolean
}

/** One thing or right, described as a ruling would name it. */
export function AssetFields({ field, onNewOwner, choose = false }: Props): ReactNode {
  const asset = field.value ?? blankAsset
  const { errorOf, onProblem } = usePartProblems(field)
  const part = <K extends keyof AssetValues>(key: K): FieldBinding<AssetValues[K]> => ({
    value: asset[key],
    error: errorOf(key),
    onChange: (value) => field.onChange({ ...asset, [key]: value }),
    onProblem: (problem) => onProblem(key, problem),
    onBlur: field.onBlur,
  })
  const kind = asset.kind ?? 'other'
  const change = (next: AssetKind | null) => field.onChange({ ...asset, kind: next, detail: next === asset.kind ? asset.detail : null })
  return (
    <FieldGrid>
      {choose && <AssetChoice onTake={field.onChange} />}
      <EnumSelect label={assetLabels.kind} labels={assetKindLabels} groupOf={assetClassWord} field={{ ...part('kind'), onChange: change }} required />
      <PartyField label={assetLabels.ownerId} field={part('ownerId')} onNew={(name) => onNewOwner(name, (ownerId) => field.onChange({ ...asset, ownerId }))} />
      <WideField>
        <TextField label={assetLabels.description} field={part('description')} required placeholder="如 某区某路 1 号 2 幢 301 室房产" help="裁定书和申请书按此写明财产" />
      </WideField>
      {located.has(kind) && (
        <WideField>
          <TextField label={kind === 'house' || kind === 'land' ? '坐落' : '存放地'} field={part('location')} />
        </WideField>
      )}
      <TextField label={certificateLabels[kind]} field={part('certificateNo')} />
      {measured.has(kind) && <TextField label={assetLabels.area} field={part('area')} placeholder={kind === 'land' ? '如 3.2 亩、2133 平方米' : '如 98.5 平方米'} />}
      {kind === 'deposit' && <TextField label={assetLabels.bankName} field={part('bankName')} />}
      {kind === 'equity' && <TextField label={assetLabels.share} field={part('share')} placeholder="如 30%" />}
      <AssetDetailFields kind={kind} detail={asset.detail} errorOf={errorOf} onProblem={onProblem} onBlur={field.onBlur} onChange={(detail) => field.onChange({ ...asset, detail })} />
    </FieldGrid>
  )
}

/** 选用已登记财产: the same thing is typed once, whatever it serves for next. */
function AssetChoice({ onTake }: { readonly onTake: (asset: AssetValues) => void }): ReactNode {
  return (
    <TakeOverField
      label="选用本户已登记的财产"
      placeholder="抵质押物、财产线索、其他裁定下的财产"
      help="选用后不必重填；财产资料在一处改动，其他页签一并更新"
      nothingFound="本户没有这项财产，请在下面填写"
      sources={useKnownAssets()}
      onTake={(asset) => onTake(asset ?? blankAsset)}
    />
  )
}

/** Text that is no value yet is told beside its own field; the form waits as long as any part has some. */
function usePartProblems(field: FieldBinding<AssetValues | null>) {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  return {
    errorOf: (key: string): string | null => problems[key] ?? field.errorAt?.(key) ?? null,
    onProblem: (key: string, problem: string | null): void => {
      const { [key]: _gone, ...others } = problems
      const next = problem === null ? others : { ...others, [key]: problem }
      setProblems(next)
      field.onProblem(Object.values(next)[0] ?? null)
    },
  }
}
