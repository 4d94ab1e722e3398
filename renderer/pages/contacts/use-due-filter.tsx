import { type ReactNode, useState } from 'react'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE } from '../../components/paged-list/paged-list.tsx'
import { DayBox, MineBox } from './filter-boxes.tsx'

interface DueFilter {
  readonly input: { readonly mine: boolean; readonly until: IsoDate; readonly offset: number; readonly limit: number }
  readonly onPage: (offset: number) => void
  readonly bar: ReactNode
}

/** What falls due until a day, of one's own work or of everybody's; another filter begins at the first page. */
export function useDueFilter(label: string, startsAt: IsoDate, daysAhead: number): DueFilter {
  const [filter, setFilter] = useState(() => ({ mine: true, until: addDays(startsAt, daysAhead), offset: 0 }))
  const narrow = (part: { readonly mine: boolean } | { readonly until: IsoDate }) => setFilter({ ...filter, ...part, offset: 0 })
  return {
    input: { ...filter, limit: PAGE_SIZE },
    onPage: (offset) => setFilter({ ...filter, offset }),
    bar: (
      <ListBar narrow>
        <DayBox label={label} day={filter.until} onChange={(day) => narrow({ until: day ?? filter.until })} />
        <MineBox mine={filter.mine} onChange={(mine) => narrow({ mine })} />
      </ListBar>
    ),
  }
}
