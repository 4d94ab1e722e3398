import type { Document } from 'docx'
import { measureLabels } from '../../../shared/model/preservation.ts'
import { bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { measuresTable, oneRuling, rulingText } from './measures/table.ts'
import { nameOf, partyOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { bankNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { clauseOrBlank, orBlank } from './wording.ts'

const TITLE = '解除保全申请书'

function requests(snapshot: FilingSnapshot): string {
  const measures = snapshot.measures ?? []
  const items = measures.map((each) => `解除对被申请人${orBlank(nameOf(snapshot, each.ownerId))}的${each.object}采取的${measureLabels[each.measure]}措施`)
  return numbered([...items, '其余保全措施继续保留'])
}

const ATTACHMENTS = ['财产保全裁定书', '清偿、和解或者撤诉的证明', '本机构同意解除保全的审批文件', '营业执照、负责人身份证明书、授权委托书']

function render(snapshot: FilingSnapshot): Document {
  const measures = snapshot.measures ?? []
  const owners = [...new Set(measures.map((each) => each.ownerId))].flatMap((id) => partyOf(snapshot, id) ?? [])
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '申请人')),
      ...agentsBody(snapshot),
      ...othersBody('被申请人', owners),
      ...heading('请求事项'),
      ...body(requests(snapshot)),
      ...heading('解除保全的财产'),
      measuresTable(snapshot, measures),
      ...heading('事实与理由'),
      ...lastBody(`贵院以${rulingText(measures)}裁定对上列财产采取保全措施。因${clauseOrBlank(snapshot.reason)}，申请人请求解除上列财产的保全措施。`),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...bankNeeds(snapshot),
    ...new Questions('', 'preservation').require(someOf(snapshot.measures ?? []), 'measures', '解除的财产', '解除哪些财产的保全').blanks,
    ...new Questions('court', 'preservation').require(snapshot.court.name, 'name', '保全法院', '由哪家法院采取的保全').blanks,
    ...new Questions('', 'documents').require(snapshot.reason ?? null, 'reason', '解除的原因', '因清偿、和解、撤诉还是其他原因解除').blanks,
  ]
}

/** Lifting is not taken back: it wants the bank's own approval and an agent with that power (forms.md B4). */
function approval({ agents }: FilingSnapshot): readonly Finding[] {
  const where = { tab: 'documents', recordId: null } as const
  const without = agents.filter((agent) => agent.power !== 'special')
  return [
    { code: 'release-approval', level: 'amber', text: '解除保全后财产可能被处分，请确认已履行内部审批，且只解除所列财产', where },
    ...without.map((agent): Finding => ({ code: 'release-power', level: 'amber', text: `${agent.name}没有特别授权，由其办理解除保全的，请另附授权`, where })),
  ]
}

/** 解除保全申请书, for all or some of the measures of one ruling (forms.md B4; 财产保全规定第二十三条). The layout is ours. */
export const preservationRelease: FormDefinition = {
  id: 'preservation-release',
  subject: 'none',
  title: TITLE,
  needs,
  checks: (snapshot) => [...oneRuling(snapshot.measures ?? []), ...approval(snapshot)],
  ...ONE_SIGNED_FOR,
  signers: BANK_SIGNERS,
  render,
}
