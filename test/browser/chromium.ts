// Where Chromium is: the program that Debian's package installs, or the one that SAYSO_CHROMIUM names. No browser is ever downloaded.
import { existsSync } from 'node:fs'

/** The program, or null where there is none. */
export function chromiumPath(): string | null {
  const places = [process.env['SAYSO_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser']
  return places.find((place) => place !== undefined && existsSync(place)) ?? null
}
