import type { ReactNode } from 'react'
import { ErrorState, LoadingRows } from './states.tsx'
import { WhyContent, type WhyPanelProps } from './why-panel.tsx'

interface Props<Data> {
  readonly of: { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  /** What the panel shows; null where the record no longer holds what the row showed. */
  readonly render: (data: Data) => WhyPanelProps | null
}

/** Reasons that are loaded when they are asked for. */
export function LoadedReasons<Data>({ of: asked, render }: Props<Data>): ReactNode {
  if (asked.data === undefined) return asked.error === null ? <LoadingRows rows={4} /> : <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
  const found = render(asked.data)
  return found === null ? <p>记录已更改，请刷新列表后再看。</p> : <WhyContent {...found} />
}
