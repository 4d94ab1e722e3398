import type { PartyFacts, PartyStatus } from '../../../../shared/model/party.ts'

/** What hangs on the day of each status: asked for where it is not registered. */
const questions: Readonly<Record<Exclude<PartyStatus, 'normal'>, string>> = {
  dead: '哪一天死亡？继承从死亡时开始，继承人、遗产管理人和时效都要看这一天，请向家属或户籍机关核实后补填',
  missing: '从哪一天起失联？公告送达和申请宣告失踪要看这一天，请补填',
  deregistered: '哪一天注销？能否起诉、追加谁为被告要看这一天，请按登记机关的公示补填',
  revoked: '哪一天吊销执照？清算义务从这一天算起，请按登记机关的公示补填',
  bankrupt: '法院哪一天受理破产？利息计到这一天为止，申报债权也要用，请按受理裁定补填',
}

/** The question that a status without its day leaves open; null where nothing is missing. */
export function statusQuestion({ status, statusDate }: Pick<PartyFacts, 'status' | 'statusDate'>): string | null {
  return status === 'normal' || statusDate !== null ? null : questions[status]
}
