import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assetPath } from '../../electron/asset-path.ts'

const root = resolve('/program/out/renderer')

describe('pages of the program', () => {
  test('the origin itself is the start page', () => {
    expect(assetPath(root, 'GET', 'app://local/')).toEqual({ file: join(root, 'index.html') })
  })
  test('a file below the root, its query and fragment dropped', () => {
    expect(assetPath(root, 'GET', 'app://local/assets/index-a1.js?x=../..#../y')).toEqual({ file: join(root, 'assets', 'index-a1.js') })
  })
  test('an escaped name is decoded once', () => {
    expect(assetPath(root, 'GET', 'app://local/assets/%E5%9B%BE.png')).toEqual({ file: join(root, 'assets', '图.png') })
  })
})

describe('refusals', () => {
  test.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get'])('%s is not allowed', (method) => {
    expect(assetPath(root, method, 'app://local/')).toEqual({ status: 405 })
  })
  test.each(['app://other/index.html', 'https://local/index.html', 'app://local@other/'])('%s is another host', (address) => {
    expect(assetPath(root, 'GET', address)).toEqual({ status: 403 })
  })
  test.each([
    'app://local/..%2f..%2fpackage.json',
    'app://local/..%5c..%5cpackage.json',
    'app://local/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://local/assets/..%2f..%2f..%2fetc/passwd',
    'app://local/%252e%252e%252fpackage.json',
    'app://local/..%2frenderer-evil/index.html',
    'app://local/index.html%00.js',
    'app://local/C:%5cWindows%5cwin.ini',
    'app://local/%c0%ae%c0%ae/package.json',
    'app://local/%',
  ])('%s is not found', (address) => {
    expect(assetPath(root, 'GET', address)).toEqual({ status: 404 })
  })
  test('whatever is asked, no answer lies outside the root', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%2f', '%5c', '\\', '//', '%00', 'assets', 'index.html'), fc.string({ maxLength: 5 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const answer = assetPath(root, 'GET', `app://local/${pieces.join('/')}`)
        if ('file' in answer) expect(answer.file.startsWith(`${root}/`) || answer.file.startsWith(`${root}\\`)).toBe(true)
      }),
    )
  })
})
