export function EmptyLedger() { return null }
