import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link, Redirect, useParams } from 'wouter'
import { type ForeclosedPage as PageData, foreclosedStandingLabels } from '../../../shared/api/foreclosed.ts'
import { acquisitionWayLabels, disposalWayLabels, foreclosedAssetLabels as labels, foreclosedIncomeKinds, foreclosedKindLabels, foreclosedMoneyKindLabels, foreclosedUseLabels, taxBearerLabels, titleMoveLabels } from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { explainSum } from '../../../shared/rules/explained-sum.ts'
import { quarterText } from '../../../shared/rules/foreclosed-duties.ts'
import { componentLabels, components } from '../../../shared/rules/ledger/components.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../api/use-rights.ts'
import { Computed } from '../../components/computed.tsx'
import { DateText } from '../../components/date-text.tsx'
import { Fact } from '../../components/fact.tsx'
import { Money } from '../../components/money.tsx'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from '../../components/profile.module.css'
import { CaseLink } from '../../components/record-link.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { WhyContent, WhyPanel } from '../../components/why-panel.tsx'
import { TiedFiles } from '../case/attachments/tied-files.tsx'
import { Section } from '../case/record/section.tsx'
import { AssetForm } from './asset-form.tsx'
import { CountsSection, LettingsSection, MoneySection } from './custody-sections.tsx'
import page from './foreclosed.module.css'
import { standingTones } from './register-columns.tsx'
import { OpenDisposalTerm } from './register-reasons.tsx'
import { DisposalsSection, RoundsSection } from './sale-sections.tsx'

/** 抵债资产页: how it was taken, how it is kept, how it is sold. */
export default function ForeclosedPage(): ReactNode {
  const { foreclosedId } = useParams<{ foreclosedId: string }>()
  const id = idOf<'foreclosed'>(foreclosedId)
  return id === null ? <Redirect to="/foreclosed" replace /> : <OpenAsset key={id} foreclosedId={id} />
}

function OpenAsset({ foreclosedId }: { readonly foreclosedId: Id<'foreclosed'> }): ReactNode {
  const data = useCall('foreclosed.page', { foreclosedId })
  if (data.isPending) return <LoadingRows rows={12} />
  if (data.isError) return <ErrorState error={data.error} onRetry={() => void data.refetch()} back={{ href: '/foreclosed', label: '回到抵债资产列表' }} />
  return <Article data={data.data} />
}

function Article({ data }: { readonly data: PageData }): ReactNode {
  const { asset, standing, term, count } = data
  const [editing, setEditing] = useState(false)
  const mayRecord = useMay('record')
  const approval = useCommand('foreclosed.exportApproval')
  const missed = count.value.missed
  return (
    <article className={classes.profile} aria-label={`抵债资产 ${asset.name}`}>
      <Head data={data} />
      {standing === 'overdue' && <Notice tone="bad">处置期限 {term.value?.due.nominal} 已过，请尽快处置；继续持有须按本行规定说明原因并报批。</Notice>}
      {standing === 'planned' && <Notice tone="doubt">待核实：权属有争议、依法不得转让、违法违章、变现价值低于取得成本的财产，一般不得接收抵债。债务人、担保人有货币偿付能力的，应先收货币。</Notice>}
      {missed.length > 0 && <Notice tone="doubt">有 {missed.length} 个季度没有盘点记录：{missed.map(quarterText).join('、')}。已盘点的请补登。</Notice>}
      {data.use === 'self-use' && standing !== 'disposed' && <Notice tone="doubt">抵债资产不得自用。确需自用的，须按购建固定资产办理审批，并转为固定资产。</Notice>}
      <Section title="取得和抵债" action={
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" loading={approval.isPending} onClick={() => approval.mutate(() => ({ foreclosedId: asset.id, fileName: `以物抵债审批表 ${asset.name}.docx` }))}>
              生成审批表
            </Button>
            {mayRecord && <Button variant="default" onClick={() => setEditing(true)}>修改登记</Button>}
          </Group>
        }>
        <Facts data={data} />
      </Section>
      <Section title="附件">
        <TiedFiles caseId={asset.caseId} kind="foreclosed" recordId={asset.id} empty="裁定书、抵债协议、评估报告、权证还没有关联到这项资产。" />
      </Section>
      <CountsSection data={data} />
      <LettingsSection data={data} />
      <MoneySection data={data} />
      <RoundsSection data={data} />
      <DisposalsSection data={data} />
      {editing && <AssetForm caseId={asset.caseId} record={asset} onClose={() => setEditing(false)} />}
    </article>
  )
}

