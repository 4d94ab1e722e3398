import type { ReactNode } from 'react'
import type { Right } from '../../shared/model/rights.ts'
import { useMay } from '../api/use-rights.ts'

/** Shows an act only to those who may do it; the store refuses it to all others anyway. */
export function Allowed({ right, children }: { readonly right: Right; readonly children: ReactNode }): ReactNode {
  return useMay(right) ? children : null
}
