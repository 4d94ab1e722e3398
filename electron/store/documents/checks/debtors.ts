/** Enforcement goes against everybody whom the title binds, and against nobody who cannot be a debtor any more (S166, forms.md G 13, 18). */
import type { Finding } from '../form.ts'
import { longDate } from '../paper/format.ts'
import { defendantsOf, identityNumberOf } from '../people.ts'
import type { Title } from '../snapshot-course.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** Who stands in the title and not in the papers. */
function leftOut(title: Title, snapshot: FilingSnapshot): readonly Finding[] {
  const listed = new Set(defendantsOf(snapshot).map((party) => party.id))
  return title.debtors
    .filter((debtor) => !listed.has(debtor.id))
    .map((debtor) => ({
      code: 'debtor-left-out',
      level: 'red',
      text: `生效法律文书确定${debtor.name}也承担责任，申请书没有列为被执行人，请在程序的当事人中补上`,
      where: { tab: 'proceedings', recordId: null },
    }))
}

/** Who has gone needs a ruling that puts another in his place (变更、追加规定第十条至第二十二条). */
function gone(snapshot: FilingSnapshot): readonly Finding[] {
  const words = { deceased: '已死亡，请申请变更遗产管理人或继承人为被执行人', deregistered: '已注销，请核对能否追加股东、清算义务人为被执行人' } as const
  return defendantsOf(snapshot).flatMap((party): readonly Finding[] => {
    const where = { tab: 'overview', recordId: party.id } as const
    if (party.status === 'bankrupt') return [{ code: 'debtor-bankrupt', level: 'red', text: `${party.name}已进入破产程序，执行应当中止，请向管理人申报债权`, where }]
    if (party.status !== 'deceased' && party.status !== 'deregistered') return []
    return [{ code: `debtor-${party.status}`, level: 'amber', text: `被执行人${party.name}${words[party.status]}`, where }]
  })
}

function unidentified(snapshot: FilingSnapshot): readonly Finding[] {
  return defendantsOf(snapshot)
    .filter((party) => identityNumberOf(party) === null)
    .map((party) => ({
      code: 'debtor-unidentified',
      level: 'amber',
      text: `被执行人${party.name}没有证件号码，法院无法通过网络查控系统查询其财产`,
      where: { tab: 'overview', recordId: party.id },
    }))
}

/** G 13: a late application is accepted, but the debtor may object (民诉法解释第四百八十一条). The terms of the case say it where they have it. */
function late({ applyBy }: Title, { filingDate, act, terms = [] }: FilingSnapshot): readonly Finding[] {
  if (act !== 'enforce' || applyBy === null || applyBy >= filingDate || terms.some(({ kind }) => kind === 'enforcement-application')) return []
  const text = `申请执行时效应于${longDate(applyBy)}前使用，现已超过，被执行人可以提出时效异议，请核对中断、中止的证据`
  return [{ code: 'enforcement-late', level: 'amber', text, where: { tab: 'proceedings', recordId: null } }]
}

export function debtorFindings(snapshot: FilingSnapshot): readonly Finding[] {
  const title = snapshot.title ?? null
  return [...(title === null ? [] : [...leftOut(title, snapshot), ...late(title, snapshot)]), ...gone(snapshot), ...unidentified(snapshot)]
}
