import { expect, test } from '@playwright/test'
import { descendantsOf, statusOf } from '../e2e/support/processes.ts'
import { currentRuntime } from '../e2e/support/runtime.ts'
import { outputOf, runPackage } from './support/run.ts'

test('the packed app starts, its store answers, and it says on what it runs', async () => {
  const running = await runPackage()
  try {
    const status = await running.page.evaluate(() => Object(window).baoquan.call('vault.status', {}))
    expect(status).toMatchObject({ ok: true })
    const info = await running.page.evaluate(() => Object(window).baoquan.call('shell.info', {}))
    expect(info).toMatchObject({ ok: true, value: { runtime: currentRuntime().kind, electronVersion: currentRuntime().version } })
    expect(running.errors()).not.toContain('refused request to')
  } finally {
    await running.stop()
  }
})

test('the page runs in the real sandbox', async () => {
  const running = await runPackage()
  try {
    const renderers = descendantsOf(running.pid).filter(({ commandLine }) => commandLine.includes('--type=renderer'))
    expect(renderers.length).toBeGreaterThan(0)
    for (const { pid, commandLine } of renderers) {
      expect(commandLine).not.toContain('--no-sandbox')
      const status = statusOf(pid) ?? ''
      expect(status).toMatch(/^Seccomp:\s+2$/m)
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    }
    expect(await running.page.evaluate(() => 'require' in window)).toBe(false)
  } finally {
    await running.stop()
  }
})

test('developer tools do not open', async () => {
  const running = await runPackage()
  try {
    await running.page.keyboard.press('Control+Shift+I')
    await running.page.keyboard.press('F12')
    await running.page.waitForTimeout(500)
    expect(running.page.context().pages().map((page) => page.url())).toEqual(['app://local/'])
  } finally {
    await running.stop()
  }
})

test.describe('fuses at work', () => {
  test('the executable is not a Node', async () => {
    const output = await outputOf(['-e', 'process.stdout.write("ran-as-node")'], { ELECTRON_RUN_AS_NODE: '1' }, 3_000)
    expect(output).not.toContain('ran-as-node')
  })
  test('neither an argument nor the environment opens an inspector', async () => {
    const running = await runPackage({ arguments: ['--inspect=0'], env: { NODE_OPTIONS: '--inspect=0' } })
    try {
      expect(running.errors()).not.toContain('Debugger listening')
    } finally {
      await running.stop()
    }
  })
})
