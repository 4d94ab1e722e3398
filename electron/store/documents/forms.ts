import type { PaperForm } from '../../../shared/model/filing.ts'
import { appeal } from './appeal.ts'
import { assignmentNotice } from './assignment-notice.ts'
import { bankruptcyClaim } from './bankruptcy-claim.ts'
import { complaintCreditCard } from './complaint-credit-card.ts'
import { complaintFinancialLoan } from './complaint-financial-loan.ts'
import { complaintTraditional } from './complaint-traditional.ts'
import { creditorSubstitution } from './creditor-substitution.ts'
import { debtorAddition } from './debtor-addition.ts'
import { disposalApplication } from './disposal-application.ts'
import { disposalTransfer } from './disposal-transfer.ts'
import { distributionApplication } from './distribution-application.ts'
import { electronicService } from './electronic-service.ts'
import { enforcementApplication } from './enforcement-application.ts'
import { enforcementElement } from './enforcement-element.ts'
import { enforcementResumption } from './enforcement-resumption.ts'
import { evidenceList } from './evidence-list.ts'
import { explanationSheet } from './explanation-sheet.ts'
import { feeAccount } from './fee-account.ts'
import { filingList } from './filing-list.ts'
import type { FormDefinition } from './form.ts'
import { inKindApplication } from './in-kind-application.ts'
import { liabilityReport } from './internal/liability-report.ts'
import { recoveryPlan } from './internal/recovery-plan.ts'
import { suitApproval } from './internal/suit-approval.ts'
import { interestStatement } from './interest-statement.ts'
import { lawyerLetter } from './lawyer-letter.ts'
import { letterAcceleration } from './letter-acceleration.ts'
import { letterGuarantor } from './letter-guarantor.ts'
import { letterInterestDue } from './letter-interest-due.ts'
import { letterInterestOverdue } from './letter-interest-overdue.ts'
import { letterMatured } from './letter-matured.ts'
import { letterMaturity } from './letter-maturity.ts'
import { letterOverdue } from './letter-overdue.ts'
import { letterPersonal } from './letter-personal.ts'
import { mortgageRelease } from './mortgage-release.ts'
import { paymentOrderApplication } from './payment-order-application.ts'
import { powerOfAttorney } from './power-of-attorney.ts'
import { preservationApplication } from './preservation-application.ts'
import { preservationRelease } from './preservation-release.ts'
import { preservationRenewal } from './preservation-renewal.ts'
import { preservationSecurity } from './preservation-security.ts'
import { propertyClues } from './property-clues.ts'
import { representativeCertificate } from './representative-certificate.ts'
import { sanctionsApplication } from './sanctions-application.ts'
import { securityInterestApplication } from './security-interest-application.ts'
import { serviceAddress } from './service-address.ts'
import { serviceRecord } from './service-record.ts'
import { settledCertificate } from './settled-certificate.ts'
import { settlementAgreement } from './settlement-agreement.ts'
import { suitWithdrawal } from './suit-withdrawal.ts'

/** Every form that can be exported, by its id. */
export const FORMS: Readonly<Record<PaperForm, FormDefinition>> = {
  'complaint-financial-loan': complaintFinancialLoan,
  'complaint-credit-card': complaintCreditCard,
  'complaint-traditional': complaintTraditional,
  'preservation-application': preservationApplication,
  'preservation-security': preservationSecurity,
  'preservation-renewal': preservationRenewal,
  'preservation-release': preservationRelease,
  'enforcement-application': enforcementApplication,
  'enforcement-element': enforcementElement,
  'enforcement-resumption': enforcementResumption,
  'property-clues': propertyClues,
  'sanctions-application': sanctionsApplication,
  'disposal-application': disposalApplication,
  'disposal-transfer': disposalTransfer,
  'in-kind-application': inKindApplication,
  'creditor-substitution': creditorSubstitution,
  'debtor-addition': debtorAddition,
  'payment-order-application': paymentOrderApplication,
  'security-interest-application': securityInterestApplication,
  'distribution-application': distributionApplication,
  'suit-withdrawal': suitWithdrawal,
  appeal,
  'bankruptcy-claim': bankruptcyClaim,
  'settlement-agreement': settlementAgreement,
  'interest-statement': interestStatement,
  'evidence-list': evidenceList,
  'representative-certificate': representativeCertificate,
  'power-of-attorney': powerOfAttorney,
  'service-address': serviceAddress,
  'filing-list': filingList,
  'fee-account': feeAccount,
  'electronic-service': electronicService,
  'letter-interest-due': letterInterestDue,
  'letter-interest-overdue': letterInterestOverdue,
  'letter-overdue': letterOverdue,
  'letter-maturity': letterMaturity,
  'letter-matured': letterMatured,
  'letter-guarantor': letterGuarantor,
  'letter-acceleration': letterAcceleration,
  'letter-personal': letterPersonal,
  'lawyer-letter': lawyerLetter,
  'service-record': serviceRecord,
  'assignment-notice': assignmentNotice,
  'settled-certificate': settledCertificate,
  'mortgage-release': mortgageRelease,
  'explanation-sheet': explanationSheet,
  'suit-approval': suitApproval,
  'recovery-plan': recoveryPlan,
  'liability-report': liabilityReport,
}
