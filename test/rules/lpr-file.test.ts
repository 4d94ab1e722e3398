import { describe, expect, it, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { BUNDLED_LPR, lpr } from '../../shared/rules/lpr.ts'
import { joinLpr, parseLprFile } from '../../shared/rules/lpr-file.ts'

const TODAY = isoDate('2026-11-22')
const OCTOBER = { publishedOn: '2026-10-20', oneYear: '2.90', fiveYear: '3.40' }
const NOVEMBER = { publishedOn: '2026-11-20', oneYear: '2.85', fiveYear: '3.40' }

describe('a file of publications', () => {
  test.each([
    ['with a head', '公布日,1年期,5年期以上\r\n2026-10-20,2.90,3.40\r\n2026-11-20,2.85,3.40\r\n'],
    ['without one', '2026-10-20,2.90,3.40\n2026-11-20,2.85,3.40'],
    ['as a spreadsheet and people write it', '\uFEFF公布日\t1Y\t5Y\n2026/10/20\t2.9%\t3.4\n2026年11月20日\t2.85%\t3.40%'],
    ['with quotes', '"2026-10-20","2.90","3.40"\n"2026-11-20","2.85","3.40"'],
  ])('is read as CSV %s', (_, text) => {
    expect(parseLprFile(text, 'csv', TODAY)).toEqual([OCTOBER, NOVEMBER])
  })

  it('is read as JSON', () => {
    expect(parseLprFile(JSON.stringify([OCTOBER, NOVEMBER]), 'json', TODAY)).toEqual([OCTOBER, NOVEMBER])
  })

  test.each([
    ['nothing', '公布日,1年期,5年期以上\n', '没有公布记录'],
    ['a day that does not exist', '2026-02-30,3.00,3.50', '“2026-02-30”不是日期'],
    ['a day before the first publication', '2019-07-20,4.25,4.85', '早于LPR首次公布'],
    ['a day to come', '2026-12-21,3.00,3.50', '2026-12-21还没有到'],
    ['a rate of zero', '2026-10-20,0,3.50', '1年期LPR“0”不是利率'],
    ['a blank rate', '2026-10-20,3.00,', '5年期以上LPR“”不是利率'],
    ['a negative rate', '2026-10-20,-3.00,3.50', '“-3.00”不是利率'],
    ['a rate of three digits', '2026-10-20,300,3.50', '“300”不是利率'],
    ['two columns', '2026-10-20,3.00', '第1行应为三列'],
    ['four columns', '2026-10-20,3.00,3.50,4.00', '第1行应为三列'],
    ['a day twice', '2026-10-20,3.00,3.50\n2026-10-20,3.00,3.50', '2026-10-20出现两次'],
    ['two days of a month', '2026-10-20,3.00,3.50\n2026-10-21,3.00,3.50', '2026-10有两期'],
    ['days out of order', '2026-11-20,3.00,3.50\n2026-10-20,3.00,3.50', '应按公布日先后排列'],
  ])('is refused for %s', (_, text, why) => {
    expect(() => parseLprFile(text, 'csv', TODAY)).toThrow(why)
  })

  test.each([
    ['no JSON', '{', '不是JSON文件'],
    ['no list', '{}', '应为各期公布记录的列表'],
    ['rates that are numbers', JSON.stringify([{ ...OCTOBER, oneYear: 2.9 }]), '均为文本'],
  ])('is refused for %s', (_, text, why) => {
    expect(() => parseLprFile(text, 'json', TODAY)).toThrow(why)
  })
})

describe('joined to the bundled series', () => {
  const loaded = parseLprFile('2026-10-20,2.90,3.40\n2026-11-20,2.85,3.40', 'csv', TODAY)
  const series = joinLpr(BUNDLED_LPR, loaded, '同业拆借中心网站')

  it('gives the days that had no rate one, and no day beyond', () => {
    expect(() => lpr(isoDate('2026-10-20'), '1Y')).toThrow('缺少2026-10-20的LPR')
    expect(lpr(isoDate('2026-10-20'), '1Y', series).value).toBe('2.90')
    expect(lpr(isoDate('2026-11-19'), '1Y', series).value).toBe('2.90')
    expect(lpr(isoDate('2026-12-19'), '1Y', series).value).toBe('2.85')
    expect(() => lpr(isoDate('2026-12-20'), '1Y', series)).toThrow('现有数据截至2026-12-19')
  })

  it('keeps the older months, and no longer doubts their source', () => {
    expect(lpr(isoDate('2024-08-01'), '1Y', series)).toMatchObject({ value: '3.35', cautions: [] })
    expect(lpr(isoDate('2024-08-01'), '1Y').cautions).not.toEqual([])
  })

  it('puts a corrected month in the place of the bundled one', () => {
    const corrected = joinLpr(BUNDLED_LPR, parseLprFile('2026-09-21,2.95,3.45', 'csv', TODAY), '公告')
    expect(corrected.publications).toHaveLength(BUNDLED_LPR.publications.length)
    expect(lpr(isoDate('2026-09-20'), '1Y', corrected).value).toBe('3.00')
    expect(lpr(isoDate('2026-09-21'), '1Y', corrected).value).toBe('2.95')
  })

  it('refuses a month that lies open between', () => {
    const november = parseLprFile('2026-11-20,2.85,3.40', 'csv', TODAY)
    expect(() => joinLpr(BUNDLED_LPR, november, '公告')).toThrow('缺少2026-10的公布记录')
  })
})
