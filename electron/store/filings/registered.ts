import { type PaperForm, paperForms } from '../../../shared/model/filing.ts'

/** The form of a registered paper. @throws Error for one that this version does not know */
export function formOf(stored: string): PaperForm {
  const form = paperForms.find((each) => each === stored)
  if (!form) throw new Error('a document of a form that this version does not know')
  return form
}
