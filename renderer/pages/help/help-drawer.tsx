import { Drawer, Kbd } from '@mantine/core'
import { Link } from 'wouter'
import { shortcutGroups } from '../../frame/shortcuts.ts'
import classes from './help-drawer.module.css'

/** F1: the keys, and how figures, unknowns and drafts are to be read. */
export default function HelpDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} title="帮助" size={520}>
      <div className={classes['help']}>
        <p>
          <Link href="/help" onClick={onClose}>
            办案程序
          </Link>
          ：支付令、保全、诉讼、执行、拍卖、破产，各自什么时候用、一步步怎么办、依据哪一条、交多少费。
        </p>
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {shortcuts.map(({ keys, act }) => (
                <div key={keys + act}>
                  <dt>
                    <Kbd size="xs">{keys}</Kbd>
                  </dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h2>看数</h2>
          <ul>
            <li>金额以元显示，内部按分计算；“—”表示台账没有记录，把鼠标移上去能看到原因。</li>
            <li>数字或日期旁的“?”列出计算所用的事实、步骤和条文；标“待核实”的条文，用之前请核对原文。</li>
            <li>“截至某日”包含当天：当天的还款已计入。</li>
          </ul>
        </section>
        <section>
          <h2>数据安全</h2>
          <ul>
            <li>台账加密保存在本机，程序不联网。十分钟无人操作会自动锁定，没保存的内容会留着。</li>
            <li>每天自动备份；在“设置 → 备份”可以再指定一个位置，例如移动硬盘。</li>
            <li>保存后几秒内，提示上的“撤销”可以退回刚才的登记或修改；之后有人又改过的，不会被覆盖。</li>
            <li>登记错了不能删除，只能作废并写明原因，日志里能查到。</li>
          </ul>
        </section>
      </div>
    </Drawer>
  )
}
