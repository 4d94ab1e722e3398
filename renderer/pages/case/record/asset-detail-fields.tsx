import type { ReactNode } from 'react'
import type { AssetKind } from '../../../../shared/model/asset.ts'
import {
  type AssetDetail, blankDetails, detailLabels, type DetailedKind, type DetailOf, houseUseLabels, intellectualKindLabels, landNatureLabels, landRightLabels,
} from '../../../../shared/model/asset-detail.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { TextField } from '../../../components/text-field.tsx'

interface Props {
  readonly kind: AssetKind
  readonly detail: AssetDetail | null
  readonly errorOf: (key: string) => string | null
  readonly onProblem: (key: string, problem: string | null) => void
  readonly onBlur: () => void
  readonly onChange: (detail: AssetDetail) => void
}

/** The fields that only things of this kind have. */
export function AssetDetailFields({ kind, detail, ...field }: Props): ReactNode {
  switch (kind) {
    case 'house':
      return <HouseFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'land':
      return <LandFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'vehicle':
      return <VehicleFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'equipment':
      return <EquipmentFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'inventory':
      return <InventoryFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'receivable':
      return <ReceivableFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'equity':
      return <EquityFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'deposit':
      return <DepositFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'intellectual-property':
      return <IntellectualFields bind={bindTo(detail?.kind === kind ? detail : blankDetails[kind], field)} />
    case 'other':
      return null
  }
}

type Bind<K extends DetailedKind> = <F extends keyof DetailOf<K> & string>(key: F) => FieldBinding<DetailOf<K>[F]>

interface OfKind<K extends DetailedKind> {
  readonly bind: Bind<K>
}

/** Each field of the detail by itself; changing one keeps the others. */
function bindTo<D extends AssetDetail>(detail: D, { errorOf, onProblem, onBlur, onChange }: Omit<Props, 'kind' | 'detail'>) {
  return <F extends keyof D & string>(key: F): FieldBinding<D[F]> => ({
    value: detail[key],
    error: errorOf(`detail.${key}`),
    onChange: (value) => onChange({ ...detail, [key]: value }),
    onProblem: (problem) => onProblem(`detail.${key}`, problem),
    onBlur,
  })
}

function HouseFields({ bind }: OfKind<'house'>): ReactNode {
  const labels = detailLabels.house
  return (
    <>
      <EnumSelect label={labels.use} labels={houseUseLabels} field={bind('use')} />
      <EnumSelect label={labels.landNature} labels={landNatureLabels} field={bind('landNature')} help="划拨地处置须先补缴出让金" />
      <TextField label={labels.floor} field={bind('floor')} placeholder="如 3/6 层" />
      <NumberField label={labels.builtYear} unit="年" field={bind('builtYear')} />
    </>
  )
}

function LandFields({ bind }: OfKind<'land'>): ReactNode {
  const labels = detailLabels.land
  return (
    <>
      <EnumSelect label={labels.right} labels={landRightLabels} field={bind('right')} />
      <EnumSelect label={labels.nature} labels={landNatureLabels} field={bind('nature')} />
      <TextField label={labels.use} field={bind('use')} placeholder="如 工业、商住" />
      <DateField label={labels.until} field={bind('until')} />
    </>
  )
}

function VehicleFields({ bind }: OfKind<'vehicle'>): ReactNode {
  const labels = detailLabels.vehicle
  return (
    <>
      <TextField label={labels.vin} field={bind('vin')} />
      <TextField label={labels.make} field={bind('make')} />
      <NumberField label={labels.year} unit="年" field={bind('year')} />
      <TextField label={labels.parkedAt} field={bind('parkedAt')} help="车辆须实际扣押才能拍卖" />
    </>
  )
}

function EquipmentFields({ bind }: OfKind<'equipment'>): ReactNode {
  const labels = detailLabels.equipment
  return (
    <>
      <TextField label={labels.model} field={bind('model')} />
      <TextField label={labels.maker} field={bind('maker')} />
      <NumberField label={labels.count} unit="台" field={bind('count')} />
      <NumberField label={labels.year} unit="年" field={bind('year')} />
    </>
  )
}

function InventoryFields({ bind }: OfKind<'inventory'>): ReactNode {
  const labels = detailLabels.inventory
  return (
    <>
      <TextField label={labels.goods} field={bind('goods')} />
      <TextField label={labels.quantity} field={bind('quantity')} placeholder="如 320 吨" />
      <TextField label={labels.custodian} field={bind('custodian')} />
      <DateField label={labels.countedOn} field={bind('countedOn')} />
    </>
  )
}

function ReceivableFields({ bind }: OfKind<'receivable'>): ReactNode {
  const labels = detailLabels.receivable
  return (
    <>
      <TextField label={labels.debtor} field={bind('debtor')} />
      <MoneyField label={labels.amountFen} field={bind('amountFen')} />
      <DateField label={labels.dueOn} field={bind('dueOn')} />
      <DateField label={labels.notifiedOn} field={bind('notifiedOn')} help="通知后债务人应向本行付款" />
    </>
  )
}

function EquityFields({ bind }: OfKind<'equity'>): ReactNode {
  const labels = detailLabels.equity
  return (
    <>
      <TextField label={labels.company} field={bind('company')} />
      <TextField label={labels.registry} field={bind('registry')} placeholder="如 某县市场监督管理局" />
      <MoneyField label={labels.paidInFen} field={bind('paidInFen')} />
    </>
  )
}

function DepositFields({ bind }: OfKind<'deposit'>): ReactNode {
  const labels = detailLabels.deposit
  return (
    <>
      <MoneyField label={labels.amountFen} field={bind('amountFen')} />
      <DateField label={labels.until} field={bind('until')} />
    </>
  )
}

function IntellectualFields({ bind }: OfKind<'intellectual-property'>): ReactNode {
  const labels = detailLabels['intellectual-property']
  return (
    <>
      <EnumSelect label={labels.right} labels={intellectualKindLabels} field={bind('right')} />
      <DateField label={labels.until} field={bind('until')} />
    </>
  )
}
