import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { InputOf } from '../../shared/api/contracts.ts'
import { listedRoles } from '../../shared/api/party-profile.ts'
import { emptyMeasureFilter, measureSortKeys } from '../../shared/api/preservation-list.ts'
import { proceedingListStart, proceedingSortKeys } from '../../shared/api/proceeding-list.ts'
import { contactChannels } from '../../shared/model/contact.ts'
import { type Instant, type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import { chinaDayOf } from '../../electron/store/database/retention.ts'
import { readName } from '../../electron/store/search/read-name.ts'
import type { TestStore } from '../store/support/open-store.ts'
import { inventedPerson, inventedPhone, inventedResidentId } from './invented-people.ts'

/** What people ask of the long lists: each order and narrowing, and what is typed to find somebody. */

const ROWS = 50
const ALL_DAYS = isoDate('2030-12-31')

/** A way to look at a list: the page from a place on, as long as it has rows. */
export interface Look {
  readonly name: string
  readonly page: (offset: number) => Promise<readonly unknown[]>
}

export interface List {
  readonly name: string
  readonly looks: readonly Look[]
  /** Rows of a page where people walk on from page to page; null for an answer that is one page. */
  readonly pageRows: number | null
}

export function longLists(store: TestStore): readonly List[] {
  return [limitations(store), contactRecords(store), dueContacts(store), promises(store), callList(store), proceedings(store), measures(store), parties(store), partySearch(store), everywhere(store), log(store)]
}

/** The case list narrowed by the running limitation period of a loan. */
function limitations(store: TestStore): List {
  const looks = [-1, 0, 30, 90, 365, 1_095].flatMap((days) =>
    (['principalFen', 'borrowerName'] as const).map((key) => ({ name: `within ${days} days by ${key}`, filter: { ...emptyCaseFilter, limitationWithinDays: days }, key })),
  )
  return {
    name: 'cases by limitation', pageRows: ROWS,
    looks: looks.map(({ name, filter, key }) => ({ name, page: async (offset) => (await store.ask('cases.list', { filter, sort: { key, descending: true }, offset, limit: ROWS })).rows })),
  }
}

function contactRecords(store: TestStore): List {
  const all = { caseId: null, mine: false, channel: null, breachesOnly: false, from: null, to: null }
  const filters = {
    'of all': all,
    ...Object.fromEntries(contactChannels.map((channel) => [`of ${channel}`, { ...all, channel }])),
    'of my own': { ...all, mine: true },
    'of my own calls': { ...all, mine: true, channel: 'call' as const },
    'of breaches': { ...all, breachesOnly: true },
    'of one year': { ...all, from: isoDate('2025-01-01'), to: isoDate('2025-12-31') },
  }
  const looks = Object.entries(filters).map(([name, filter]) => ({ name, page: async (offset: number) => (await store.ask('contacts.page', { filter, offset, limit: ROWS })).rows }))
  return { name: 'contacts', looks, pageRows: ROWS }
}

const mineOrAll = [{ name: 'of mine', mine: true }, { name: 'of all', mine: false }] as const

function dueContacts(store: TestStore): List {
  const looks = mineOrAll.map(({ name, mine }) => ({ name, page: async (offset: number) => (await store.ask('contacts.due', { mine, until: ALL_DAYS, offset, limit: ROWS })).rows }))
  return { name: 'next steps', looks, pageRows: ROWS }
}

function promises(store: TestStore): List {
  const looks = mineOrAll.map(({ name, mine }) => ({ name, page: async (offset: number) => (await store.ask('contacts.promises', { mine, until: ALL_DAYS, offset, limit: ROWS })).rows }))
  return { name: 'promises', looks, pageRows: ROWS }
}

function callList(store: TestStore): List {
  const looks = mineOrAll.map(({ name, mine }) => ({ name, page: async (offset: number) => (await store.ask('contacts.callList', { day: store.clock.today(), time: '10:00', mine, offset, limit: ROWS })).rows }))
  return { name: 'call list', looks, pageRows: ROWS }
}

function proceedings(store: TestStore): List {
  const all = { ...proceedingListStart.filter, view: 'all' as const }
  const looks = [
    ...proceedingSortKeys.map((key) => ({ name: `by ${key}`, filter: all, key })),
    { name: 'that are open', filter: proceedingListStart.filter, key: 'nextOn' as const },
    { name: 'of one court', filter: { ...all, courts: ['白河县人民法院'] }, key: 'claimFen' as const },
    { name: 'found by a name', filter: { ...all, search: inventedPerson(31_240).slice(0, 1) }, key: 'borrowerName' as const },
  ]
  return {
    name: 'proceedings', pageRows: ROWS,
    looks: looks.map(({ name, filter, key }) => ({ name, page: async (offset) => (await store.ask('proceedings.list', { filter, sort: { key, descending: true }, offset, limit: ROWS })).rows })),
  }
}

function measures(store: TestStore): List {
  const all = { ...emptyMeasureFilter, statuses: [] }
  const looks = [
    ...measureSortKeys.map((key) => ({ name: `by ${key}`, filter: all, key })),
    ...measureSortKeys.map((key) => ({ name: `in force by ${key}`, filter: emptyMeasureFilter, key })),
    { name: 'of one court', filter: { ...all, courts: ['白河县人民法院'] }, key: 'expiresOn' as const },
    { name: 'that lapse in 90 days', filter: { ...emptyMeasureFilter, expiryWithinDays: 90 }, key: 'expiresOn' as const },
    { name: 'found by a name', filter: { ...all, search: inventedPerson(31_240).slice(0, 1) }, key: 'expiresOn' as const },
  ]
  return {
    name: 'measures', pageRows: ROWS,
    looks: looks.map(({ name, filter, key }) => ({ name, page: async (offset) => (await store.ask('preservations.list', { filter, sort: { key, descending: false }, offset, limit: ROWS })).rows })),
  }
}

function parties(store: TestStore): List {
  const looks = [
    { name: 'of all', search: '', role: null },
    ...listedRoles.map((role) => ({ name: `of each ${role}`, search: '', role })),
    ...typedNames().map(({ name, text }) => ({ name, search: text, role: null })),
    { name: 'of guarantors found by a name', search: inventedPerson(31_234).slice(0, 1), role: 'guarantor' as const },
  ]
  return { name: 'parties', pageRows: ROWS, looks: looks.map(({ name, search, role }) => ({ name, page: async (offset) => (await store.ask('parties.list', { search, role, offset, limit: ROWS })).rows })) }
}

/** What people type to find somebody. */
function typedNames(): readonly { readonly name: string; readonly text: string }[] {
  const person = inventedPerson(31_234)
  const { syllables } = readName(person)
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return [
    { name: 'by one character', text: person.slice(0, 1) },
    { name: 'by two characters', text: person.slice(0, 2) },
    { name: 'by the end of a name', text: person.slice(1) },
    { name: 'by the whole name', text: person },
    { name: 'by one initial', text: initials.slice(0, 1) },
    { name: 'by initials', text: initials },
    { name: 'by pinyin', text: syllables.join('') },
    { name: 'by the end of an id', text: inventedResidentId(31_234).slice(-4) },
    { name: 'by the end of a phone', text: inventedPhone(31_234).slice(-4) },
    { name: 'by a note', text: '031234' },
    { name: 'by name and digits', text: `${person.slice(0, 1)} ${inventedResidentId(31_234).slice(-4)}` },
  ]
}

function partySearch(store: TestStore): List {
  return { name: 'search of parties', pageRows: null, looks: typedNames().map(({ name, text }) => ({ name, page: () => store.ask('parties.search', { text, limit: 20 }) })) }
}

function everywhere(store: TestStore): List {
  const words = [...typedNames(), { name: 'by a street', text: '云杉路' }, { name: 'by a court', text: '白河县' }, { name: 'by words of a contact', text: '欠款本息' }]
  return {
    name: 'search everywhere', pageRows: null,
    looks: words.map(({ name, text }) => ({
      name,
      page: async () => {
        const { cases, hits } = await store.ask('search.everywhere', { text, limit: 8 })
        return [...cases, ...hits]
      },
    })),
  }
}

/** The stock was entered on the day on which it was invented, which need not be the clock's. */
function dayOfNewestLine(store: TestStore): IsoDate {
  const newest = store.home.ledger.raw.prepare<[], { at: Instant }>('SELECT max(at) AS at FROM audit_entry').get()
  if (newest === undefined) throw new Error('the invented stock has a log')
  return chinaDayOf(newest.at)
}

function log(store: TestStore): List {
  const all = { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: ROWS }
  const { id } = store.home.ledger.person
  const day = dayOfNewestLine(store)
  const looks: readonly (readonly [string, Partial<InputOf<'audit.list'>>])[] = [
    ['of all', {}],
    ['of all, from the middle', { before: 100_000 }],
    ['of one person', { staffId: id }],
    ['of one day', { from: day, to: day }],
    ['of records', { sort: 'record' }],
    ['of access', { sort: 'access' }],
    ['by words', { text: '借据' }],
    ['by a rare word', { text: '建立台账' }],
  ]
  return { name: 'log', pageRows: null, looks: looks.map(([name, change]) => ({ name, page: () => store.ask('audit.list', { ...all, ...change }) })) }
}
