// Articles about invented places, made by number: the same number gives the same text.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const towns = ['Sellory', 'Brackwater', 'Old Imber', 'Quenna', 'Tarrow']
const bodies = ['harbour authority', 'water council', 'border guard', 'grain board']

/** Five paragraphs with statements, a denial and narration. */
export function article(number: number): string {
  const town = towns[number % towns.length]
  const body = bodies[number % bodies.length]
  return [
    `${town} ${body} disputes report number ${number}`,
    `The ${body} of ${town} said on Monday that ${number + 3} boats had been turned back at the lock.`,
    `"We counted every boat twice," said Corin Vale, a spokesman for the ${body}, adding that the log was open to anyone.`,
    `The fishing union accused the ${body} of hiding ${number + 1} more. The ${body} rejected these accusations as "made of fog".`,
    `The lock was closed for repairs until Thursday. According to two people familiar with the matter, it may stay closed until spring.`,
  ].join('\n\n') + '\n'
}

/** Writes articles 0 to `count` - 1 as `a000.txt` … into the folder. */
export async function writeArticles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let i = 0; i < count; i++) await writeFile(join(folder, `a${String(i).padStart(3, '0')}.txt`), article(i))
}
