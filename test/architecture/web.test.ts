// Holds the web app to its place: it knows the API and pure core functions, nothing of the server; its words stand in one file; nothing in it can
// turn a text into markup or ask anybody but its own server.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../web')
const files = globSync('**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => file !== 'vite.config.ts').toSorted()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const code = (file: string): string => read(file).replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

/** What may come into the bundle from src: pure, of the core, without a package. */
const fromCore = ['document/span.ts', 'views/visible.ts']

describe('what web/ imports from src/', () => {
  const imports = files.flatMap((file) => [...read(file).matchAll(/import (type )?[^'";]*? from '(?:\.\.\/)+src\/([^']+)'/g)].map(([, type, target]) => ({ file, type: type !== undefined, target: target ?? '' })))

  test('at run time only pure functions of the core', () => {
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.filter(({ type, target }) => !type && !fromCore.includes(target))).toEqual([])
  })

  test('types only of the API and of spans', () => {
    expect(imports.filter(({ type, target }) => type && target !== 'http/api.ts' && !fromCore.includes(target))).toEqual([])
  })
})

test('no text becomes markup or code', () => {
  expect(files.filter((file) => /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcDoc/.test(code(file)))).toEqual([])
})

test('no address but its own server’s', () => {
  const addresses = files.flatMap((file) => [...code(file).matchAll(/['"`](?:https?:)?\/\/[a-z0-9]+[^'"`]*/gi)].map(([address]) => `${file}: ${address}`))
  expect(addresses).toEqual([])
})

test('no words but in words.ts', () => {
  // Text between tags, and the attributes that are read out or shown.
  const spoken = /(?:>|\})\s*[A-Za-z][a-z]+(?:\s[a-z]+)*[^<>{}=;()]*<\/|(?:aria-label|title|placeholder|alt|label)="(?!Sayso")[^"]*[A-Za-z][^"]*"/g
  const found = files.filter((file) => file.endsWith('.tsx')).flatMap((file) => [...code(file).matchAll(spoken)].map(([text]) => `${file}: ${text}`))
  expect(found.filter((one) => !/>Sayso<\//.test(one))).toEqual([])
})

test('each file begins with a header and none but the words is over 400 lines', () => {
  expect(files.filter((file) => !/^\/\/ \S/.test(read(file)))).toEqual([])
  expect(files.filter((file) => file !== 'words.ts' && read(file).split('\n').length - 1 > 400)).toEqual([])
})
