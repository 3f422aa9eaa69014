// Speakers and publishers to filter by. The server lists no private person among the speakers.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { publishersQuery, speakersQuery } from '../api/queries.ts'
import { words } from '../words.ts'
import { NameFilter } from './name-filter.tsx'
import { useResting } from './use-resting.ts'

interface ChosenNames {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Publishers offered at once; more are found by typing. */
const offered = 50

export function SpeakerFilter({ chosen, onChange }: ChosenNames) {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ ...speakersQuery(useResting(typed.trim())), enabled: opened })
  const names = data?.items.map(({ name, statements }) => ({ name, count: statements }))
  return (
    <NameFilter
      title={words.statements.speaker} find={words.statements.findSpeaker} none={words.statements.noSpeaker} names={names} typed={typed} chosen={chosen}
      onType={setTyped} onOpen={() => setOpened(true)} onChange={onChange}
    />
  )
}

export function PublisherFilter({ chosen, onChange }: ChosenNames) {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ ...publishersQuery(), enabled: opened })
  const names = useMemo(() => {
    const wanted = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
    return data?.items.filter(({ publisher }) => wanted.every((word) => publisher.toLocaleLowerCase().includes(word))).slice(0, offered)
      .map(({ publisher, documents }) => ({ name: publisher, count: documents }))
  }, [data, typed])
  return (
    <NameFilter
      title={words.statements.publisher} find={words.statements.findPublisher} none={words.statements.noPublisher} names={names} typed={typed} chosen={chosen}
      onType={setTyped} onOpen={() => setOpened(true)} onChange={onChange}
    />
  )
}
