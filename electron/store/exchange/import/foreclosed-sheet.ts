import type { AcquisitionWay, ForeclosedAssetKind, ForeclosedUse, titleMoves } from '../../../../shared/model/foreclosed-asset.ts'
import type { Column } from './column.ts'
import { column, eventDateColumn, moneyColumn, nameColumn, numberColumn, textColumn } from './column.ts'
import type { RowReader } from './row-reader.ts'
import { wordReader } from './text-values.ts'

export const acquisitionWayWords: Readonly<Record<string, AcquisitionWay>> = {
  法院裁定: 'court-ruling', 裁定抵债: 'court-ruling', 法院裁定抵债: 'court-ruling', 协议抵债: 'agreement', 协议: 'agreement', 仲裁裁决: 'arbitration', 仲裁: 'arbitration', 破产分配: 'bankruptcy', 破产: 'bankruptcy',
}
export const foreclosedUseWords: Readonly<Record<string, ForeclosedUse>> = { 闲置: 'idle', 空置: 'idle', 出租: 'let', 租赁: 'let', 自用: 'self-use', 被占用: 'occupied', 占用: 'occupied', 待核实: 'unknown', 不详: 'unknown' }
export const titleMoveWords: Readonly<Record<string, (typeof titleMoves)[number]>> = { 是: 'yes', 已过户: 'yes', 否: 'no', 未过户: 'no', 无需过户: 'not-needed' }
export const foreclosedKindWords: Readonly<Record<string, ForeclosedAssetKind>> = {
  不动产: 'immovable', 房产: 'immovable', 房屋: 'immovable', 土地: 'immovable', 股权: 'equity', 动产: 'movable', 设备: 'movable', 车辆: 'movable', 其他权利: 'other-right', 权利: 'other-right',
}

/** 抵债资产台账: one row per thing taken in. */
export const foreclosedColumns = {
  code: numberColumn('code', { label: '流水号', aliases: ['抵债资产编号', '业务流水号', '台帐流水号'] }, 40),
  name: textColumn('name', { label: '抵债资产名称', aliases: ['资产名称', '抵债物名称', '抵债动产名称、品牌'], required: true }, 200),
  debtorName: nameColumn('debtorName', { label: '抵债人名称', aliases: ['抵债人', '债务人名称', '原借款人'], required: true }),
  caseNo: numberColumn('caseNo', { label: '户编号' }, 40),
  kind: column('kind', { label: '抵债资产类别', aliases: ['初始类别', '(存量/新增)初始类别', '资产类别', '抵债动产类别'] }, wordReader('抵债资产类别', foreclosedKindWords)),
  acquiredOn: eventDateColumn('acquiredOn', { label: '取得时间', aliases: ['取得日期', '抵债日期', '接收日期'], required: true }),
  way: column('way', { label: '取得方式', aliases: ['抵债方式'], required: true }, wordReader('取得方式', acquisitionWayWords)),
  paperNo: numberColumn('paperNo', { label: '裁定书或协议编号', aliases: ['裁定书文号', '抵债裁定文号', '协议编号'] }),
  location: textColumn('location', { label: '坐落(保管)地点', aliases: ['坐落', '坐落地点', '保管地点', '存放地点'] }, 200),
  area: textColumn('area', { label: '面积或数量', aliases: ['房产面积(平方米)', '土地面积(亩)', '抵债动产实存数量', '面积', '数量'] }, 60),
  titleMoved: column('titleMoved', { label: '是否过户', aliases: ['房产是否过户', '土地是否过户'] }, wordReader('是否过户', titleMoveWords)),
  book: moneyColumn('book', { label: '抵债资产账面初始金额', aliases: ['账面初始金额', '入账价值', '账面价值', '入账金额'], required: true }),
  estimate: moneyColumn('estimate', { label: '抵债资产估算实际价值', aliases: ['估算实际价值', '评估价值', '估值'] }),
  use: column('use', { label: '报告日抵债资产现状', aliases: ['抵债资产现状', '现状', '使用现状'] }, wordReader('现状', foreclosedUseWords)),
  keeperName: nameColumn('keeperName', { label: '现抵债资产管理员', aliases: ['抵债资产管理员', '管理员', '保管人'] }),
  unitName: textColumn('unitName', { label: '抵债资产所属机构', aliases: ['现抵债资产管理机构', '所属机构', '管理机构'] }, 100),
} as const satisfies Record<string, Column<unknown>>

/** One foreclosed asset of a sheet, as read. */
export type ForeclosedDraft = ReturnType<typeof readForeclosedRow>

export function readForeclosedRow(row: RowReader) {
  const c = foreclosedColumns
  const draft = {
    code: row.take(c.code),
    name: row.take(c.name),
    debtorName: row.take(c.debtorName),
    caseNo: row.take(c.caseNo),
    kind: row.take(c.kind),
    acquiredOn: row.take(c.acquiredOn),
    way: row.take(c.way),
    paperNo: row.take(c.paperNo),
    location: row.take(c.location),
    area: row.take(c.area),
    titleMoved: row.take(c.titleMoved),
    book: row.take(c.book),
    estimate: row.take(c.estimate),
    use: row.take(c.use),
    keeperName: row.take(c.keeperName),
    unitName: row.take(c.unitName),
  }
  return { ...draft, kind: draft.kind ?? kindOfName(draft.name) }
}

/** What a name tells by itself; the disposal period turns on the kind, so any other name waits for a person. */
function kindOfName(name: string | null): ForeclosedAssetKind | null {
  if (name === null) return null
  if (/股权|股份/.test(name)) return 'equity'
  if (/车位|房|住宅|商铺|公寓|写字楼|办公楼|仓库|土地|林地|宗地/.test(name)) return 'immovable'
  return /设备|机器|车辆|汽车|货车|轿车|存货|原料|产品/.test(name) ? 'movable' : null
}
