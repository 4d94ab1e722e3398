import type { ReactNode } from 'react'
import type { RelationView } from '../../../shared/api/party-profile.ts'
import { relationLabels as labels } from '../../../shared/model/field-labels.ts'
import type { Id } from '../../../shared/model/id.ts'
import { jointDebtLabels, type RelationFacts, relationKindLabels } from '../../../shared/model/party-relation.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { PercentField } from '../../components/percent-field.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { PartyLink } from '../../components/record-link.tsx'
import { TextField } from '../../components/text-field.tsx'
import { PartyField } from '../case/party/party-field.tsx'
import { useNewParty } from '../case/party/use-new-party.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { RecordsSection } from '../case/record/records-section.tsx'
import { useDetailForm } from '../case/record/use-detail-form.ts'
import { valueWords } from '../case/record/value-words.ts'
import { VoidAction } from '../case/record/void-action.tsx'

/** What the kind itself tells: whether the debt is joint, which share, how far an heir answers. */
function particulars(row: RelationView): string | null {
  const parts = [
    row.kind === 'spouse' && row.jointDebt !== null ? `夫妻共同债务：${jointDebtLabels[row.jointDebt]}` : null,
    row.sharePercent === null ? null : `持股 ${row.sharePercent}%`,
    row.kind === 'heir' ? (row.estateFen === null ? '以遗产实际价值为限，价值未登记' : `以遗产 ${formatYuan(row.estateFen)} 元为限`) : null,
    row.ground,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('；')
}

function columnsFor(partyId: Id<'party'>): readonly TableColumn<RelationView>[] {
  const ofHim = (row: RelationView) => row.partyId === partyId
  return [
    { ...nodeColumn<RelationView>('other', '关系人', 200, (row) => (ofHim(row) ? <PartyLink id={row.otherId}>{row.otherName}</PartyLink> : <PartyLink id={row.partyId}>{row.partyName}</PartyLink>)), always: true },
    { ...nodeColumn<RelationView>('kind', '关系', 176, (row) => (ofHim(row) || row.kind === 'spouse' ? relationKindLabels[row.kind] : `本人是其${relationKindLabels[row.kind]}`)), opens: true },
    textColumn('particulars', '要点', 320, particulars, '没有登记要点'),
    textColumn('proof', '凭据', 200, (row) => row.proof),
    dateColumn('since', '起始日', (row) => row.since),
    dateColumn('endedOn', '终止日', (row) => row.endedOn),
  ]
}

interface SectionProps {
  readonly partyId: Id<'party'>
  readonly relations: readonly RelationView[]
}

/** 关系: spouse, shareholders, heirs and the like, from both sides. */
export function RelationsSection({ partyId, relations }: SectionProps): ReactNode {
  return (
    <RecordsSection
      title="关系"
      note="配偶、股东、实际控制人、继承人等，登记一次，两边都能看到"
      add="登记关系"
      columns={columnsFor(partyId)}
      rows={relations}
      empty="还没有登记关系。配偶是否共同债务人、继承人的遗产范围在这里登记。"
      form={(record, onClose) => <RelationForm partyId={partyId} relation={record} onClose={onClose} />}
    />
  )
}

type Values = Blank<RelationFacts>

function blank(partyId: Id<'party'>): Values {
  return { partyId, otherId: null, kind: null, jointDebt: null, ground: null, sharePercent: null, estateFen: null, since: null, endedOn: null, proof: null, note: null }
}

const words = valueWords({ kind: relationKindLabels, jointDebt: jointDebtLabels })

interface FormProps {
  readonly partyId: Id<'party'>
  readonly relation: RelationView | null
  readonly onClose: () => void
}

function RelationForm({ partyId, relation, onClose }: FormProps): ReactNode {
  const save = useCommand('parties.saveRelation')
  const remove = useCommand('parties.voidRelation')
  const newParty = useNewParty()
  const id = relation?.id ?? null
  const form = useDetailForm<Values, RelationFacts, 'party-relation'>({
    what: '关系',
    draftKey: `relation:${id ?? `new:${partyId}`}`,
    record: relation,
    blank: blank(partyId),
    loadSchema: () => import('../../../shared/model/party-relation.ts').then((module) => module.relationFacts),
    save,
    remove,
    latest: async () => (await call('parties.profile', { partyId })).relations,
    onClose,
  })
  const voiding = relation && <VoidAction subject={`关系（${relation.otherName} 是 ${relation.partyName} 的${relationKindLabels[relation.kind]}）`} what="关系" record={relation} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form
  const { kind } = form.values
  return (
    <RecordDrawer title={relation === null ? '登记关系' : '关系'} form={form} labels={labels} valueWords={words} review={id && { caseId: null, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.kind} labels={relationKindLabels} field={form.bind('kind')} required autoFocus={relation === null} help={relation === null ? '关系人是这名当事人的什么人' : `${relation.otherName} 是 ${relation.partyName} 的什么人`} />
        <PartyField label={labels.otherId} field={form.bind('otherId')} required onNew={(name) => newParty.ask(name, (otherId) => form.change({ otherId }))} />
        {kind === 'spouse' && <EnumSelect label={labels.jointDebt} labels={jointDebtLabels} field={form.bind('jointDebt')} help="共同签字、事后追认或用于家庭日常生活（民法典第一千零六十四条）" />}
        {kind === 'shareholder' && <PercentField label={labels.sharePercent} field={form.bind('sharePercent')} />}
        {kind === 'heir' && <MoneyField label={labels.estateFen} field={form.bind('estateFen')} help="继承人以所得遗产实际价值为限清偿（民法典第一千一百六十一条）" />}
        <WideField>
          <TextField label={labels.ground} field={form.bind('ground')} placeholder={kind === 'spouse' ? '如 借款合同共同签字' : '如 公证书、公司章程、委托书'} />
        </WideField>
        <DateField label={labels.since} field={form.bind('since')} />
        <DateField label={labels.endedOn} field={form.bind('endedOn')} help="离婚、离职、转让之日" />
        <TextField label={labels.proof} field={form.bind('proof')} />
        <TextField label={labels.note} field={form.bind('note')} />
      </FieldGrid>
    </RecordDrawer>
  )
}
