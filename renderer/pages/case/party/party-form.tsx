import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { PartyView } from '../../../../shared/api/party-view.ts'
import { partyLabels } from '../../../../shared/model/field-labels.ts'
import { entityTypeLabels, ownershipLabels } from '../../../../shared/model/organisation.ts'
import { idTypeLabels, partyKindLabels, partyStatusLabels, sexLabels } from '../../../../shared/model/party.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'
import { valueWords } from '../record/value-words.ts'
import { blankParty, type PartyValues, partyValues } from './party-facts.ts'
import { statusQuestion } from './status-question.ts'

type PartyInput = ParsedOf<'parties.save'>['facts']

const words = valueWords({ kind: partyKindLabels, idType: idTypeLabels, sex: sexLabels, status: partyStatusLabels, entityType: entityTypeLabels, ownership: ownershipLabels })

interface Props {
  /** Null for a new party, which may begin with a typed name. */
  readonly party: PartyView | null
  readonly name?: string
  readonly onSaved: (saved: Saved<'party'>) => void
  readonly onClose: () => void
}

/** A person or body: what the court's form asks of each party, by the paper that asks it. */
export function PartyForm({ party, name = '', onSaved, onClose }: Props): ReactNode {
  const save = useCommand('parties.save')
  const id = party?.id ?? null
  const form = useRecordForm<PartyValues, PartyInput, Saved<'party'>>({
    draftKey: `party:${id ?? 'new'}`,
    initial: party === null ? blankParty(name === '' ? null : name) : partyValues(party),
    version: party?.version ?? null,
    loadSchema: () => import('../../../../shared/api/parties.ts').then((module) => module.partyInput),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts: party === null ? facts : keepingUnseen(facts) })),
    onSaved,
    readLatest: async () => {
      if (id === null) return null
      const latest = await call('parties.get', { partyId: id })
      return { version: latest.version, values: partyValues(latest) }
    },
  })

  const { status, statusDate } = form.values
  const question = status === null ? null : statusQuestion({ status, statusDate })
  return (
    <RecordDrawer title={party === null ? '新增当事人' : `当事人：${party.name}`} form={form} labels={partyLabels} valueWords={words} review={id && { caseId: null, recordId: id }} onClose={onClose}>
      <FieldGrid>
        <EnumSelect label={partyLabels.kind} labels={partyKindLabels} field={form.bind('kind')} required />
        <TextField label={partyLabels.name} field={form.bind('name')} required />
        <EnumSelect label={partyLabels.idType} labels={idTypeLabels} field={form.bind('idType')} />
        <TextField label={partyLabels.idNo} field={form.bind('idNo')} help={party?.idNoMasked ? `已登记 ${party.idNoMasked}，不改请留空` : '起诉状“证件号码”栏，也用来合并同一人'} />
        <TextField label={partyLabels.phone} field={form.bind('phone')} help={party?.phoneMasked ? `已登记 ${party.phoneMasked}，不改请留空` : '起诉状“联系电话”栏'} />
        <EnumSelect label={partyLabels.status} labels={partyStatusLabels} field={form.bind('status')} required help="死亡、注销、破产会改变被告或阻止起诉" />
        {form.values.status !== 'normal' && (
          <>
            <DateField label={partyLabels.statusDate} field={form.bind('statusDate')} help="死亡、失联、注销或受理破产之日" />
            <TextField label={partyLabels.statusProof} field={form.bind('statusProof')} placeholder="如 死亡证明、破产受理裁定书" />
          </>
        )}
      </FieldGrid>
      {question !== null && <Notice tone="doubt">{question}。不知道的可以先保存。</Notice>}
      {form.values.kind === 'organisation' ? <BodyFields form={form} /> : <PersonFields form={form} />}
      <FieldSection title="地址" />
      <FieldGrid>
        <WideField>
          <TextField label={form.values.kind === 'organisation' ? '住所地（主要办事机构所在地）' : '住所地（户籍所在地）'} field={form.bind('domicile')} help="起诉状“住所地”栏，每名被告必填" />
        </WideField>
        <WideField>
          <TextField label={form.values.kind === 'organisation' ? '注册地（登记地）' : '经常居住地'} field={form.bind('residence')} />
        </WideField>
        <WideField>
          <TextField label="合同约定送达地址" field={form.bind('serviceAddress')} help="合同写明的送达地址，送达地址确认书使用" />
        </WideField>
        <WideField>
          <TextField label={partyLabels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

function PersonFields({ form }: { readonly form: RecordForm<PartyValues> }): ReactNode {
  return (
    <>
      <FieldSection title="自然人（起诉状当事人信息）" />
      <FieldGrid>
        <EnumSelect label={partyLabels.sex} labels={sexLabels} field={form.bind('sex')} />
        <DateField label={partyLabels.birthDate} field={form.bind('birthDate')} />
        <TextField label={partyLabels.ethnicity} field={form.bind('ethnicity')} help="仅因起诉状要素式表格要求填写，不作其他用途" />
        <TextField label={partyLabels.employer} field={form.bind('employer')} />
        <TextField label="职务" field={form.bind('jobTitle')} />
        <TextField label={partyLabels.industry} field={form.bind('industry')} placeholder="从事经营的，如 零售业" help="呆账核销申报表“行业”栏" />
      </FieldGrid>
    </>
  )
}

function BodyFields({ form }: { readonly form: RecordForm<PartyValues> }): ReactNode {
  return (
    <>
      <FieldSection title="法人、非法人组织（起诉状当事人信息）" />
      <FieldGrid>
        <TextField label={partyLabels.representativeName} field={form.bind('representativeName')} />
        <TextField label="职务" field={form.bind('representativeTitle')} />
        <EnumSelect label={partyLabels.entityType} labels={entityTypeLabels} field={form.bind('entityType')} />
        <EnumSelect label={partyLabels.ownership} labels={ownershipLabels} field={form.bind('ownership')} />
        {form.values.ownership === 'other' && <TextField label={partyLabels.ownershipOther} field={form.bind('ownershipOther')} placeholder="如 集体、外资" />}
        <TextField label={partyLabels.industry} field={form.bind('industry')} placeholder="如 棉纺织及印染精加工" help="呆账核销申报表“行业”栏" />
      </FieldGrid>
    </>
  )
}

/** A number or phone left empty was not seen and stays as it is. */
function keepingUnseen({ idNo, phone, ...facts }: PartyInput): PartyInput {
  return { ...facts, ...(idNo === null || idNo === undefined ? {} : { idNo }), ...(phone === null || phone === undefined ? {} : { phone }) }
}
