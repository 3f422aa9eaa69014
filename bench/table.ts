// Plain text tables for a terminal: first column to the left, the rest to the right.

export type Cell = string | number | null

/** Lines of a table; numbers get one decimal (give a count as a string), null is a dash. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(shown))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  return cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).join('\n')
}

function shown(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  return cell.toFixed(1)
}
