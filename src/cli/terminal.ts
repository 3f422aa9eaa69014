// Where output goes: data to standard output, progress and remarks to standard error. Colour only on a terminal that wants it
// (NO_COLOR, TERM and FORCE_COLOR as Node reads them); a reader that hangs up (| head) ends the program quietly.
import { once } from 'node:events'
import { styleText } from 'node:util'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'underline'

export interface Paint {
  (style: Style | readonly Style[], text: string): string
}

export interface Terminal {
  /** Columns for text meant for people: the terminal's, 80 where there is none, never over 120. */
  readonly width: number
  readonly outIsTerminal: boolean
  readonly notesAreTerminal: boolean
  readonly paint: Paint
  readonly paintNote: Paint
  /** Writes data as it is; resolves when there is room for more. */
  out(text: string): Promise<void>
  /** Writes one line for the person at the terminal. */
  note(line: string): void
}

/** The terminal of this process. Call once. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  return {
    width: Math.min(stdout.columns ?? 80, 120),
    outIsTerminal: stdout.isTTY,
    notesAreTerminal: stderr.isTTY,
    paint: painter(stdout),
    paintNote: painter(stderr),
    async out(text) {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    note(line) {
      stderr.write(`${line}\n`)
    },
  }
}

function painter(stream: NodeJS.WriteStream): Paint {
  const colours = stream.isTTY && stream.hasColors()
  return (style, text) => (colours ? styleText([...(typeof style === 'string' ? [style] : style)], text, { validateStream: false }) : text)
}
