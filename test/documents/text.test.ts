import { assert, integer, property, string } from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { documentFileName } from '../../electron/store/documents/paper/file-name.ts'
import { cleanText } from '../../electron/store/documents/paper/text.ts'

describe('cleanText', () => {
  it('removes what XML forbids and nothing else', () => {
    expect(cleanText('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg')).toBe('abcdefg')
    expect(cleanText('x\ud800y\udc00z')).toBe('xyz')
    const kept = '喆堃玥𠮷\t😀👨‍👩‍👧 \u202Eabc\u202C =SUM(A1:A9) <&>"\' ]]> \u0085\u2028'
    expect(cleanText(kept)).toBe(kept)
  })

  it('makes every line end one', () => {
    expect(cleanText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  })

  it('always leaves text that a strict XML reader takes', () => {
    const anyText = string({ unit: integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) })
    assert(
      property(anyText, (text) => {
        const clean = cleanText(text)
        const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const parser = new SaxesParser()
        parser.on('error', (error) => {
          throw error
        })
        parser.write(`<t>${escaped}</t>`).close()
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})

describe('documentFileName', () => {
  it.each([
    [['甲公司', '民事起诉状'], '甲公司-民事起诉状.docx'],
    [['a/b\\c:d*e?f"g<h>i|j', '状'], 'abcdefghij-状.docx'],
    [['\u202Efdp.exe', '', '状...'], 'fdp.exe-状.docx'],
    [['con'], '_con.docx'],
    [['\u0007\ud800', '状'], '状.docx'],
  ])('%j is %s', (parts, name) => {
    expect(documentFileName(parts)).toBe(name)
  })

  it('stays short enough for a Windows path and cuts no character in two', () => {
    const name = documentFileName(['𠮷'.repeat(300), '状'])
    expect(Array.from(name)).toHaveLength(105)
    expect(name.isWellFormed()).toBe(true)
  })
})
