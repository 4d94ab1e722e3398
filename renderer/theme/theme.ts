import { createTheme, type MantineColorsTuple } from '@mantine/core'
import controls from './controls.module.css'

/** The one accent: a deep teal-blue. Red, orange, green and blue carry meaning and nothing else. */
const accent: MantineColorsTuple = [
  '#e9f3f7', '#d5e6ed', '#abcddb', '#7db2c8', '#5499b5', '#2b7893', '#1f7190', '#0f5e7a', '#0b4c63', '#083a4c',
]

/** Filled with its seventh shade, a button carries white words: the library's own is too light for them (WCAG AA, 4.5 : 1). */
const red: MantineColorsTuple = [
  '#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787', '#ff6b6b', '#fa5252', '#c92a2a', '#b02424', '#971e1e',
]

/** The font of the system that the window runs on comes first: asking for one that is absent costs a question for every size and weight. */
const FONTS = navigator.userAgent.includes('Linux')
  ? '"Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", system-ui, sans-serif'
  : '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif'

/** Fields and buttons are as high as a table row, so that everything sits on the same grid. */
const CONTROL_HEIGHT = '32px'

const inputVars = () => ({ wrapper: { '--input-height': CONTROL_HEIGHT, '--input-fz': '13px' } })
const buttonVars = (_theme: unknown, props: { readonly size?: string }) => ({
  root: props.size === 'compact' ? { '--button-height': '26px', '--button-padding-x': '8px', '--button-fz': '12px' } : { '--button-height': CONTROL_HEIGHT, '--button-padding-x': '14px', '--button-fz': '13px' },
})

const overlayDefaults = { transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.3 }, closeButtonProps: { 'aria-label': '关闭' } }
const overlayClasses = { header: controls['overlayHeader'], title: controls['overlayTitle'] }

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  colors: { accent, red },
  fontFamily: FONTS,
  fontFamilyMonospace: '"Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.45' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
      h4: { fontSize: '13px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: { vars: inputVars, classNames: { wrapper: controls['input'] } },
    Button: { vars: buttonVars },
    // The reason stands under the field, so that fields side by side stay on one line.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
      classNames: { label: controls['label'], description: controls['description'], error: controls['error'] },
    },
    PasswordInput: { classNames: { visibilityToggle: controls['passwordEye'] } },
    // A list of choices opens by a click, an arrow or a letter: the focus that a form begins with must not lay it over the fields below.
    Select: { defaultProps: { openOnFocus: false } },
    Text: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { ...overlayDefaults, centered: true }, classNames: overlayClasses },
    Drawer: { defaultProps: { ...overlayDefaults, position: 'right' }, classNames: overlayClasses },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 360 } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})
