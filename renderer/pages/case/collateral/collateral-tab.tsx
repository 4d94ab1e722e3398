import type { ReactNode } from 'react'
import { CluesSection } from './clues-section.tsx'
import { CollateralSection } from './collateral-section.tsx'
import { CreditorsSection } from './creditors-section.tsx'
import { DebtorActsSection } from './debtor-acts-section.tsx'
import { ObstaclesOfCase } from './obstacles-of-case.tsx'

/** 抵质押物, property that could still be reached, what hinders its sale, who else reaches for it, and what was given away. */
export default function CollateralTab(): ReactNode {
  return (
    <>
      <CollateralSection />
      <CluesSection />
      <ObstaclesOfCase />
      <CreditorsSection />
      <DebtorActsSection />
    </>
  )
}
