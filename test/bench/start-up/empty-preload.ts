import { tellWhenPainted } from './page-marks.ts'

tellWhenPainted('p')
