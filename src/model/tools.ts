// The tools that reading takes as arguments, made once per thread.
import type { Tools } from '../ledger/read.ts'
import { openReader, type Guard, type Runtime } from './open-reader.ts'
import { createWinkTagger } from './wink-tagger.ts'

/** Loads the tagger (about 70 ms) and gives the default English reader with it, whose first reading opens the model. Throws `reader-missing`. */
export function createTools(guard?: Guard, runtime?: Runtime): Tools {
  return { tagger: createWinkTagger(), reader: openReader(guard, runtime) }
}
