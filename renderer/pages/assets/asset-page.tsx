import { ActionIcon, Group, Select } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Redirect, useParams } from 'wouter'
import type { AssetPage as AssetData, AssetUseRow } from '../../../shared/api/assets.ts'
import { assetKindLabels } from '../../../shared/model/asset.ts'
import { soleHomeLabels, valuationMethodLabels } from '../../../shared/model/asset-record.ts'
import type { Id } from '../../../shared/model/id.ts'
import { detailFacts } from '../../../shared/rules/asset-detail-words.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { Fact } from '../../components/fact.tsx'
import { Money } from '../../components/money.tsx'
import { Notice } from '../../components/notice.tsx'
import { PartyLink } from '../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from '../../components/profile.module.css'
import { StatusBadge } from '../../components/status-badge.tsx'
import { AssetScopeProvider } from './asset-scope.ts'
import { EncumbrancesSection } from './encumbrances-section.tsx'
import { InspectionsSection } from './inspections-section.tsx'
import { InsurancesSection } from './insurances-section.tsx'
import { LeasesSection } from './leases-section.tsx'
import { UsesSection } from './uses-section.tsx'
import { ValuationsSection } from './valuations-section.tsx'

/** 财产页: everything known of one thing across the households. */
export default function AssetPage(): ReactNode {
  const { assetId } = useParams<{ assetId: string }>()
  const id = idOf<'asset'>(assetId)
  return id === null ? <Redirect to="/cases" replace /> : <OpenAsset key={id} assetId={id} />
}

function OpenAsset({ assetId }: { readonly assetId: Id<'asset'> }): ReactNode {
  const page = useCall('assets.page', { assetId })
  if (page.isPending) return <LoadingRows rows={12} />
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} back={{ href: '/cases', label: '回到案件列表' }} />
  return <AssetArticle page={page.data} />
}

function AssetArticle({ page }: { readonly page: AssetData }): ReactNode {
  const { assetId, uses } = page
  const cases = distinctCases(uses)
  const [chosen, setChosen] = useState<Id<'case'> | null>(cases[0]?.caseId ?? null)
  const caseId = cases.some((each) => each.caseId === chosen) ? chosen : (cases[0]?.caseId ?? null)
  const single = cases.length < 2
  return (
    <AssetScopeProvider value={{ assetId, caseId }}>
      <article className={classes.profile} aria-label={`财产 ${page.asset.description}`}>
        <AssetHead page={page} />
        {page.asset.ownerId === null && <Notice tone="doubt">所有人未登记，文书不能写明担保人或被保全人。请在户里打开该财产的记录选择所有人。</Notice>}
        <UsesSection page={page} />
        {!single && (
          <Select
            label="新登记的内容归入"
            w={360}
            allowDeselect={false}
            data={cases.map((each) => ({ value: each.caseId, label: `${each.borrowerName}（${each.caseNo}）` }))}
            value={caseId}
            onChange={(value) => setChosen(idOf<'case'>(value))}
          />
        )}
        <ValuationsSection page={page} />
        <InspectionsSection page={page} />
        <LeasesSection page={page} />
        <InsurancesSection page={page} />
        <EncumbrancesSection page={page} />
      </article>
    </AssetScopeProvider>
  )
}

function distinctCases(uses: readonly AssetUseRow[]): AssetUseRow[] {
  return uses.filter((use, index) => uses.findIndex(({ caseId }) => caseId === use.caseId) === index)
}

function AssetHead({ page }: { readonly page: AssetData }): ReactNode {
  const { asset, ownerName, valuations, inspections } = page
  const [newest] = valuations
  const soleHome = inspections[0]?.soleHome
  return (
    <header className={classes.head}>
      <div>
        <Group gap="sm" wrap="nowrap">
          <ActionIcon variant="subtle" size={28} aria-label="返回" title="返回" onClick={() => window.history.back()}>
            <IconArrowLeft size={18} />
          </ActionIcon>
          <h1 className={classes.name}>{asset.description}</h1>
          {soleHome === 'yes' && <StatusBadge tone="bad">{soleHomeLabels.yes}</StatusBadge>}
        </Group>
        <dl className={classes.facts}>
          <Fact label="种类">{assetKindLabels[asset.kind]}</Fact>
          {asset.ownerId !== null && ownerName !== null && (
            <Fact label="所有人">
              <PartyLink id={asset.ownerId}>{ownerName}</PartyLink>
            </Fact>
          )}
          {asset.location !== null && <Fact label="坐落、存放地">{asset.location}</Fact>}
          {asset.certificateNo !== null && <Fact label="权证号、车牌或账号">{asset.certificateNo}</Fact>}
          {asset.area !== null && <Fact label="面积">{asset.area}</Fact>}
          {asset.bankName !== null && <Fact label="开户行">{asset.bankName}</Fact>}
          {asset.share !== null && <Fact label="持股比例">{asset.share}</Fact>}
          {detailFacts(asset.detail).map(({ label, value }) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </dl>
      </div>
      <dl className={classes.sums}>
        <div>
          <dt>最新评估（元）</dt>
          <dd>
            <Money value={newest?.valueFen ?? null} unknownReason="还没有评估" />
          </dd>
          {newest !== undefined && <dd>{[newest.valuedOn ?? '日期未写明', valuationMethodLabels[newest.method]].join(' ')}</dd>}
          {newest?.old === true && (
            <dd>
              <StatusBadge tone="doubt">评估超过一年，请重新评估</StatusBadge>
            </dd>
          )}
        </div>
      </dl>
    </header>
  )
}
