import type { ReactNode } from 'react'
import { AgencyReviewForm } from './agency-review-form.tsx'
import classes from './papers-page.module.css'
import type { ViewProps } from './view.ts'
import { WeeklyForm } from './weekly-form.tsx'

/** 部门文书: papers about no single household. */
export function DepartmentView({ today }: ViewProps): ReactNode {
  return (
    <div className={classes.department}>
      <section aria-label="清收进度周报">
        <h2>清收进度周报</h2>
        <WeeklyForm today={today} />
      </section>
      <section aria-label="委外催收供应商资质审查表">
        <h2>委外催收供应商资质审查表</h2>
        <AgencyReviewForm />
      </section>
    </div>
  )
}
