/** The program's own preload script with marks: the imports run in this order. */
import './call-marks.ts'
import '../../../electron/preload.ts'
import { tellWhenPainted } from './page-marks.ts'

tellWhenPainted('section[aria-label="案件列表"] tbody tr')
