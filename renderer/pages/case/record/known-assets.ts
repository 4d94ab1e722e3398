import { type AssetFacts, assetKindLabels } from '../../../../shared/model/asset.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCaseScope } from '../case-scope.ts'
import type { Source } from './take-over-field.tsx'

/** The things that the household already names as security, clue or seized property, each once. */
export function useKnownAssets(): readonly Source<AssetFacts>[] {
  const { caseId } = useCaseScope()
  const collateral = useCall('collateral.ofCase', { caseId }).data ?? []
  const clues = useCall('clues.ofCase', { caseId }).data ?? []
  const items = useCall('preservations.ofCase', { caseId }).data?.items ?? []
  const byId = new Map([...collateral, ...clues, ...items].map(({ assetId, asset }) => [assetId, asset]))
  return [...byId].map(([id, facts]) => ({ id, facts, words: wordsOf(facts) }))
}

function wordsOf({ kind, description, certificateNo }: AssetFacts): string {
  const number = certificateNo === null ? '' : `　${certificateNo}`
  return `${assetKindLabels[kind]}　${description}${number}`
}
