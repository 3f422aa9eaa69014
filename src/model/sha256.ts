// SHA-256 by Node's crypto: the hash that the core takes as an argument.
import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256; text is hashed as UTF-8 (a lone surrogate as U+FFFD, as the encoder does). */
export function sha256(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex')
}
