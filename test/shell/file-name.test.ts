import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../electron/file-name.ts'

test.each([
  ['民事起诉状 张三', '民事起诉状 张三.docx'],
  ['起诉状.docx', '起诉状.docx'],
  ['起诉状.DOCX', '起诉状.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['C:\\Windows\\win.ini', 'C Windows win.ini.docx'],
  ['甲公司<乙>|"丙"?*', '甲公司 乙 丙.docx'],
  ['台账...  ', '台账.docx'],
  ['...', '未命名.docx'],
  ['', '未命名.docx'],
  ['con', '_con.docx'],
  ['NUL.2026', '_NUL.2026.docx'],
  ['com1', '_com1.docx'],
  ['lpt²', '_lpt².docx'],
  ['console', 'console.docx'],
  ['张三\u202Excod.exe', '张三 xcod.exe.docx'],
  ['张\u0000三\u0007', '张 三.docx'],
  ['a\u200bb', 'a b.docx'],
])('%j becomes %j', (suggested, expected) => {
  expect(safeFileName(suggested, 'docx')).toBe(expected)
})

test('a long name is cut without splitting a character', () => {
  const name = safeFileName('𠮷'.repeat(500), 'xlsx')
  expect(name).toBe(`${'𠮷'.repeat(120)}.xlsx`)
})

test('whatever is suggested, the name is one that Windows takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (suggested) => {
      const name = safeFileName(suggested, 'docx')
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u)
      expect(name).toMatch(/[^\s.]\.docx$/)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
    }),
  )
})
