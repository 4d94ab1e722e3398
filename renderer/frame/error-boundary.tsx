import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { ErrorState } from '../components/states.tsx'

interface Props {
  /** Where the window is; moving on clears the failure. */
  readonly place: string
  readonly children: ReactNode
}

interface State {
  readonly place: string
  readonly error: Error | null
}

/** A page that fails to draw leaves the rest of the window usable and offers to draw it again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, error: null }

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.place === state.place ? null : { place: props.place, error: null }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <>
        <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null })} />
        <Button variant="subtle" ml="md" onClick={() => window.location.reload()}>
          重新载入窗口
        </Button>
      </>
    )
  }
}
