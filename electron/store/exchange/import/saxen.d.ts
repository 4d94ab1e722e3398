/** saxen ships no types; this is the part of its interface that the workbook reader uses. */
declare module 'saxen' {
  export type DecodeEntities = (text: string) => string
  export type Attributes = Readonly<Record<string, string>>

  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Attributes, decode: DecodeEntities, selfClosing: boolean) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (text: string, decode: DecodeEntities) => void): this
    on(event: 'cdata', listener: (text: string) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    write(xml: string): this
    end(): Error | undefined
  }
}
