import { z } from 'zod'
import { dateField, fenField, line } from './fields.ts'

/** The facts that only one kind of thing has, beside those that papers print of every thing. */

export const landNatures = ['granted', 'allocated', 'collective', 'other'] as const
export const landNatureLabels: Record<(typeof landNatures)[number], string> = { granted: '出让', allocated: '划拨', collective: '集体', other: '其他' }

export const landRights = ['construction', 'collective-construction', 'homestead', 'contracted', 'management', 'forest', 'other'] as const
export const landRightLabels: Record<(typeof landRights)[number], string> = {
  construction: '国有建设用地使用权',
  'collective-construction': '集体建设用地使用权',
  homestead: '宅基地使用权',
  contracted: '土地承包经营权',
  management: '土地经营权',
  forest: '林地使用权',
  other: '其他',
}

export const houseUses = ['dwelling', 'shop', 'office', 'industrial', 'storage', 'parking', 'other'] as const
export const houseUseLabels: Record<(typeof houseUses)[number], string> = {
  dwelling: '住宅',
  shop: '商业',
  office: '办公',
  industrial: '工业',
  storage: '仓储',
  parking: '车位',
  other: '其他',
}

export const intellectualKinds = ['patent', 'trademark', 'copyright', 'other'] as const
export const intellectualKindLabels: Record<(typeof intellectualKinds)[number], string> = { patent: '专利权', trademark: '商标专用权', copyright: '著作权', other: '其他' }

const yearField = z.number().int().min(1900, '年份请填 1900 至 2100').max(2100, '年份请填 1900 至 2100')
const countField = z.number().int().min(1, '数量应为大于零的整数').max(1_000_000, '数量请填 1000000 以内的整数')

const house = z.strictObject({
  kind: z.literal('house'),
  use: z.enum(houseUses).nullable(),
  landNature: z.enum(landNatures).nullable(),
  floor: line(40).nullable(),
  builtYear: yearField.nullable(),
})
const land = z.strictObject({
  kind: z.literal('land'),
  right: z.enum(landRights).nullable(),
  nature: z.enum(landNatures).nullable(),
  use: line(60).nullable(),
  until: dateField.nullable(),
})
const vehicle = z.strictObject({
  kind: z.literal('vehicle'),
  vin: z.string().trim().toUpperCase().regex(/^[A-HJ-NPR-Z0-9]{6,17}$/, '车架号为 6 至 17 位字母和数字，不含 I、O、Q').nullable(),
  make: line(60).nullable(),
  year: yearField.nullable(),
  parkedAt: line(200).nullable(),
})
const equipment = z.strictObject({ kind: z.literal('equipment'), model: line(100).nullable(), maker: line(100).nullable(), count: countField.nullable(), year: yearField.nullable() })
const inventory = z.strictObject({
  kind: z.literal('inventory'),
  goods: line(100).nullable(),
  /** Amount with its unit, e.g. 320 吨. */
  quantity: line(40).nullable(),
  custodian: line(100).nullable(),
  countedOn: dateField.nullable(),
})
const receivable = z.strictObject({
  kind: z.literal('receivable'),
  debtor: line(100).nullable(),
  amountFen: fenField.nullable(),
  dueOn: dateField.nullable(),
  notifiedOn: dateField.nullable(),
})
const equity = z.strictObject({ kind: z.literal('equity'), company: line(100).nullable(), registry: line(100).nullable(), paidInFen: fenField.nullable() })
const deposit = z.strictObject({ kind: z.literal('deposit'), amountFen: fenField.nullable(), until: dateField.nullable() })
const intellectual = z.strictObject({ kind: z.literal('intellectual-property'), right: z.enum(intellectualKinds).nullable(), until: dateField.nullable() })

/** One shape a kind; 其他 has none. Every fact may be unknown. */
export const assetDetail = z.discriminatedUnion('kind', [house, land, vehicle, equipment, inventory, receivable, equity, deposit, intellectual])
export type AssetDetail = z.infer<typeof assetDetail>
export type DetailedKind = AssetDetail['kind']
export type DetailOf<K extends DetailedKind> = Extract<AssetDetail, { kind: K }>

/** What a form begins with for each kind. */
export const blankDetails: { readonly [K in DetailedKind]: DetailOf<K> } = {
  house: { kind: 'house', use: null, landNature: null, floor: null, builtYear: null },
  land: { kind: 'land', right: null, nature: null, use: null, until: null },
  vehicle: { kind: 'vehicle', vin: null, make: null, year: null, parkedAt: null },
  equipment: { kind: 'equipment', model: null, maker: null, count: null, year: null },
  inventory: { kind: 'inventory', goods: null, quantity: null, custodian: null, countedOn: null },
  receivable: { kind: 'receivable', debtor: null, amountFen: null, dueOn: null, notifiedOn: null },
  equity: { kind: 'equity', company: null, registry: null, paidInFen: null },
  deposit: { kind: 'deposit', amountFen: null, until: null },
  'intellectual-property': { kind: 'intellectual-property', right: null, until: null },
}

/** The Chinese name of every fact of a kind, in the order of the form. */
export const detailLabels: { readonly [K in DetailedKind]: Readonly<Record<Exclude<keyof DetailOf<K>, 'kind'>, string>> } = {
  house: { use: '用途', landNature: '土地性质', floor: '楼层', builtYear: '建成年份' },
  land: { right: '使用权类型', nature: '土地性质', use: '土地用途', until: '使用期限至' },
  vehicle: { vin: '车架号', make: '品牌型号', year: '出厂年份', parkedAt: '停放地点' },
  equipment: { model: '规格型号', maker: '生产厂家', count: '台数', year: '购置年份' },
  inventory: { goods: '品名', quantity: '数量', custodian: '监管、保管人', countedOn: '盘点日期' },
  receivable: { debtor: '应收账款债务人', amountFen: '应收金额', dueOn: '到期日', notifiedOn: '通知债务人日期' },
  equity: { company: '标的公司', registry: '登记机关', paidInFen: '实缴出资' },
  deposit: { amountFen: '存款金额', until: '存期至' },
  'intellectual-property': { right: '权利类型', until: '保护期至' },
}

/** The words of the closed lists, by fact. */
export const detailWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  use: houseUseLabels,
  landNature: landNatureLabels,
  nature: landNatureLabels,
  right: { ...landRightLabels, ...intellectualKindLabels },
}
