import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import { proceedingKinds } from '../../shared/model/proceeding.ts'
import type { ProceedingEventKind } from '../../shared/model/proceeding-event.ts'
import { nextSteps } from '../../shared/rules/next-step.ts'
import { type Course, type CourseEvent, type CourseTitle, lastMilestone, milestonesOf } from '../../shared/rules/proceeding-course.ts'
import { wonTitle } from '../../shared/rules/won-title.ts'

const d = isoDate
const TODAY = d('2026-11-22')

function course(kind: Course['kind'], more: Partial<Course> = {}): Course {
  return { kind, status: 'docketed', trialMode: null, appealOf: null, closing: null, events: [], titles: [], run: null, opponents: [], followedBy: [], ...more }
}
const at = (kind: ProceedingEventKind, day: string, dueOn: string | null = null): CourseEvent => ({ kind, day: d(day), partyId: null, dueOn: dueOn === null ? null : d(dueOn) })
function title(judgedOn: string, more: Partial<CourseTitle> = {}): CourseTitle {
  return { titleKind: 'judgment', judgedOn: d(judgedOn), servedOn: null, effectiveOn: null, performBy: null, instalments: [], ...more }
}
const said = (subject: Course, today: IsoDate = TODAY) => nextSteps(subject, today).map(({ code, by }) => [code, by] as const)

describe('what comes next', () => {
  test.each<readonly [string, Course, readonly (readonly [string, string | null])[]]>([
    ['nothing done', course('first-instance', { status: 'preparing' }), [['file', null]]],
    ['filed: seven days to docket (R27 a)', course('first-instance', { status: 'preparing', events: [at('filed', '2026-11-16')] }), [['docketing', '2026-11-23']]],
    ['docketed: papers to the defendants, then the length of the trial', course('first-instance', { trialMode: 'simplified', events: [at('docketed', '2026-11-02')] }), [['trial-simplified', '2027-02-02'], ['complaint-copy', '2026-11-09']]],
    ['a fee notice (R27 b)', course('first-instance', { events: [at('docketed', '2026-11-02'), at('fee-notice', '2026-11-18'), at('complaint-served', '2026-11-05')] }), [['acceptance-fee', '2026-11-25'], ['trial-ordinary', '2027-05-03']]],
    ['a hearing ahead', course('second-instance', { events: [at('hearing', '2026-12-03')] }), [['hearing', '2026-12-03']]],
    ['a hearing that has passed', course('second-instance', { events: [at('hearing', '2026-11-03')] }), []],
    ['served on us: fifteen days to appeal (R27 k)', course('first-instance', { status: 'judged', titles: [title('2026-11-16', { servedOn: d('2026-11-18') })] }), [['appeal-judgment', '2026-12-03'], ['effective', '2026-12-04']]],
    ['appealed against a ruling before the judgment', course('first-instance', { status: 'judged', titles: [title('2026-11-02', { servedOn: d('2026-11-09') })], events: [at('appealed', '2026-08-10')] }), [['appeal-judgment', '2026-11-24'], ['effective', '2026-11-25']]],
    ['second instance of a judgment: three months (R27 i)', course('second-instance', { appealOf: 'judgment', events: [at('docketed', '2026-11-02')] }), [['trial-second-judgment', '2027-02-02']]],
    ['second instance of a ruling: thirty days (R27 i)', course('second-instance', { appealOf: 'ruling', events: [at('docketed', '2026-11-02')] }), [['trial-second-ruling', '2026-12-02']]],
    ['second instance of nobody knows what', course('second-instance', { events: [at('docketed', '2026-11-02')] }), [['appeal-of', null]]],
    ['appealed, no second instance yet', course('first-instance', { status: 'judged', titles: [title('2026-11-02')], events: [at('appealed', '2026-11-10')] }), [['second-instance', null]]],
    ['performance still runs', course('first-instance', { status: 'effective', titles: [title('2026-10-01', { effectiveOn: d('2026-11-10'), performBy: d('2026-12-04') })] }), [['performance', '2026-12-04']]],
    ['performance over: two years (R37)', course('first-instance', { status: 'effective', titles: [title('2025-01-02', { effectiveOn: d('2025-01-14'), performBy: d('2025-01-24') })] }), [['apply-enforcement', '2027-01-22']]],
    ['next instalment of a mediation', course('first-instance', { status: 'effective', titles: [title('2026-10-01', { titleKind: 'mediation', effectiveOn: d('2026-10-01'), instalments: [{ dueOn: d('2026-10-31'), paidOn: d('2026-10-30') }, { dueOn: d('2026-11-30'), paidOn: null }] })] }), [['instalment', '2026-11-30']]],
    ['payment order received (R31)', course('payment-order', { events: [at('docketed', '2026-11-02'), at('order-served', '2026-11-16')] }), [['payment-order-objection', '2026-12-01']]],
    ['payment order objected', course('payment-order', { events: [at('docketed', '2026-11-02'), at('order-served', '2026-11-10'), at('order-objected', '2026-11-20')] }), [['payment-order-refuse-suit', '2026-11-27']]],
    ['mediation agreed (R27 q)', course('pre-suit-mediation', { events: [at('mediation-agreed', '2026-11-20')] }), [['judicial-confirmation', '2026-12-18']]],
    ['court idle for six months (R38)', course('enforcement', { status: 'in-enforcement', events: [at('filed', '2026-07-15')] }), [['idle-court', '2027-01-15']]],
    ['round terminated (R40)', course('enforcement', { status: 'terminated-round', run: { appliedOn: d('2025-03-01'), terminatedRoundOn: d('2026-08-01'), resumedOn: null } }), [['resume', '2027-02-01']]],
    ['bankruptcy accepted, the notice names the last day (R46)', course('bankruptcy', { events: [at('docketed', '2026-10-12'), at('claims-notice', '2026-10-15', '2026-12-01')] }), [['file-claim', '2026-12-01']]],
    ['claim filed', course('bankruptcy', { events: [at('docketed', '2026-10-12'), at('claim-filed', '2026-11-02'), at('creditors-meeting', '2026-12-08')] }), [['creditors-meeting', '2026-12-08'], ['claims-review', null]]],
    ['withdrawn', course('first-instance', { status: 'withdrawn', events: [at('docketed', '2026-11-02')] }), []],
  ])('%s', (_, subject, steps) => expect(said(subject)).toEqual(steps))

  test("the court's own last day wins over the computed one", () => {
    expect(said(course('first-instance', { status: 'docketed', events: [at('complaint-served', '2026-11-05'), at('fee-notice', '2026-11-18', '2026-11-30')] }))).toContainEqual(['acceptance-fee', '2026-11-30'])
  })

  test('every step says why', () => {
    for (const kind of proceedingKinds) {
      for (const step of nextSteps(course(kind, { status: 'preparing' }), TODAY)) expect(step.why.steps.length + step.why.missing.length).toBeGreaterThan(0)
    }
  })

  test('a day before the law of the bundle asks a person instead of failing', () => {
    const old = course('enforcement', { status: 'in-enforcement', events: [at('objection-ruling', '1995-01-01')] })
    expect(() => nextSteps(old, TODAY)).not.toThrow()
  })
})

