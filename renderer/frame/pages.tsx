import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import BoardPage from '../pages/board/board-page.tsx'
import CasesPage from '../pages/cases/cases-page.tsx'

// The board is what the app opens with, the list where a window that is loaded again mostly is; the rest is loaded when it is asked for.
const CasePage = lazy(() => import('../pages/case/case-page.tsx'))
const PartiesPage = lazy(() => import('../pages/parties/parties-page.tsx'))
const PartyPage = lazy(() => import('../pages/parties/party-page.tsx'))
const AssetPage = lazy(() => import('../pages/assets/asset-page.tsx'))
const MeasuresPage = lazy(() => import('../pages/preservations/measures-page.tsx'))
const WriteOffPage = lazy(() => import('../pages/write-off/write-off-page.tsx'))
const ContactsPage = lazy(() => import('../pages/contacts/contacts-page.tsx'))
const ImportsPage = lazy(() => import('../pages/import/imports-page.tsx'))
const ProceedingsPage = lazy(() => import('../pages/proceedings/proceedings-page.tsx'))
const RegisterPage = lazy(() => import('../pages/foreclosed/register-page.tsx'))
const ForeclosedPage = lazy(() => import('../pages/foreclosed/foreclosed-page.tsx'))
const ToolboxPage = lazy(() => import('../pages/toolbox/toolbox-page.tsx'))
const AuditPage = lazy(() => import('../pages/audit/audit-page.tsx'))
const ReviewPage = lazy(() => import('../pages/review/review-page.tsx'))
const PapersPage = lazy(() => import('../pages/papers/papers-page.tsx'))
const PackagesPage = lazy(() => import('../pages/packages/packages-page.tsx'))
const ProceduresPage = lazy(() => import('../pages/help/procedures-page.tsx'))
const SettingsPage = lazy(() => import('../pages/settings/settings-page.tsx'))

/** Every address of the window. */
export function Pages() {
  return (
    <Switch>
      <Route path="/board/:view?" component={BoardPage} />
      <Route path="/cases" component={CasesPage} />
      <Route path="/cases/:caseId/:tab?/:recordId?" component={CasePage} />
      <Route path="/parties" component={PartiesPage} />
      <Route path="/parties/:partyId" component={PartyPage} />
      <Route path="/assets/:assetId" component={AssetPage} />
      <Route path="/preservations" component={MeasuresPage} />
      <Route path="/write-off/:view?" component={WriteOffPage} />
      <Route path="/contacts/:view?" component={ContactsPage} />
      <Route path="/imports/:sessionId?" component={ImportsPage} />
      <Route path="/proceedings" component={ProceedingsPage} />
      <Route path="/foreclosed" component={RegisterPage} />
      <Route path="/foreclosed/:foreclosedId" component={ForeclosedPage} />
      <Route path="/toolbox/:tool?" component={ToolboxPage} />
      <Route path="/audit" component={AuditPage} />
      <Route path="/review" component={ReviewPage} />
      <Route path="/papers/:view?" component={PapersPage} />
      <Route path="/packages" component={PackagesPage} />
      <Route path="/help/:procedure?" component={ProceduresPage} />
      <Route path="/settings/:section?" component={SettingsPage} />
      <Route>
        <Redirect to="/board" replace />
      </Route>
    </Switch>
  )
}
