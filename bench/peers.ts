// Other readers that can be run beside ours, on the same texts in the same run: the rules reader of the release before (from this
// repository's history) and compromise's quotations. Each gives attributions of a text; what a peer does not look for stays empty.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import nlp from 'compromise'
import type { Document } from '../src/document/document.ts'
import type { Span } from '../src/document/span.ts'
import type { Tools } from '../src/ledger/read.ts'
import { documentOf, type PolnearLine } from './data.ts'
import type { Marked } from './metric/marked.ts'
import { predictionOf, type Predictor } from './predict.ts'

/** The last commit that read by rules. */
const rulesCommit = 'a7b6cc6'
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Not in node_modules: Node runs no TypeScript there. */
const folder = join(root, 'bench/.previous', rulesCommit)

/** The peers by name; the rules reader is left out where the history is not here (a shallow clone, a package). */
export async function peers(): Promise<readonly Predictor[]> {
  const rules = await rulesReader()
  return [...(rules === null ? [] : [rules]), quotations]
}

async function rulesReader(): Promise<Predictor | null> {
  if (!existsSync(join(folder, 'src'))) {
    mkdirSync(folder, { recursive: true })
    const unpacked = spawnSync('sh', ['-c', `git archive ${rulesCommit} src | tar -x -C "${folder}"`], { cwd: root })
    if (unpacked.status !== 0 || !existsSync(join(folder, 'src'))) return null
  }
  const load = async <Module>(file: string): Promise<Module> => (await import(pathToFileURL(join(folder, file)).href)) as Module
  const { createTools } = await load<{ readonly createTools: () => Tools }>('src/model/tools.ts')
  const { readDocument } = await load<typeof import('../src/ledger/read.ts')>('src/ledger/read.ts')
  const tools = createTools()
  return { version: tools.reader.version, predict: async (line) => predictionOf(await readDocument(documentOf(line), tools)) }
}

/** Every quotation as a content without source and cue. */
const quotations: Predictor = {
  version: 'compromise, quotations',
  predict: (line) => Promise.resolve({ marked: quotationsIn(documentOf(line)), confidences: [], side: null }),
}

function quotationsIn({ text }: Pick<Document, 'text'>): Marked[] {
  const found = nlp(text).quotations().json({ offset: true }) as readonly { readonly offset?: { readonly start: number; readonly length: number } }[]
  return found.flatMap(({ offset }) => (offset === undefined ? [] : [{ source: [], cue: [], content: [withMarks(text, offset.start, offset.start + offset.length)] }]))
}

/** compromise leaves the opening mark outside and takes a space in at the end. */
function withMarks(text: string, start: number, end: number): Span {
  const lead = /["“'‘«]*$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0
  return [start - lead, start + text.slice(start, end).trimEnd().length]
}

/** Reads the lines with a peer: what it found, and milliseconds an article. */
export async function timePeer(peer: Predictor, lines: readonly PolnearLine[]): Promise<{ readonly found: readonly (readonly Marked[])[]; readonly milliseconds: number }> {
  const start = performance.now()
  const found: (readonly Marked[])[] = []
  for (const line of lines) found.push((await peer.predict(line)).marked)
  return { found, milliseconds: (performance.now() - start) / lines.length }
}
