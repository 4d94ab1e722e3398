import type { Document } from 'docx'
import type { PaperForm } from '../../../shared/model/filing.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** Where in the app an answer belongs: the organisation's settings, or a tab of the case page. */
export type Tab =
  | 'organisation'
  | 'overview'
  | 'debt'
  | 'guarantees'
  | 'collateral'
  | 'proceedings'
  | 'preservation'
  | 'documents'
  | 'attachments'

export interface Place {
  readonly tab: Tab
  /** The record to open on that tab, by its id in the snapshot; null = the tab itself. */
  readonly recordId: string | null
}

/** Something a paper needs and the record lacks. */
export interface Blank {
  /** Path in the snapshot, e.g. `loans[0].rateClause`. */
  readonly field: string
  /** What it is called on the paper. */
  readonly label: string
  /** The question to put to the user. */
  readonly question: string
  readonly where: Place
  /** `blocking` stops the export; the other may be left blank and filled in by hand. */
  readonly severity: 'blocking' | 'blank-allowed'
}

/** A contradiction, or something to weigh: red stops the export, amber asks. */
export interface Finding {
  /** Stable name of the check. */
  readonly code: string
  readonly level: 'red' | 'amber'
  /** What is wrong, with the figures that differ. */
  readonly text: string
  readonly where: Place
}

/**
 * What a paper states, and so which checks of the kit hold for it: a claim that a court is to decide, what a title grants,
 * a letter of the bank, the debt alone without a suit, or nothing of the debt at all.
 */
export type Subject = 'claim' | 'title' | 'letter' | 'debt' | 'none'

/** One form: a pure function from the snapshot to a Word document, and what has to be known about it. */
export interface FormDefinition {
  readonly id: PaperForm
  readonly subject: Subject
  /** As printed. */
  readonly title: string
  /** Where the title depends on the facts; without it `title` is printed. */
  readonly printedTitle?: (snapshot: FilingSnapshot) => string
  /** What the record cannot fill, in the order of the paper. */
  readonly needs: (snapshot: FilingSnapshot) => readonly Blank[]
  /** Checks of this form alone; those between papers are in cross-checks.ts. */
  readonly checks: (snapshot: FilingSnapshot) => readonly Finding[]
  /** How many copies to hand in. */
  readonly copies: (snapshot: FilingSnapshot) => number
  /** Why so many, in words. */
  readonly copiesRule: string
  /** Of a letter: whom it goes to, one sheet each. */
  readonly addressees?: (snapshot: FilingSnapshot) => readonly Party[]
  /** Who signs or seals, in order. */
  readonly signers: readonly string[]
  readonly render: (snapshot: FilingSnapshot) => Document
}
