import { useParams } from 'wouter'
import { idOf } from '../../api/ids.ts'
import { ImportHistory } from './import-history.tsx'
import { ImportWizard } from './import-wizard.tsx'

/** 导入: what was imported so far, or the import that the address names. */
export default function ImportsPage() {
  const sessionId = idOf<'import-session'>(useParams<{ sessionId?: string }>().sessionId)
  return sessionId === null ? <ImportHistory /> : <ImportWizard key={sessionId} sessionId={sessionId} />
}