function Head({ data }: { readonly data: PageData }): ReactNode {
  const { asset, borrowerName, caseNo, unitName, standing, use, term, result, count } = data
  return (
    <header className={classes.head}>
      <div>
        <Group gap="sm" wrap="nowrap">
          <ActionIcon component={Link} href="/foreclosed" variant="subtle" size={28} aria-label="返回抵债资产" title="返回抵债资产">
            <IconArrowLeft size={18} />
          </ActionIcon>
          <h1 className={classes.name}>{asset.name}</h1>
          <StatusBadge tone={standingTones[standing]}>{foreclosedStandingLabels[standing]}</StatusBadge>
        </Group>
        <dl className={classes.facts}>
          <Fact label="抵债人">
            <CaseLink id={asset.caseId}>{`${borrowerName}（${caseNo}）`}</CaseLink>
          </Fact>
          <Fact label="类别">{foreclosedKindLabels[asset.kind]}</Fact>
          <Fact label="现状">{foreclosedUseLabels[use]}</Fact>
          {asset.keeperName !== null && <Fact label="管理员">{asset.keeperName}</Fact>}
          <Fact label="机构">{unitName}</Fact>
          <Fact label="处置期限">
            <Computed>
              <DateText value={term.value?.due.nominal ?? null} distance={standing !== 'disposed'} due={standing !== 'disposed'} unknownReason="尚未取得，处置期限没有起算" />
              <WhyPanel title="处置期限" answer={term} action={<OpenDisposalTerm asset={asset} term={term} />} {...(term.value === null ? {} : { valueText: term.value.due.nominal })} />
            </Computed>
          </Fact>
          {count.value.dueOn !== null && (
            <Fact label="本季盘点">
              <Computed>
                <DateText value={count.value.dueOn} distance due />
                <WhyPanel title="本季盘点" valueText={count.value.dueOn} answer={count} />
              </Computed>
            </Fact>
          )}
        </dl>
      </div>
      <dl className={classes.sums}>
        <div>
          <dt>结存账面余额（元）</dt>
          <dd>
            <Computed>
              <Money value={result.value?.bookLeft ?? null} unknownReason="没有登记入账价值" strong />
              <WhyPanel title="结存账面余额" answer={result} />
            </Computed>
          </dd>
          {result.value !== null && result.value.price > 0 && (
            <dd>
              {result.value.loss < 0 ? '处置收益' : '处置损失'}{' '}
              <WhyFigure reachable reasons={() => <WhyContent title="处置损益" answer={result} />}>{formatYuan(result.value.loss)}</WhyFigure>
            </dd>
          )}
          {result.value !== null && (result.value.income > 0 || result.value.cost > 0) && (
            <dd>
              收入 <WhyFigure reachable reasons={() => <WhyContent title="持有期间收入" answer={moneyAnswer(data, 'income')} />}>{formatYuan(result.value.income)}</WhyFigure>　费用{' '}
              <WhyFigure reachable reasons={() => <WhyContent title="持有期间费用" answer={moneyAnswer(data, 'cost')} />}>{formatYuan(result.value.cost)}</WhyFigure>
            </dd>
          )}
        </div>
      </dl>
    </header>
  )
}

/** What it brought or cost while it was held, entry by entry. */
function moneyAnswer({ money }: PageData, of: 'income' | 'cost') {
  const own = money.filter(({ kind }) => foreclosedIncomeKinds.has(kind) === (of === 'income'))
  return explainSum(of === 'income' ? '收入' : '费用', own.map(({ happenedOn, kind, amountFen }) => ({ label: `${happenedOn} ${foreclosedMoneyKindLabels[kind]}`, amount: amountFen })))
}

function Facts({ data }: { readonly data: PageData }): ReactNode {
  const { asset } = data
  const money = (value: typeof asset.bookFen) => (value === null ? null : `${formatYuan(value)} 元`)
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.way, acquisitionWayLabels[asset.way]],
    [labels.paperNo, asset.paperNo],
    [labels.acquiredOn, asset.acquiredOn ?? '拟抵债，尚未取得'],
    [labels.code, asset.code],
    [labels.ownerName, asset.ownerName],
    [labels.certificateNo, asset.certificateNo],
    [labels.location, asset.location],
    [labels.area, asset.area],
    [labels.titleMoved, asset.titleMoved && titleMoveLabels[asset.titleMoved]],
    [labels.appraisedFen, asset.appraisedFen === null ? null : [money(asset.appraisedFen), asset.appraiser, asset.appraisalMethod, asset.appraisedOn].filter((part) => part !== null).join('，')],
    [labels.reserveFen, money(asset.reserveFen)],
    [labels.offsetFen, money(asset.offsetFen)],
    [labels.bookFen, money(asset.bookFen)],
    [labels.taxFen, asset.taxFen === null ? null : [money(asset.taxFen), asset.taxBearer && taxBearerLabels[asset.taxBearer]].filter((part) => part !== null).join('，')],
    [labels.differenceNote, asset.differenceNote],
    [labels.estimateFen, asset.estimateFen === null ? null : [money(asset.estimateFen), asset.estimatedOn].filter((part) => part !== null).join('，')],
    [labels.burdens, asset.burdens],
    [labels.reason, asset.reason],
    ['处置计划', [asset.planWay && disposalWayLabels[asset.planWay], asset.planBy && `${asset.planBy} 前`, asset.planText].filter((part) => part !== null).join('，') || null],
    [labels.note, asset.note],
  ]
  return (
    <>
      <dl className={page.facts}>
        {facts.map(([label, value]) => (value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )))}
      </dl>
      <OffsetLine data={data} />
    </>
  )
}

/** How the debt was paid by it, part by part. */
function OffsetLine({ data: { offset, asset } }: { readonly data: PageData }): ReactNode {
  if (offset === null) return asset.offsetFen === null || asset.entryId !== null ? null : <Notice tone="info">还没有选择冲抵的借据，抵债金额没有计入债权。请在“修改登记”里选择借据或关联还款分录。</Notice>
  const { answer, booked, on } = offset
  if (answer.value === null) return <Notice tone="doubt">{answer.missing.map(({ question }) => question).join('；')}</Notice>
  const { paid, left, overpayment } = answer.value
  const parts = components.filter((component) => paid[component] > 0).map((component) => `${componentLabels[component]} ${formatYuan(paid[component])} 元`)
  const rest = sumFen(components.map((component) => left[component]))
  return (
    <p className={page.offset}>
      {booked ? `${on} 已冲抵` : `按 ${on} 余额试算，可冲抵`}：{parts.join('，') || '没有可冲抵的欠款'}
      {rest > 0 && '；冲抵后该借据仍有欠款'}
      {overpayment > 0 && `；抵债金额超过债权 ${formatYuan(overpayment)} 元，应按协议或裁定退补`}
      <WhyPanel title="抵债冲抵" answer={answer} />
    </p>
  )
}
