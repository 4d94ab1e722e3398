import { type ReactNode, useMemo } from 'react'
import type { ContactPersonView } from '../../../../shared/api/contacts.ts'
import type { NoticeView, ServiceView } from '../../../../shared/api/notices.ts'
import { contactRelationLabels } from '../../../../shared/model/contact.ts'
import { serviceLabels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { proofKindLabels, type ServiceFacts, serviceFacts, serviceResultLabels, serviceWayLabels, signerRelationLabels } from '../../../../shared/model/notice.ts'
import { type DemandGrade, gradeService } from '../../../../shared/rules/demand-grade.ts'
import { call } from '../../../api/client.ts'
import { idOf } from '../../../api/ids.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { AddresseeField } from './addressee-field.tsx'
import { GradeBadge } from './grade-badge.tsx'

type Values = Blank<ServiceFacts>

const words = valueWords({ way: serviceWayLabels, result: serviceResultLabels, signerRelation: signerRelationLabels, proofKind: proofKindLabels })
const tones: Readonly<Record<DemandGrade, 'good' | 'doubt' | 'bad'>> = { A: 'good', B: 'doubt', C: 'bad' }

interface Props {
  readonly notice: NoticeView
  readonly service: ServiceView | null
  /** Whom a new record begins with: the first who has not been served. */
  readonly partyId: Id<'party'> | null
  readonly persons: readonly ContactPersonView[]
  readonly onClose: () => void
}

/** How one letter reached one addressee; the grade is shown while the facts are typed. */
export function ServiceForm({ notice, service, partyId, persons, onClose }: Props): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('notices.saveService')
  const remove = useCommand('notices.voidService')
  const id = service?.id ?? null
  const blank: Values = {
    noticeId: notice.id, partyId, way: 'in-person', address: null, addressAgreed: false, trackingNo: null, sentOn: today, result: 'delivered', resultOn: today, signerName: null,
    signerRelation: null, receiptSigned: false, receiptDated: false, proofKind: 'none', proofRef: null, returnReason: null,
  }
  const form = useDetailForm<Values, ServiceFacts, 'service'>({
    what: '送达记录',
    draftKey: `service:${id ?? `new:${notice.id}`}`,
    record: service,
    blank,
    loadSchema: () => import('../../../../shared/model/notice.ts').then((module) => module.serviceFacts),
    save,
    remove,
    latest: async () => (await call('notices.ofCase', { caseId })).flatMap(({ services }) => services),
    onClose,
  })
  const { values } = form
  const addressee = persons.find((person) => person.partyId === values.partyId)
  const grade = useMemo(() => gradeOf(values, addressee), [values, addressee])
  const voiding = service && <VoidAction subject={`送达记录（${service.partyName}）`} what="送达记录" record={service} command={remove} onVoided={onClose} />
  const agreed = isAgreed(values, addressee)
  const agreedField = form.bind('addressAgreed')
  return (
    <RecordDrawer title={service === null ? '登记送达' : `送达：${service.partyName}`} form={form} labels={serviceLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      {grade !== null && (
        <Notice tone={tones[grade.value.grade]} action={<GradeBadge grade={grade} />}>
          {grade.value.reason}
        </Notice>
      )}
      <FieldGrid>
        <AddresseeField
          label={serviceLabels.partyId}
          field={form.bind('partyId')}
          choices={persons.map((person) => ({ value: person.partyId, label: `${person.name}（${contactRelationLabels[person.relation]}）` }))}
          onChoose={(value) => form.change({ partyId: idOf<'party'>(value), address: persons.find((person) => person.partyId === value)?.serviceAddress ?? values.address })}
        />
        <EnumSelect label={serviceLabels.way} labels={serviceWayLabels} field={form.bind('way')} required />
        <WideField>
          <TextField label={serviceLabels.address} field={form.bind('address')} placeholder={addressee?.serviceAddress ?? ''} />
        </WideField>
        <YesNoField label={serviceLabels.addressAgreed} {...(agreed && { help: '当事人已登记此约定送达地址，保存时按约定计' })} field={{ ...agreedField, value: agreed || agreedField.value }} />
        {values.way === 'post' && <TextField label={serviceLabels.trackingNo} field={form.bind('trackingNo')} required />}
        <DateField label={serviceLabels.sentOn} field={form.bind('sentOn')} required />
        <EnumSelect label={serviceLabels.result} labels={serviceResultLabels} field={form.bind('result')} required />
        {values.result !== 'in-transit' && <DateField label={serviceLabels.resultOn} field={form.bind('resultOn')} required />}
        {values.result === 'returned' && <TextField label={serviceLabels.returnReason} field={form.bind('returnReason')} required placeholder="如 查无此人、拒收、逾期未取" />}
        {values.result === 'delivered' && (
          <>
            <EnumSelect
              label={serviceLabels.signerRelation}
              labels={signerRelationLabels}
              field={form.bind('signerRelation')}
              required={values.way !== 'message' && values.way !== 'public-notice'}
              help="无权代收的人签收，不中断时效"
            />
            <TextField label={serviceLabels.signerName} field={form.bind('signerName')} />
            <YesNoField label={serviceLabels.receiptSigned} field={form.bind('receiptSigned')} />
            <YesNoField label={serviceLabels.receiptDated} field={form.bind('receiptDated')} />
          </>
        )}
        <EnumSelect label={serviceLabels.proofKind} labels={proofKindLabels} field={form.bind('proofKind')} required help="没有留存证明的不中断时效" />
        <TextField label={serviceLabels.proofRef} field={form.bind('proofRef')} placeholder="回执编号、公证书号、文件名" />
      </FieldGrid>
      <FormFiles caseId={caseId} kind="service" recordId={id} />
    </RecordDrawer>
  )
}

/** The address that the party's record says is agreed; the store marks the service so. */
function isAgreed({ address }: Values, addressee: ContactPersonView | undefined): boolean {
  return address !== null && address === addressee?.serviceAddress
}

/** The grade of what is typed so far; null while the facts are not complete. */
function gradeOf(values: Values, addressee: ContactPersonView | undefined) {
  const facts = serviceFacts.safeParse(values)
  if (!facts.success) return null
  const { way, result, resultOn, signerRelation, receiptSigned, receiptDated, proofKind } = facts.data
  return gradeService({ id: 'typed', way, result, resultOn, addresseeKind: addressee?.kind ?? 'person', addressAgreed: facts.data.addressAgreed || isAgreed(values, addressee), signer: signerRelation, receiptSigned, receiptDated, proof: proofKind })
}
