import type { Document } from 'docx'
import type { SecurityKind } from '../../../shared/model/filing-particulars.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { namesOf, representativeWord } from './court/parties.ts'
import { body, courtPaper } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { longDate, yuan } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import { requestedAmount } from './preservation/measures.ts'
import { respondentsOf } from './preservation/text.ts'
import { Questions } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, clauseOrBlank, orBlank, sumInWords } from './wording.ts'

const TITLES: Readonly<Record<SecurityKind, string>> = {
  exempt: '担保函',
  'bank-letter': '担保函',
  'insurer-letter': '保单保函',
  guarantor: '保证书',
  property: '担保书',
}

const NOTHING = { kind: null, issuer: null, paperNo: null, amount: null, property: null }

const securityOf = ({ security = NOTHING }: FilingSnapshot) => security

/** The bank's own letter, unless somebody else answers. */
const kindOf = (snapshot: FilingSnapshot): SecurityKind => securityOf(snapshot).kind ?? 'bank-letter'

const ownLetter = (kind: SecurityKind): boolean => kind === 'bank-letter' || kind === 'exempt'

function issuerOf(snapshot: FilingSnapshot): string {
  const { issuer } = securityOf(snapshot)
  if (ownLetter(kindOf(snapshot))) return plaintiffName(snapshot)
  return issuer ?? (kindOf(snapshot) === 'property' ? plaintiffName(snapshot) : orBlank(null))
}

/** The limit of the security: as given, else what is asked to be preserved. */
function limitOf(snapshot: FilingSnapshot): Fen | null {
  return securityOf(snapshot).amount ?? requestedAmount(snapshot)
}

function limitText(snapshot: FilingSnapshot): string {
  return sumInWords(limitOf(snapshot), snapshot.loans)
}

/** The promise itself, by who makes it (财产保全规定第六条至第八条). */
function promise(snapshot: FilingSnapshot): string {
  const { property, paperNo } = securityOf(snapshot)
  const applicant = plaintiffName(snapshot)
  switch (kindOf(snapshot)) {
    case 'exempt':
    case 'bank-letter':
      return `我行愿以自身资信提供担保。如因申请错误给被申请人造成损失，我行在${limitText(snapshot)}范围内承担赔偿责任。`
    case 'insurer-letter':
      return `本公司已与申请人${applicant}订立财产保全责任保险合同（保单号：${orBlank(paperNo)}）。如因申请人申请错误给被申请人造成损失，本公司依法在${limitText(snapshot)}范围内承担赔偿责任。`
    case 'guarantor':
      return `本单位自愿为申请人${applicant}的财产保全申请提供连带责任保证。如因申请错误给被申请人造成损失，本单位在${limitText(snapshot)}范围内与申请人承担连带赔偿责任。`
    case 'property':
      return `担保人自愿以下列财产为申请人${applicant}的财产保全申请提供担保：${clauseOrBlank(property)}。如因申请错误给被申请人造成损失，担保人以上述财产在${limitText(snapshot)}范围内承担赔偿责任，并同意人民法院对该财产采取查封、扣押、冻结措施。`
  }
}

const ATTACHMENTS: Readonly<Record<SecurityKind, string>> = {
  exempt: '营业执照、金融许可证、上级行授权文件',
  'bank-letter': '营业执照、金融许可证、上级行授权文件',
  'insurer-letter': '保险单、营业执照、经营保险业务许可证、条款备案材料',
  guarantor: '营业执照、资产负债表、同意提供担保的决议',
  property: '权属证书、价值证明、同意提供担保的决议',
}

function render(snapshot: FilingSnapshot): Document {
  const kind = kindOf(snapshot)
  const issuer = issuerOf(snapshot)
  const { court } = snapshot
  const { paperNo } = securityOf(snapshot)
  return courtPaper(snapshot, {
    title: TITLES[kind],
    children: [
      ...paragraphs([print`${fill(orBlank(court.name))}：`], STYLE.courtFlush),
      ...body(
        [
          `就${court.caseNo ?? ''}申请人${plaintiffName(snapshot)}与被申请人${namesOf(respondentsOf(snapshot))}${causeOf(snapshot)}一案的财产保全申请，${promise(snapshot)}`,
          ...(ownLetter(kind) ? [`本函由我行依授权出具（授权文件：${orBlank(paperNo)}）。`] : []),
          '担保自出具之日起生效，至保全措施解除且赔偿责任确定之日止，不可撤销。',
        ].join('\n'),
      ),
      ...paragraphs(
        [
          print`出具人（盖章）：${fill(issuer)}`,
          print`${ownLetter(kind) ? fill(representativeWord(snapshot)) : '法定代表人（负责人）'}签名：${fill(orBlank(null))}`,
          print`${fill(longDate(snapshot.filingDate))}`,
        ],
        STYLE.courtRight,
        true,
      ),
      ...paragraphs([print`附：${fill(ATTACHMENTS[kind])}`], STYLE.courtBody),
    ],
  })
}

/** Security below what is ordered is sent back; before suit it equals the sum (财产保全规定第五条). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const limit = limitOf(snapshot)
  const asked = requestedAmount(snapshot)
  const where = { tab: 'documents', recordId: null } as const
  if (limit === null || asked === null || limit >= asked) return []
  const level = snapshot.preservationRequest?.stage === 'before-suit' ? 'red' : 'amber'
  return [{ code: 'security-below', level, text: `担保金额${yuan(limit)}低于请求保全的${yuan(asked)}，${level === 'red' ? '诉前保全应当提供相当于请求保全数额的担保' : '请确认法院要求的担保比例'}`, where }]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const kind = kindOf(snapshot)
  const { issuer, paperNo, property } = securityOf(snapshot)
  return [
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '保全法院', '担保函出具给哪家法院').blanks,
    ...new Questions('security', 'documents')
      .require(limitOf(snapshot), 'amount', '担保金额', '担保的限额是多少')
      .askIf(ownLetter(kind), paperNo, 'paperNo', '授权文件', '分行出具担保函的授权文号是多少')
      .askIf(kind === 'insurer-letter', paperNo, 'paperNo', '保单号', '保险单的号码是多少')
      .askIf(kind === 'property', property, 'property', '担保财产', '以什么财产担保，坐落、权证号和价值是多少')
      .askIf(!ownLetter(kind) && kind !== 'property', issuer, 'issuer', '出具人', '由谁出具担保').blanks,
  ]
}

/**
 * 担保函、保单保函、保证书、担保书 for a preservation, whichever the security is (forms.md B5). The bank's own letter is its wording; what others issue is a
 * draft for them. The layout is ours.
 */
export const preservationSecurity: FormDefinition = {
  id: 'preservation-security',
  subject: 'claim',
  title: '担保函（保函、保证书、担保书）',
  printedTitle: (snapshot) => TITLES[kindOf(snapshot)],
  needs,
  checks,
  copies: () => 2,
  copiesRule: '一式两份，一份提交法院，一份留存',
  signers: ['出具人公章', '法定代表人或负责人签名'],
  render,
}
