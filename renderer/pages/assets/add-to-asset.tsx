import type { ReactNode } from 'react'
import { AddButton } from '../case/record/add-button.tsx'
import { useAssetScope } from './asset-scope.ts'

/** The act that adds a record of the thing; there is none where no household that the reader sees has to do with it. */
export function AddToAsset({ children, onClick }: { readonly children: string; readonly onClick: () => void }): ReactNode {
  return useAssetScope().caseId === null ? null : <AddButton onClick={onClick}>{children}</AddButton>
}
