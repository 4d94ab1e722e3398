import { Drawer } from '@mantine/core'
import { BRANCH_VALUES, defaultWords, keptWords } from '../../../shared/rules/branch-values.ts'
import type { LawText } from '../../../shared/rules/law-table.ts'
import { instantText } from '../../components/instant-text.ts'
import { StatusBadge } from '../../components/status-badge.tsx'
import classes from './law.module.css'
import { daysOf, type OwnSetting, type RuleRow, statusReasons } from './rule-row.ts'

/** One rule with all its texts, newest first, and the values that the branch set. */
export function RuleTexts({ row, onClose }: { readonly row: RuleRow; readonly onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} position="right" size={600} title={`${row.rule}　${row.name}`} closeButtonProps={{ 'aria-label': '关闭' }}>
      <p className={classes['foot']}>{row.updatable ? `可以用更新文件更新，文件中的规则名：${row.id}` : '随程序版本更新。'}</p>
      {row.texts.toReversed().map((text) => (
        <TextBlock key={`${text.from ?? ''}${text.article}`} text={text} present={row.texts.length > 1 && row.present.includes(text)} />
      ))}
      {row.settings.map((setting) => (
        <SettingBlock key={setting.key} setting={setting} />
      ))}
    </Drawer>
  )
}

function TextBlock({ text, present }: { readonly text: LawText; readonly present: boolean }) {
  return (
    <section className={classes['text']} data-present={present || undefined}>
      <h3>{text.article}</h3>
      <p className={classes['marks']}>
        <span>{daysOf(text)}</span>
        <StatusBadge tone={text.status === 'confirmed' ? 'good' : 'doubt'}>{statusReasons[text.status]}</StatusBadge>
        {text.loaded && <StatusBadge tone="info">更新文件导入</StatusBadge>}
      </p>
      <p>{text.text}</p>
      {text.figures !== null && <p>{`数值：${text.figures}`}</p>}
      {text.note !== undefined && <p className={classes['foot']}>{text.note}</p>}
    </section>
  )
}

function SettingBlock({ setting: { key, own } }: { readonly setting: OwnSetting }) {
  return (
    <section className={classes['text']}>
      <h3>{`本机构设定：${BRANCH_VALUES[key].label}`}</h3>
      <dl className={classes['about']}>
        <dt>默认</dt>
        <dd>{defaultWords(key)}</dd>
        <dt>设定为</dt>
        <dd>{keptWords(key, own.value) ?? own.value}</dd>
        <dt>理由</dt>
        <dd>{own.reason}</dd>
        <dt>设定</dt>
        <dd>{`${own.setBy} ${instantText(own.updatedAt)}`}</dd>
      </dl>
    </section>
  )
}
