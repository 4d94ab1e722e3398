/** The typefaces of the papers and what stands in for them on a PC without the commercial 方正 fonts (forms.md F.4). */
export interface PaperFont {
  readonly name: string
  /** The substitute that Word takes when the first is not installed (`w:altName`). */
  readonly altName: string
  readonly family: 'roman' | 'swiss' | 'script' | 'modern'
}

export const FONTS = {
  bigSong: { name: '方正大标宋_GBK', altName: '华文中宋', family: 'roman' },
  headingSong: { name: '方正小标宋_GBK', altName: '华文中宋', family: 'roman' },
  bookSong: { name: '方正书宋_GBK', altName: '宋体', family: 'roman' },
  black: { name: '方正黑体_GBK', altName: '黑体', family: 'swiss' },
  script: { name: '方正楷体_GBK', altName: '楷体', family: 'script' },
  // Not 仿宋_GB2312: it lacks the rare characters of names (forms.md F.4).
  fangsong: { name: '仿宋', altName: '仿宋_GB2312', family: 'modern' },
  // Has both □ and ☑, which the Song faces do not.
  boxes: { name: 'Segoe UI Symbol', altName: 'DejaVu Sans', family: 'swiss' },
} as const satisfies Record<string, PaperFont>

/** Latin letters and digits in every paper. */
const LATIN = 'Times New Roman'

/** Font attributes of a run: Chinese in the paper's face, Latin and digits in Times New Roman; with the hint Word takes quotation marks and dashes for Chinese. */
export function chinese(font: PaperFont) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: font.name, hint: 'eastAsia' }
}

/** The tick boxes: one face for every script, so that □ and ☑ never come from two. */
export const BOX_FACE = {
  ascii: FONTS.boxes.name,
  hAnsi: FONTS.boxes.name,
  cs: FONTS.boxes.name,
  eastAsia: FONTS.boxes.name,
}

const CHARSET = { gb2312: '86', ansi: '00' }

function fontElement(font: PaperFont): string {
  const charset = font === FONTS.boxes ? CHARSET.ansi : CHARSET.gb2312
  return (
    `<w:font w:name="${font.name}"><w:altName w:val="${font.altName}"/><w:charset w:val="${charset}"/>` +
    `<w:family w:val="${font.family}"/><w:pitch w:val="variable"/></w:font>`
  )
}

/** `word/fontTable.xml` with the substitutes; the `docx` library writes one only for embedded fonts. */
export const FONT_TABLE_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.values(FONTS).map(fontElement).join('') +
  '</w:fonts>'
