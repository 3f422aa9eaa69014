// Light, dark or as the system has it, and more contrast: what the person chose, kept in this browser. Nothing of it leaves the page.
import { useSyncExternalStore } from 'react'

const key = 'sayso-contrast'
const listeners = new Set<() => void>()
const wanted = matchMedia('(prefers-contrast: more)')

/** Puts the contrast on the page before it is first drawn. */
export function applyContrast(): void {
  document.documentElement.dataset['contrast'] = hasMoreContrast() ? 'more' : 'usual'
}

/** Whether more contrast is on, and how to turn it. */
export function useContrast(): readonly [more: boolean, set: (more: boolean) => void] {
  const more = useSyncExternalStore(listen, hasMoreContrast)
  return [more, setContrast]
}

function hasMoreContrast(): boolean {
  const chosen = read()
  return chosen === null ? wanted.matches : chosen === 'more'
}

function setContrast(more: boolean): void {
  try {
    localStorage.setItem(key, more ? 'more' : 'usual')
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
    chosenHere = more ? 'more' : 'usual'
  }
  applyContrast()
  for (const heard of listeners) heard()
}

let chosenHere: string | null = null

function read(): string | null {
  try {
    return localStorage.getItem(key) ?? chosenHere
  } catch {
    return chosenHere
  }
}

function listen(heard: () => void): () => void {
  listeners.add(heard)
  const changed = (): void => {
    applyContrast()
    heard()
  }
  wanted.addEventListener('change', changed)
  return () => {
    listeners.delete(heard)
    wanted.removeEventListener('change', changed)
  }
}
