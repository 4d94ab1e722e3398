import { createContext, useContext } from 'react'
import type { AssetPage } from '../../../shared/api/assets.ts'
import type { Id } from '../../../shared/model/id.ts'
import { call } from '../../api/client.ts'

/** The thing on show, and the household in which a new record of it is made; null where the reader sees none. */
export interface AssetScope {
  readonly assetId: Id<'asset'>
  readonly caseId: Id<'case'> | null
}

const AssetScopeContext = createContext<AssetScope | null>(null)

export const AssetScopeProvider = AssetScopeContext.Provider

export function useAssetScope(): AssetScope {
  const scope = useContext(AssetScopeContext)
  if (scope === null) throw new Error('the sections of a thing stand on its page')
  return scope
}

/** Everything of the thing as it stands now. */
export function latestPage(assetId: Id<'asset'>): Promise<AssetPage> {
  return call('assets.page', { assetId })
}
