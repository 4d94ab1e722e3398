/** The program's own preload script with marks: the imports run in this order. */
import './call-marks.ts'
import '../../../electron/preload.ts'
import { FIRST_PAGE, firstPageSelectors, openFirstPage } from './first-page.ts'
import { tellWhenPainted } from './page-marks.ts'

const page = openFirstPage(process.env[FIRST_PAGE])
tellWhenPainted(firstPageSelectors[page])
