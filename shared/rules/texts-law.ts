/**
 * Since when, and until when, each text that the rules cite has held in the wording they cite. A rule whose own versions carry days of
 * their own does not need it; the others cite the one text that their facts meet, and this table dates it.
 */
import { isoDate, type IsoDate } from '../model/iso-date.ts'
import { maxDate, minDate } from './civil-date.ts'

interface DatedText {
  /** The name as the rules cite it. */
  readonly name: string
  readonly from: string
  readonly to?: string
  /** The day stands from memory and was not checked against the printed text: the interface says so. */
  readonly unchecked?: true
}

/** Amended texts carry the day of the wording now in force; the repealed ones end where the civil code began. */
const TEXTS: readonly DatedText[] = [
  { name: '民法典', from: '2021-01-01' },
  { name: '民法总则', from: '2017-10-01', to: '2020-12-31' },
  { name: '民法通则', from: '1987-01-01', to: '2020-12-31', unchecked: true },
  { name: '物权法', from: '2007-10-01', to: '2020-12-31' },
  { name: '担保法', from: '1995-10-01', to: '2020-12-31', unchecked: true },
  { name: '担保法解释', from: '2000-12-13', to: '2020-12-31', unchecked: true },
  { name: '担保制度解释', from: '2021-01-01' },
  { name: '时间效力规定', from: '2021-01-01' },
  { name: '诉讼时效规定', from: '2021-01-01' },
  { name: '诉讼时效规定（2008年）', from: '2008-09-01', to: '2020-12-31' },
  { name: '法释〔2018〕12号', from: '2018-07-23', to: '2020-12-31' },
  { name: '民事诉讼法', from: '2024-01-01' },
  { name: '民诉法解释', from: '2022-04-10' },
  { name: '执行程序解释', from: '2021-01-01' },
  { name: '财产保全规定', from: '2021-01-01' },
  { name: '查封扣押冻结规定', from: '2021-01-01' },
  { name: '拍卖变卖规定', from: '2021-01-01' },
  { name: '执行异议和复议规定', from: '2021-01-01' },
  { name: '执行异议之诉解释', from: '2025-07-24' },
  { name: '法释〔2016〕6号', from: '2016-04-14', unchecked: true },
  { name: '法〔2016〕373号', from: '2016-12-01' },
  { name: '网络司法拍卖规定', from: '2017-01-01' },
  { name: '失信名单规定', from: '2017-05-01' },
  { name: '确定财产处置参考价规定', from: '2018-09-01', unchecked: true },
  { name: '公证债权文书执行规定', from: '2018-10-01', unchecked: true },
  { name: '法释〔2009〕6号', from: '2009-05-18', to: '2014-07-31' },
  { name: '法释〔2014〕8号', from: '2014-08-01' },
  { name: '企业破产法', from: '2007-06-01', unchecked: true },
  { name: '破产法解释三', from: '2021-01-01' },
  { name: '商业银行法', from: '2015-10-01', unchecked: true },
  { name: '个人信息保护法', from: '2021-11-01', unchecked: true },
  { name: '国务院关于职工工作时间的规定', from: '1995-05-01', unchecked: true },
  { name: '全国年节及纪念日放假办法', from: '2025-01-01' },
  { name: '诉讼费用交纳办法', from: '2007-04-01' },
  { name: '法发〔2017〕22号', from: '2017-08-04', unchecked: true },
  { name: '银发〔2003〕251号', from: '2004-01-01' },
  { name: '中国人民银行公告〔2019〕第15号', from: '2019-08-20' },
  { name: '支付结算办法', from: '1997-12-01', unchecked: true },
  { name: '商业银行信用卡业务监督管理办法', from: '2011-01-13', unchecked: true },
  { name: '国家税务总局公告2011年第25号', from: '2011-01-01', unchecked: true },
  { name: 'GB/T 45251-2025', from: '2025-02-28' },
  { name: '银行业协会催收工作指引（试行）', from: '2026-01-30' },
]

/** Longer names first: 担保法解释 is not 担保法. */
const BY_LENGTH = TEXTS.toSorted((a, b) => b.name.length - a.name.length)

/** A name followed by a year or an amendment in brackets is another wording than the one that is dated here. */
const OTHER_WORDING = /^（[^）]*(?:年|修正)/

function textsIn(article: string): readonly DatedText[] {
  const found: DatedText[] = []
  let rest = article
  for (const text of BY_LENGTH) {
    const at = rest.indexOf(text.name)
    if (at < 0) continue
    if (!OTHER_WORDING.test(rest.slice(at + text.name.length))) found.push(text)
    rest = rest.replaceAll(text.name, ' ')
  }
  return found
}

export interface TimeInForce {
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** True when one of these days was not checked against the printed text. */
  readonly daysUnchecked?: true
}

const known = new Map<string, TimeInForce>()

/** The days on which every text that an article names held together; empty for a custom or a text without a known day. Looked up once for each article: every step cites one. */
export function timeInForce(article: string): TimeInForce {
  const looked = known.get(article) ?? lookUp(article)
  known.set(article, looked)
  return looked
}

function lookUp(article: string): TimeInForce {
  const texts = textsIn(article)
  const [from, ...froms] = texts.map((text) => isoDate(text.from))
  const [to, ...tos] = texts.flatMap((text) => (text.to === undefined ? [] : [isoDate(text.to)]))
  return { ...(from && { from: maxDate(from, ...froms) }), ...(to && { to: minDate(to, ...tos) }), ...(texts.some(({ unchecked }) => unchecked === true) && { daysUnchecked: true as const }) }
}