describe('a won title', () => {
  const effective = title('2025-01-02', { effectiveOn: d('2025-01-14'), performBy: d('2025-01-24') })
  test.each<readonly [string, Partial<Course>, readonly [boolean, boolean] | null]>([
    ['nobody applied', {}, [true, true]],
    ['enforcement under way', { followedBy: [{ kind: 'enforcement', status: 'in-enforcement', hasTitle: false }] }, [false, true]],
    ['enforcement completed', { followedBy: [{ kind: 'enforcement', status: 'completed', hasTitle: false }] }, [false, false]],
    ['performed by himself', { closing: 'performed' }, [false, false]],
    ['lost', { closing: 'claim-dismissed' }, null],
    ['withdrawn', { status: 'withdrawn' }, null],
    ['the appeal has a title of its own', { followedBy: [{ kind: 'second-instance', status: 'effective', hasTitle: true }] }, null],
    ['not effective yet', { titles: [title('2026-11-02')] }, null],
  ])('%s', (_, more, expected) => {
    const won = wonTitle(course('first-instance', { status: 'effective', titles: [effective], ...more }), TODAY)
    expect(won && [won.unapplied, won.unsettled]).toEqual(expected)
  })
})

test('milestones stand in order, and the last is the last that has happened', () => {
  const subject = course('arbitration', { events: [at('hearing', '2026-12-03'), at('filed', '2026-02-10'), at('docketed', '2026-02-20')], titles: [title('2026-10-01', { servedOn: d('2026-10-08') })] })
  expect(milestonesOf(subject).map(({ label }) => label)).toEqual(['申请仲裁', '仲裁受理', '裁判', '送达本行', '开庭'])
  expect(lastMilestone(subject, TODAY)).toEqual({ on: '2026-10-08', label: '送达本行' })
})
