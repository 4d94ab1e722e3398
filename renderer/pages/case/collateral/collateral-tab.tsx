import type { ReactNode } from 'react'
import { CluesSection } from './clues-section.tsx'
import { CollateralSection } from './collateral-section.tsx'
import { CreditorsSection } from './creditors-section.tsx'

/** 抵质押物, property that could still be reached, and who else reaches for it. */
export default function CollateralTab(): ReactNode {
  return (
    <>
      <CollateralSection />
      <CluesSection />
      <CreditorsSection />
    </>
  )
}
