import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState } from '../../components/states.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings-page.module.css'

const schemes = [
  { value: 'auto', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

/** 外观与关于: light or dark, and the versions. */
export function AboutSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <SectionHead title="外观与关于">本程序不联网，所有数据只在这台电脑上。</SectionHead>
      <div className={classes['block']}>
        <h2>外观</h2>
        <SegmentedControl
          data={[...schemes]}
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme.value === value)?.value ?? 'auto')}
        />
      </div>
      <Program />
    </>
  )
}

function Program() {
  const info = useCall('shell.info', {})
  const openFolder = useCommand('shell.openDataFolder')
  return (
    <div className={classes['block']}>
      <h2>程序</h2>
      {info.isError && <ErrorState error={info.error} />}
      {info.isSuccess && (
        <dl className={classes['facts']}>
          <div>
            <dt>保全台账</dt>
            <dd>版本 {info.data.appVersion}</dd>
          </div>
          <div>
            <dt>运行环境</dt>
            <dd>
              Electron {info.data.electronVersion}（{info.data.platform}）
              {info.data.runtime === 'fallback' && '，开发测试用运行环境，不得用于办公'}
            </dd>
          </div>
        </dl>
      )}
      <Button variant="default" loading={openFolder.isPending} onClick={() => openFolder.mutate(() => ({}))}>
        打开数据文件夹
      </Button>
      {openFolder.data?.opened === false && <Notice tone="doubt">系统没有打开文件夹，请在资源管理器中自行查看。</Notice>}
    </div>
  )
}
