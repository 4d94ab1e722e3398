import { argv } from 'node:process'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { idField } from '../../../shared/model/fields.ts'
import { once } from './facts.ts'
import { openStore, PASSPHRASE } from './open-store.ts'

/** A process of its own that goes on with a run of papers, for a test that ends it by SIGKILL. */
const [, , day = '', folder = '', runId = '', target = ''] = argv

const store = openStore(isoDate(day), folder)
await store.ask('vault.unlock', { passphrase: PASSPHRASE })
await store.ask('paperRuns.toFolder', { ...once(), runId: idField<'paper-run'>().parse(runId) }, [target])
