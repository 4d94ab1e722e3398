import { ActionIcon, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CaseOverview } from '../../../shared/api/cases.ts'
import { caseStageLabels, caseStatusLabels } from '../../../shared/model/case.ts'
import { type RiskClass, riskClasses, riskClassLabels } from '../../../shared/model/loan.ts'
import { useCall } from '../../api/use-call.ts'
import { Fact } from '../../components/fact.tsx'
import { ProvisionalMark } from '../../components/provisional.tsx'
import { DateText } from '../../components/date-text.tsx'
import { MaskedText } from '../../components/masked-text.tsx'
import { PartyLink } from '../../components/record-link.tsx'
import { ReviewBadge } from '../../components/record-review.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import classes from './case-page.module.css'
import { useCaseScope } from './case-scope.ts'
import { NextDateTool } from './next-date-tool.tsx'

/** So many dates fit the head; the rest is in the overview. */
const NEXT_DATES = 3

/** Whose case this is, who keeps it, where it stands, and what comes next. */
export function CaseHead({ overview }: { readonly overview: CaseOverview }): ReactNode {
  const { caseId } = useCaseScope()
  const { caseFile } = overview
  const risk = useRiskClass()
  return (
    <header className={classes.head}>
      <div className={classes.identity}>
        <Group gap="sm" wrap="nowrap">
          <ActionIcon component={Link} href="/cases" variant="subtle" size={28} aria-label="回到案件列表" title="回到案件列表">
            <IconArrowLeft size={18} />
          </ActionIcon>
          <h1 className={classes.name} title={overview.borrowerName}>
            <PartyLink id={caseFile.borrowerId}>{overview.borrowerName}</PartyLink>
          </h1>
          <StatusBadge tone="info">{caseStageLabels[overview.stage]}</StatusBadge>
          <span className={classes.risk}>五级分类 {risk === null ? '未登记' : riskClassLabels[risk]}</span>
          <ReviewBadge caseId={caseId} recordId={caseId} />
          {caseFile.status === 'closed' && <StatusBadge tone="good">{caseStatusLabels.closed}</StatusBadge>}
        </Group>
        <dl className={classes.facts}>
          <Fact label="户编号">{caseFile.caseNo}</Fact>
          <Fact label={overview.borrowerKind === 'person' ? '身份证件' : '信用代码'}>
            <MaskedText partyId={caseFile.borrowerId} caseId={caseId} field="idNo" masked={overview.borrowerIdMasked} />
          </Fact>
          <Fact label="电话">
            <MaskedText partyId={caseFile.borrowerId} caseId={caseId} field="phone" masked={overview.borrowerPhoneMasked} />
          </Fact>
          <Fact label="机构">{overview.unitName}</Fact>
          <Fact label="管户人">{overview.managerName ?? '未指定'}</Fact>
        </dl>
      </div>
      <section className={classes.next} aria-label="最近期限">
        {overview.lapsed > 0 && (
          <Link href={`/cases/${caseId}/overview`} className={classes.lapsed} title="到“概览”的“期限”逐项办理">
            <StatusBadge tone="bad">已逾期 {overview.lapsed} 项</StatusBadge>
          </Link>
        )}
        {overview.nextDates.length === 0 && overview.lapsed === 0 && <span className={classes.quiet}>近期没有期限</span>}
        {overview.nextDates.slice(0, NEXT_DATES).map((next) => (
          <div key={`${next.on} ${next.label}`} className={classes.nextDate}>
            <Link href={`/cases/${caseId}/${next.tab}/${next.recordId}`} title={next.label}>
              <span className={classes.nextLabel}>{next.label}</span>
              <span className={classes.nextDay}>
                <DateText value={next.on} distance due />
                {next.why.cautions.some(({ code }) => code === 'provisional') && <ProvisionalMark />}
              </span>
            </Link>
            <WhyPanel title={next.label} valueText={next.on} answer={next.why} action={<NextDateTool next={next} />} />
          </div>
        ))}
      </section>
    </header>
  )
}

/** The worst class among the loans: a household is classed by its worst loan. */
function useRiskClass(): RiskClass | null {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return riskClasses.findLast((risk) => loans.some((loan) => loan.riskClass === risk)) ?? null
}
