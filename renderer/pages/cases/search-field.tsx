import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'

/** Long enough to skip the letters between two keystrokes, short enough to feel at once. */
const PAUSE_MS = 80

interface Props {
  readonly value: string
  readonly onSearch: (text: string) => void
  /** Enter and the down arrow go on to the rows. */
  readonly onLeave: () => void
  readonly inputRef: Ref<HTMLInputElement>
  readonly label?: string
  readonly placeholder?: string
}

/** The list's own search: answers while one types. */
export function SearchField({ value, onSearch, onLeave, inputRef, label = '查找案件', placeholder = '户名、首字母、借据号、尾号' }: Props): ReactNode {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  function type(next: string): void {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setKnown(next)
      onSearch(next)
    }, PAUSE_MS)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      type('')
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      onLeave()
    }
  }

  return (
    <TextInput
      ref={inputRef}
      w="clamp(200px, 20vw, 280px)"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      maxLength={60}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label="清空查找" onClick={() => type('')} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
