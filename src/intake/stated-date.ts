// A date as a page, feed or file states it → ISO 8601, no more precise than it was stated. Machine formats are read here
// (RFC 3339, RFC 2822, PDF dates); dates in prose by chrono-node. Decides nothing where the day is not stated.

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i
const rfc2822 = /^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[a-z]{1,5}|[+-]\d{4})?$/i
const pdf = /^D:(\d{4})(\d{2})(\d{2})/

/** The ISO 8601 date or date-time, at most as precise as stated; null where no day can be made out. */
export async function statedDate(stated: string | null | undefined): Promise<string | null> {
  const text = stated?.trim().replace(/\s+/g, ' ') ?? ''
  if (text === '' || text.length > 100) return null
  const exact = machineDate(text)
  if (exact !== null) return exact
  if (!/\d/.test(text)) return null
  const { strict } = await import('chrono-node')
  const [found] = strict.parse(text, undefined, { forwardDate: false })
  if (found === undefined || !found.start.isCertain('day') || !found.start.isCertain('month') || !found.start.isCertain('year')) return null
  const start = found.start
  const day = `${pad(start.get('year'), 4)}-${pad(start.get('month'))}-${pad(start.get('day'))}`
  if (!start.isCertain('hour')) return day
  const offset = start.get('timezoneOffset')
  const zone = offset === null || !start.isCertain('timezoneOffset') ? '' : zoneOf(offset)
  return `${day}T${pad(start.get('hour'))}:${pad(start.get('minute'))}:${pad(start.get('second'))}${zone}`
}

function machineDate(text: string): string | null {
  const parts = iso.exec(text)
  if (parts !== null) {
    const [, year, month, day, hour, minute, second, zone] = parts
    if (month === undefined) return year!
    if (!isMonth(month)) return null
    if (day === undefined) return `${year}-${month}`
    if (!isDay(year!, month, day)) return null
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return `${year}-${month}-${day}`
    const offset = zone === undefined ? '' : zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
    return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? ':00' : `:${second}`}${offset}`
  }
  const fromPdf = pdf.exec(text)
  if (fromPdf !== null) {
    const [, year, month, day] = fromPdf
    return isMonth(month!) && isDay(year!, month!, day!) ? `${year}-${month}-${day}` : null
  }
  if (rfc2822.test(text)) {
    const at = new Date(text)
    return Number.isNaN(at.getTime()) ? null : at.toISOString().replace('.000Z', 'Z')
  }
  return null
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12
}

function isDay(year: string, month: string, day: string): boolean {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}

function zoneOf(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function pad(value: number | null, width = 2): string {
  return String(value ?? 0).padStart(width, '0')
}
