/** The letters of the bank that are served on somebody, by the titles that they carry (forms.md D). */
export const letterForms = [
  'letter-interest-due',
  'letter-interest-overdue',
  'letter-overdue',
  'letter-maturity',
  'letter-matured',
  'letter-guarantor',
  'letter-acceleration',
  'letter-personal',
  'lawyer-letter',
] as const
export type LetterForm = (typeof letterForms)[number]
export const letterTitles: Record<LetterForm, string> = {
  'letter-interest-due': '提示付息通知书',
  'letter-interest-overdue': '催收欠息通知书',
  'letter-overdue': '催收逾期贷款本息通知书',
  'letter-maturity': '提示归还到期贷款通知书',
  'letter-matured': '催收到期贷款通知书',
  'letter-guarantor': '督促履行保证责任通知书',
  'letter-acceleration': '贷款提前到期通知书',
  'letter-personal': '逾期催收函',
  'lawyer-letter': '律师函',
}
