import { expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { cleanText } from '../../electron/store/documents/paper/text.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import type { PaperForm } from '../../shared/model/filing.ts'
import { HOSTILE_TURNS, markOf, numbered, poisoned } from './support/hostile.ts'
import { fullSnapshot, fullSnapshotFor } from './support/snapshots.ts'
import { readWordFile, shownText, type WordFile } from './support/word-file.ts'

async function open(snapshot: FilingSnapshot, id: keyof typeof FORMS): Promise<WordFile> {
  return readWordFile(await wordFile(FORMS[id].render(snapshot)))
}

function allText(file: WordFile): string {
  return [...file.tables.flat().flatMap((row) => row.cells.map(shownText)), shownText(file.paragraphs)].join('\n')
}

/** Words of the record that each paper prints beside the name of the bank. */
const PRINTED: Readonly<Record<PaperForm, (snapshot: FilingSnapshot) => readonly (string | null | undefined)[]>> = {
  'complaint-financial-loan': ({ loans, parties }) => [loans[0]?.contractNo, parties[0]?.name],
  'complaint-traditional': ({ loans, parties }) => [loans[0]?.contractNo, parties[0]?.name],
  'preservation-application': ({ parties }) => [parties[0]?.name],
  'preservation-renewal': ({ measures }) => [measures?.[0]?.object, measures?.[0]?.rulingNo, measures?.[0]?.noticeNo],
  'preservation-release': ({ measures, reason }) => [measures?.[0]?.object, reason],
  'enforcement-application': ({ parties, title }) => [parties[1]?.name, title?.terms, title?.documentNo, title?.items[0]?.interestText],
  'enforcement-element': ({ parties, title }) => [parties[1]?.name, title?.terms, title?.documentNo],
  'enforcement-resumption': ({ enforcement, reason }) => [enforcement?.caseNo, enforcement?.endRulingNo, reason],
  'property-clues': ({ clues, collateral }) => [clues?.[0]?.source, collateral[0]?.object],
  'payment-order-application': ({ loans }) => [loans[0]?.contractNo],
  'security-interest-application': ({ loans, collateral }) => [loans[0]?.contractNo, collateral[0]?.certificateNo],
  'distribution-application': ({ enforcement, title }) => [enforcement?.court, title?.terms],
  'suit-withdrawal': ({ reason, bank }) => [reason, bank.accountBank],
  'interest-statement': ({ loans }) => [loans[0]?.contractNo],
  'evidence-list': ({ evidence }) => [evidence?.[0]?.name, evidence?.[1]?.purpose],
  'representative-certificate': ({ bank }) => [bank.representativeName, bank.domicile],
  'power-of-attorney': ({ agents, parties }) => [agents[0]?.name, agents[0]?.powerItems[0], parties[0]?.name],
  'service-address': ({ bank }) => [bank.serviceAddress, bank.contact],
  'letter-overdue': ({ loans, letter, parties }) => [loans[0]?.contractNo, letter?.number, parties[0]?.name],
  'letter-guarantor': ({ guarantees, letter }) => [guarantees[0]?.contractNo, letter?.number],
  'letter-acceleration': ({ loans, reason }) => [loans[1]?.contractNo, reason],
  'complaint-credit-card': ({ card, parties }) => [card?.cardNo, card?.standards, card?.prompt, parties[0]?.name],
  'preservation-security': ({ security, court }) => [security?.paperNo, court.name],
  'sanctions-application': ({ enforcement, reason, parties }) => [enforcement?.caseNo, reason, parties[1]?.name],
  'disposal-application': ({ saleObjects, title }) => [saleObjects?.[0]?.object, saleObjects?.[0]?.occupant, title?.documentNo],
  'disposal-transfer': ({ saleObjects, enforcement }) => [saleObjects?.[1]?.certificateNo, enforcement?.caseNo],
  'in-kind-application': ({ saleObjects, inKind }) => [saleObjects?.[0]?.object, inKind?.approvalNo],
  'creditor-substitution': ({ assignment, enforcement }) => [assignment?.counterparty, assignment?.agreementNo, assignment?.noticeWay, enforcement?.caseNo],
  'debtor-addition': ({ addition, reason }) => [addition?.range, reason],
  appeal: ({ appeal, reason, title }) => [appeal?.items, appeal?.change, reason, title?.documentNo],
  'bankruptcy-claim': ({ bankruptcy, collateral }) => [bankruptcy?.administrator, bankruptcy?.caseNo, bankruptcy?.setOff, collateral[0]?.object],
  'settlement-agreement': ({ settlement, loans }) => [settlement?.waivedWhat, loans[0]?.contractNo],
  'filing-list': ({ parties }) => [parties[0]?.name],
  'fee-account': ({ bank }) => [bank.accountBank, bank.accountNo],
  'electronic-service': ({ bank }) => [bank.contact],
  'letter-interest-due': ({ loans, letter, parties }) => [loans[1]?.contractNo, letter?.number, parties[0]?.name],
  'letter-interest-overdue': ({ loans, letter }) => [loans[1]?.contractNo, letter?.number],
  'letter-maturity': ({ loans, bank }) => [loans[1]?.contractNo, bank.accountBank],
  'letter-matured': ({ loans, letter }) => [loans[0]?.contractNo, letter?.number],
  'letter-personal': ({ letter, bank }) => [letter?.number, bank.contactPhone],
  'lawyer-letter': ({ agents, parties }) => [agents[0]?.employer, agents[0]?.name, parties[0]?.name],
  'service-record': ({ letter, parties }) => [letter?.number, parties[0]?.name],
  'assignment-notice': ({ assignment, guarantees }) => [assignment?.counterparty, assignment?.agreementNo, guarantees[0]?.contractNo],
  'settled-certificate': ({ loans }) => [loans[0]?.contractNo],
  'explanation-sheet': ({ loans, bank }) => [loans[0]?.contractNo, bank.accountBank, loans[0]?.ledger.methodText],
  'suit-approval': ({ internal, reason, parties }) => [internal?.suit?.firm, internal?.suit?.risks, internal?.periods[0]?.subject, reason, parties[0]?.name],
  'recovery-plan': ({ internal }) => [internal?.plan?.leader, internal?.plan?.steps[0]?.measure, internal?.plan?.compared.cash.risk, internal?.proceedings[0]?.court],
  'liability-report': ({ internal }) => [internal?.liability?.people[0]?.name, internal?.liability?.people[0]?.performed, internal?.liability?.statements],
  'mortgage-release': ({ collateral }) => [collateral[0]?.registrationNo, collateral[1]?.certificateNo],
}

it.each(Object.values(FORMS))('$title opens with each hostile text in each field, and the text is there', async ({ id }) => {
  for (let turn = 0; turn < HOSTILE_TURNS; turn += 1) {
    const { snapshot } = poisoned(id, turn)
    const text = allText(await open(snapshot, id))
    for (const words of [snapshot.bank.branchName, ...PRINTED[id](snapshot)]) {
      expect(words).toBeTypeOf('string')
      expect(text).toContain(cleanText(words ?? ''))
    }
    expect(text).not.toMatch(/\bundefined\b|\bnull\b|NaN|\[object/)
  }
})

it.each(Object.values(FORMS))('$title prints whole whatever it prints of the record', async ({ id }) => {
  const plain = numbered(id)
  const text = allText(await open(plain.snapshot, id))
  const printed = plain.texts.flatMap((each, index) => (text.includes(markOf(each)) ? [index] : []))
  expect(printed.length).toBeGreaterThan(0)
  const hostile = poisoned(id)
  const disturbed = allText(await open(hostile.snapshot, id))
  expect(printed.map((index) => cleanText(hostile.texts[index] ?? '')).filter((words) => !disturbed.includes(words))).toEqual([])
})

it.each(Object.values(FORMS))('$title holds names of 2,000 characters', async ({ id }) => {
  const full = fullSnapshotFor(id)
  const name = '长'.repeat(1990) + 'x'.repeat(10)
  const parties = full.parties.map((party) => ({ ...party, name }))
  const text = allText(await open({ ...full, parties, bank: { ...full.bank, branchName: name } }, id))
  expect(text).toContain(name)
})

it.each(Object.values(FORMS))('$title is the same document for the same snapshot', async ({ id }) => {
  const [first, second] = [await open(fullSnapshot(), id), await open(fullSnapshot(), id)]
  expect(second.documentXml).toBe(first.documentXml)
})

it.each(Object.values(FORMS))('$title names a substitute for every Chinese typeface that it uses', async ({ id }) => {
  const file = await open(fullSnapshot(), id)
  const substitutes = new Map([...file.fontTableXml.matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)].map(([, face, other]) => [face, other]))
  expect(substitutes.get('方正书宋_GBK')).toBe('宋体')
  const used = new Set([...file.stylesXml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, face]) => face).filter((face) => face !== 'zh-CN'))
  expect(used.size).toBeGreaterThan(3)
  for (const face of used) expect(substitutes.has(face), face).toBe(true)
})
