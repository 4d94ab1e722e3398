import type { PaperForm } from '../../../shared/model/filing.ts'
import { complaintFinancialLoan } from './complaint-financial-loan.ts'
import { complaintTraditional } from './complaint-traditional.ts'
import { distributionApplication } from './distribution-application.ts'
import { enforcementApplication } from './enforcement-application.ts'
import { enforcementElement } from './enforcement-element.ts'
import { enforcementResumption } from './enforcement-resumption.ts'
import { evidenceList } from './evidence-list.ts'
import type { FormDefinition } from './form.ts'
import { interestStatement } from './interest-statement.ts'
import { letterAcceleration } from './letter-acceleration.ts'
import { letterGuarantor } from './letter-guarantor.ts'
import { letterOverdue } from './letter-overdue.ts'
import { paymentOrderApplication } from './payment-order-application.ts'
import { powerOfAttorney } from './power-of-attorney.ts'
import { preservationApplication } from './preservation-application.ts'
import { preservationRelease } from './preservation-release.ts'
import { preservationRenewal } from './preservation-renewal.ts'
import { propertyClues } from './property-clues.ts'
import { representativeCertificate } from './representative-certificate.ts'
import { securityInterestApplication } from './security-interest-application.ts'
import { serviceAddress } from './service-address.ts'
import { suitWithdrawal } from './suit-withdrawal.ts'

/** Every form that can be exported, by its id. */
export const FORMS: Readonly<Record<PaperForm, FormDefinition>> = {
  'complaint-financial-loan': complaintFinancialLoan,
  'complaint-traditional': complaintTraditional,
  'preservation-application': preservationApplication,
  'preservation-renewal': preservationRenewal,
  'preservation-release': preservationRelease,
  'enforcement-application': enforcementApplication,
  'enforcement-element': enforcementElement,
  'enforcement-resumption': enforcementResumption,
  'property-clues': propertyClues,
  'payment-order-application': paymentOrderApplication,
  'security-interest-application': securityInterestApplication,
  'distribution-application': distributionApplication,
  'suit-withdrawal': suitWithdrawal,
  'interest-statement': interestStatement,
  'evidence-list': evidenceList,
  'representative-certificate': representativeCertificate,
  'power-of-attorney': powerOfAttorney,
  'service-address': serviceAddress,
  'letter-overdue': letterOverdue,
  'letter-guarantor': letterGuarantor,
  'letter-acceleration': letterAcceleration,
}
