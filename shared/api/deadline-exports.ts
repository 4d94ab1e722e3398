import { z } from 'zod'
import { idField } from '../model/fields.ts'
import { command, output } from './contract.ts'
import { boardFilter } from './deadlines.ts'

/** What an entry of the calendar file may tell beside the kind of deadline: a calendar is read by more people than the ledger. */
export const calendarDetails = ['borrower', 'person', 'subject', 'court', 'worth'] as const
export type CalendarDetail = (typeof calendarDetails)[number]
export const calendarDetailLabels: Record<CalendarDetail, string> = {
  borrower: '户名',
  person: '涉及的人',
  subject: '权利或财产',
  court: '法院',
  worth: '金额',
}

const fileName = z.string().max(120)

/** The board in the files that people carry away. */
export const deadlineExports = {
  list: command(z.strictObject({ filter: boardFilter, fileName }), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出期限', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  /** Only lines with a safe day; nothing personal but what was ticked. */
  calendar: command(z.strictObject({ filter: boardFilter, details: z.array(z.enum(calendarDetails)), fileName }), output<{ readonly events: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出日历', filters: [{ name: '日历文件', extensions: ['ics'] }], nameField: 'fileName' },
  }),
  /** 时效核对单 of one household. */
  caseSheet: command(z.strictObject({ caseId: idField<'case'>(), fileName }), output<{ readonly lines: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出时效核对单', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
  /** 时效核对单 of the lines that the board shows. */
  boardSheet: command(z.strictObject({ filter: boardFilter, fileName }), output<{ readonly lines: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出时效核对单', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
}
