import { Link, Redirect, useParams } from 'wouter'
import { useMay } from '../../api/use-rights.ts'
import { AboutSection } from './about-section.tsx'
import { AccessSection } from './access-section.tsx'
import { AgentsSection } from './agents-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { LawSection } from './law-section.tsx'
import { PaperRuleSection } from './paper-rule-section.tsx'
import { LeadsSection } from './leads-section.tsx'
import { RulesSection } from './rules-section.tsx'
import classes from './settings-page.module.css'
import { StaffSection } from './staff-section.tsx'
import { TemplatesSection } from './templates-section.tsx'
import { UnitsSection } from './units-section.tsx'

const sections = [
  { id: 'units', title: '单位与机构', Content: UnitsSection },
  { id: 'agents', title: '诉讼代理人', Content: AgentsSection },
  { id: 'staff', title: '人员', Content: StaffSection },
  { id: 'papers', title: '文书编号和命名', Content: PaperRuleSection },
  { id: 'templates', title: '文书模板', Content: TemplatesSection },
  { id: 'rules', title: '规则表', Content: RulesSection },
  { id: 'law', title: '规则与数据', Content: LawSection },
  { id: 'leads', title: '期限提醒', Content: LeadsSection },
  { id: 'access', title: '口令与恢复码', Content: AccessSection },
  { id: 'backups', title: '备份与恢复', Content: BackupsSection },
  { id: 'about', title: '外观与关于', Content: AboutSection },
] as const

/** 设置: the address names the section. */
export default function SettingsPage() {
  const { section } = useParams<{ section?: string }>()
  const mayBackUp = useMay('backup')
  const shown = sections.filter(({ id }) => id !== 'backups' || mayBackUp)
  const current = shown.find(({ id }) => id === section)
  if (current === undefined) return <Redirect to={`/settings/${sections[0].id}`} replace />
  const { title, Content } = current
  return (
    <div className={classes['page']}>
      <nav className={classes['sections']} aria-label="设置">
        {shown.map(({ id, title: name }) => (
          <Link key={id} href={`/settings/${id}`} aria-current={id === current.id ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <section className={classes['content']} aria-label={title}>
        <Content />
      </section>
    </div>
  )
}
