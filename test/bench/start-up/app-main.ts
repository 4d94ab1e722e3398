/** The program with marks: the imports run in this order. */
import './main-marks.ts'
import '../../../electron/bootstrap.ts'
