import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link, Redirect, useParams } from 'wouter'
import type { PartyProfile } from '../../../shared/api/party-profile.ts'
import type { Id } from '../../../shared/model/id.ts'
import { partyKindLabels, partyStatusLabels } from '../../../shared/model/party.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useMay } from '../../api/use-rights.ts'
import { Fact } from '../../components/fact.tsx'
import { MaskedText } from '../../components/masked-text.tsx'
import { Money } from '../../components/money.tsx'
import { Notice } from '../../components/notice.tsx'
import { PartyLink } from '../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from '../../components/profile.module.css'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import { PartyForm } from '../case/party/party-form.tsx'
import { AddressesSection } from './addresses-section.tsx'
import { ExposuresSection } from './exposures-section.tsx'
import { MergeSection } from './merge-section.tsx'
import { partyReasons } from './owed-reasons.tsx'
import { PhonesSection } from './phones-section.tsx'
import { RelationsSection } from './relations-section.tsx'

/** 当事人页: one person or body, with every part he plays in any household. */
export default function PartyPage(): ReactNode {
  const { partyId } = useParams<{ partyId: string }>()
  const id = idOf<'party'>(partyId)
  return id === null ? <Redirect to="/parties" replace /> : <OpenParty key={id} partyId={id} />
}

function OpenParty({ partyId }: { readonly partyId: Id<'party'> }): ReactNode {
  const profile = useCall('parties.profile', { partyId })
  if (profile.isPending) return <LoadingRows rows={12} />
  if (profile.isError) return <ErrorState error={profile.error} onRetry={() => void profile.refetch()} back={{ href: '/parties', label: '回到当事人列表' }} />
  const { data } = profile
  return (
    <article className={classes.profile} aria-label={`当事人 ${data.party.name}`}>
      <PartyHead profile={data} />
      {data.mergedInto && (
        <Notice tone="info">
          这一条已并入 <PartyLink id={data.mergedInto.id}>{data.mergedInto.name}</PartyLink>，登记内容请看那一条；在那里可以撤销合并。
        </Notice>
      )}
      <ExposuresSection profile={data} />
      <div className={classes.columns}>
        <div>
          <PhonesSection partyId={partyId} phones={data.phones} />
        </div>
        <div>
          <AddressesSection partyId={partyId} addresses={data.addresses} />
        </div>
      </div>
      <RelationsSection partyId={partyId} relations={data.relations} />
      <MergeSection profile={data} />
    </article>
  )
}

function PartyHead({ profile }: { readonly profile: PartyProfile }): ReactNode {
  const [editing, setEditing] = useState(false)
  const mayRecord = useMay('record')
  const { party, totals } = profile
  return (
    <header className={classes.head}>
      <div>
        <Group gap="sm" wrap="nowrap">
          <ActionIcon component={Link} href="/parties" variant="subtle" size={28} aria-label="回到当事人列表" title="回到当事人列表">
            <IconArrowLeft size={18} />
          </ActionIcon>
          <h1 className={classes.name}>{party.name}</h1>
          {party.status !== 'normal' && <StatusBadge tone="bad">{partyStatusLabels[party.status]}</StatusBadge>}
          {mayRecord && profile.mergedInto === null && (
            <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
              修改资料
            </Button>
          )}
        </Group>
        <dl className={classes.facts}>
          <Fact label="类别">{partyKindLabels[party.kind]}</Fact>
          <Fact label="证件号码">
            <MaskedText partyId={party.id} caseId={null} field="idNo" masked={party.idNoMasked} />
          </Fact>
          {party.idNoValid === false && <StatusBadge tone="bad">号码校验不符</StatusBadge>}
          {party.status !== 'normal' && (
            <Fact label={`${partyStatusLabels[party.status]}日期和凭据`}>{[party.statusDate ?? '日期未登记', party.statusProof ?? '凭据未登记'].join('，')}</Fact>
          )}
          {party.kind === 'person' && party.employer !== null && <Fact label="工作单位">{party.employer}</Fact>}
          {party.kind === 'organisation' && party.representativeName !== null && <Fact label="法定代表人">{party.representativeName}</Fact>}
          {party.note !== null && <Fact label="备注">{party.note}</Fact>}
        </dl>
      </div>
      <dl className={classes.sums} aria-label="欠款和敞口（元）">
        <div>
          <dt>本人欠款（元）</dt>
          <dd>
            <Money value={totals.borrowedFen} />
            <WhyPanel {...partyReasons(profile, 'borrowed')} />
          </dd>
        </div>
        <div>
          <dt>所保证的债权（元）</dt>
          <dd>
            <Money value={totals.guaranteedFen} />
            <WhyPanel {...partyReasons(profile, 'guaranteed')} />
          </dd>
        </div>
      </dl>
      {editing && <PartyForm party={party} onSaved={() => setEditing(false)} onClose={() => setEditing(false)} />}
    </header>
  )
}
