import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, failureText } from '../../components/states.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings-page.module.css'

const schemes = [
  { value: 'auto', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

/** 外观与关于: light or dark, the versions, and a check of the log's chain. */
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
      <LogCheck />
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

function LogCheck() {
  const verify = useCall('audit.verify', {}, { enabled: false })
  return (
    <div className={classes['block']}>
      <h2>日志校验</h2>
      <p>每条日志都带着前一条的校验值，被改动、被抽掉都能查出来。</p>
      <Button variant="default" loading={verify.isFetching} onClick={() => void verify.refetch()}>
        校验全部日志
      </Button>
      {verify.isError && <Notice tone="bad">{failureText(verify.error)}</Notice>}
      {verify.isSuccess && verify.data.brokenAt === null && <Notice tone="good">共 {verify.data.entries} 条，前后衔接，没有改动。</Notice>}
      {verify.isSuccess && verify.data.brokenAt !== null && (
        <Notice tone="bad">第 {verify.data.brokenAt} 条与前一条衔接不上，之后的日志可能被改动。请停止使用并报告审计部门。</Notice>
      )}
    </div>
  )
}
