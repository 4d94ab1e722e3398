import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { type CaseParty, caseRoleLabels } from '../../../../shared/api/party-view.ts'
import { caseStatusLabels } from '../../../../shared/model/case.ts'
import { partyStatusLabels } from '../../../../shared/model/party.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { ProvisionalMark } from '../../../components/provisional.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { MaskedText } from '../../../components/masked-text.tsx'
import { PartyLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { useCaseScope } from '../case-scope.ts'
import { NextDateTool } from '../next-date-tool.tsx'
import { CaseHandover } from '../people/case-handover.tsx'
import { PeopleSection } from '../people/people-section.tsx'
import { TransfersSection } from '../people/transfers-section.tsx'
import { PlanSection } from '../plan/plan-section.tsx'
import { PartyForm } from '../party/party-form.tsx'
import { statusQuestion } from '../party/status-question.ts'
import { nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { DeadlinesSection } from './deadlines-section.tsx'
import { KeyDebtorLine } from './key-debtor-line.tsx'
import classes from './overview-tab.module.css'

/** 概览: who is in the case, what comes next, and how it ran so far. */
export default function OverviewTab(): ReactNode {
  return (
    <>
      <div className={classes.columns}>
        <div>
          <CaseFactsSection />
          <PeopleSection />
          <TransfersSection />
        </div>
        <div>
          <NextDatesSection />
          <PlanSection />
        </div>
      </div>
      <DeadlinesSection />
      <PartiesSection />
      <Section title="时间轴" note="诉讼、保全和查封期限在同一条轴上，点击可到相应页签">
        <CaseTimeline />
      </Section>
    </>
  )
}

function CaseFactsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<'facts' | 'handover' | null>(null)
  const close = () => setEditing(null)
  const overview = useCall('cases.overview', { caseId }).data
  if (overview === undefined) return <LoadingRows rows={4} />
  const { caseFile } = overview
  return (
    <Section title="户信息" action={<Allowed right="record"><Button variant="default" onClick={() => setEditing('facts')}>修改户信息</Button></Allowed>}>
      <dl className={classes.facts}>
        <dt>户编号</dt>
        <dd>{caseFile.caseNo}</dd>
        <dt>管户机构</dt>
        <dd>{overview.unitName}</dd>
        <dt>管户人</dt>
        <dd>{overview.managerName ?? '未指定'}</dd>
        <dt>状态</dt>
        <dd>
          {caseStatusLabels[caseFile.status]}
          {caseFile.closedOn !== null && `（${caseFile.closedOn}）`}
        </dd>
        <KeyDebtorLine />
        <dt>备注</dt>
        <dd>{caseFile.note ?? '无'}</dd>
      </dl>
      {editing === 'facts' && <CaseForm caseFile={caseFile} managerName={overview.managerName} onHandOver={() => setEditing('handover')} onClose={close} />}
      {editing === 'handover' && <CaseHandover onClose={close} />}
    </Section>
  )
}

function NextDatesSection(): ReactNode {
  const { caseId } = useCaseScope()
  const dates = useCall('cases.overview', { caseId }).data?.nextDates ?? []
  return (
    <Section title="接下来的日期">
      {dates.length === 0 && <p className={classes.none}>没有登记中的开庭、到期或履行日期。登记诉讼和保全后，这里按先后列出。</p>}
      <ul className={classes.dates}>
        {dates.map((next) => (
          <li key={`${next.on} ${next.label}`}>
            <Link href={`/cases/${caseId}/${next.tab}/${next.recordId}`}>
              <span>{next.label}</span>
              <DateText value={next.on} distance due />
              {next.why.cautions.some(({ code }) => code === 'provisional') && <ProvisionalMark />}
            </Link>
            <WhyPanel title={next.label} valueText={next.on} answer={next.why} action={<NextDateTool next={next} />} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PartiesSection(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<CaseParty | null>(null)
  const parties = useCall('parties.ofCase', { caseId })
  if (parties.isPending) return <LoadingRows rows={4} />
  if (parties.isError) return <ErrorState error={parties.error} onRetry={() => void parties.refetch()} />
  const columns: readonly TableColumn<CaseParty>[] = [
    { ...nodeColumn<CaseParty>('name', '姓名或名称', 200, (party) => <PartyLink id={party.id}>{party.name}</PartyLink>), always: true },
    nodeColumn('roles', '身份', 136, (party) => party.roles.map((role) => caseRoleLabels[role]).join('、')),
    nodeColumn('idNo', '证件号码', 200, (party) => <MaskedText partyId={party.id} caseId={caseId} field="idNo" masked={party.idNoMasked} />),
    nodeColumn('check', '号码校验', 96, (party) => <IdCheck valid={party.idNoValid} />),
    nodeColumn('phone', '电话', 136, (party) => <MaskedText partyId={party.id} caseId={caseId} field="phone" masked={party.phoneMasked} />),
    nodeColumn('status', '状态', 104, (party) => (party.status === 'normal' ? partyStatusLabels.normal : <PartyStanding party={party} />)),
    textColumn('domicile', '住所地', 240, (party) => party.domicile, '没有登记住所地，起诉状需要'),
    textColumn('serviceAddress', '约定送达地址', 200, (party) => party.serviceAddress, '没有登记合同约定的送达地址'),
  ]
  return (
    <Section title="当事人" note="点姓名看其全部身份、电话和地址；按 Enter 或双击修改资料">
      <DataTable label="当事人" columns={columns} rows={parties.data} rowId={(party) => party.id} onOpen={setEditing} empty="本户还没有登记当事人。" />
      {editing && <PartyForm key={editing.id} party={editing} onSaved={() => setEditing(null)} onClose={() => setEditing(null)} />}
    </Section>
  )
}

/** A status whose day is not registered asks for it. */
function PartyStanding({ party }: { readonly party: CaseParty }): ReactNode {
  const question = statusQuestion(party)
  return (
    <>
      <StatusBadge tone="bad">{partyStatusLabels[party.status]}</StatusBadge> {question !== null && <Unknown reason={question} />}
    </>
  )
}

function IdCheck({ valid }: { readonly valid: boolean | null }): ReactNode {
  if (valid === null) return '—'
  return valid ? <StatusBadge tone="good">通过</StatusBadge> : <StatusBadge tone="bad">不符</StatusBadge>
}
