// The licences of what the worker is bundled from, as a file beside licences.md, which vite makes of the pages alone.
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const files = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license'] as const

/** Writes the file with every package that a module of the bundle is from. */
export function workerLicences(fileName: string): Plugin {
  return {
    name: 'worker-licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
      const folders = new Set(modules.flatMap((module) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/').replace(/^\0/, ''))?.[0] ?? []))
      const licences = [...folders].toSorted().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Readonly<Record<'name' | 'version' | 'license', string>>
        const file = files.map((one) => `${folder}/${one}`).find((path) => existsSync(path))
        return `## ${name} - ${version} (${license})\n${file === undefined ? '' : `\n${readFileSync(file, 'utf8').trim()}\n`}`
      })
      this.emitFile({ type: 'asset', fileName, source: `# Licenses\n\nThe worker that reads a text in the browser bundles these packages:\n\n${licences.join('\n')}` })
    },
  }
}
