import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { temporaryFolder } from './launch.ts'

interface Printer {
  /** What the last page that was handed over says, without blanks; empty while none was. */
  readonly text: () => Promise<string>
}

/** Takes the place of the system's printer: what goes there is kept as a PDF. With a refusal it then answers as a PC without a printer does. */
export async function keepWhatIsPrinted(app: ElectronApplication, refusal: string | null = null): Promise<Printer> {
  await app.evaluate(({ BrowserWindow }, reason) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('the program has a window')
    if (reason !== null) contents.getPrintersAsync = () => Promise.resolve([])
    contents.print = (_options, answered) => {
      void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
        Object.assign(globalThis, { handedToPrinter: bytes.toString('base64') })
        answered?.(reason === null, reason ?? '')
      })
    }
  }, refusal)
  const pdf = join(temporaryFolder('print'), '交给打印机的.pdf')
  return {
    async text() {
      const handedOver = String(await app.evaluate(() => Reflect.get(globalThis, 'handedToPrinter') ?? ''))
      if (handedOver === '') return ''
      writeFileSync(pdf, Buffer.from(handedOver, 'base64'))
      return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')
    },
  }
}
