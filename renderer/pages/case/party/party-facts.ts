import type { PartyView } from '../../../../shared/api/party-view.ts'
import type { PartyFacts } from '../../../../shared/model/party.ts'
import type { Blank } from '../../../components/blank.ts'
import { factsFrom } from '../record/facts-from.ts'

/** The party form: number and phone are typed anew or left as they are, for the form never sees them. */
export type PartyValues = Blank<PartyFacts>

export function blankParty(name: string | null): PartyValues {
  return {
    kind: 'person', name, idType: null, idNo: null, phone: null, sex: null, birthDate: null, ethnicity: null, employer: null, jobTitle: null,
    domicile: null, residence: null, serviceAddress: null, representativeName: null, representativeTitle: null, entityType: null, ownership: null, ownershipOther: null,
    industry: null, status: 'normal', statusDate: null, statusProof: null, note: null,
  }
}

export function partyValues(party: PartyView): PartyValues {
  return factsFrom(blankParty(null), { ...party, idNo: null, phone: null })
}

export const partyLabels: Record<keyof PartyFacts, string> = {
  kind: '类型',
  name: '姓名或名称',
  idType: '证件类型',
  idNo: '证件号码',
  phone: '联系电话',
  sex: '性别',
  birthDate: '出生日期',
  ethnicity: '民族',
  employer: '工作单位',
  jobTitle: '职务',
  domicile: '户籍所在地或住所地',
  residence: '经常居住地或注册地',
  serviceAddress: '约定送达地址',
  representativeName: '法定代表人或负责人',
  representativeTitle: '法定代表人职务',
  entityType: '主体类型',
  ownership: '所有制性质',
  ownershipOther: '其他所有制',
  industry: '行业',
  status: '状态',
  statusDate: '状态日期',
  statusProof: '状态凭据',
  note: '备注',
}

