// What one outlet states in its own voice and another attributes, of what two texts share: looks texts and readings up for outlet-distance.ts.
import { outletDistances, type OutletDistance, type VoicedText } from '../copies/outlet-distance.ts'
import { wordsOf } from '../copies/words.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { CopyRow } from '../store/woven-rows.ts'

/** The stretches that both texts have, each with the voice it stands in on both sides. */
export async function voicesOf(ledger: LedgerStore, copy: CopyRow): Promise<readonly OutletDistance[]> {
  const voiced = async (document: string): Promise<VoicedText> => {
    const [stored, reading] = [await ledger.text(document), await ledger.reading(document)]
    return { words: wordsOf(stored?.text ?? ''), narrator: reading?.narrator ?? [], statements: reading?.statements ?? [] }
  }
  return outletDistances(await voiced(copy.one), await voiced(copy.other), copy.passages)
}
