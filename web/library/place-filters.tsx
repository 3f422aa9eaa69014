// The publishers and the languages there are, to choose from.
import { useQuery } from '@tanstack/react-query'
import { visibleLine } from '../../src/views/visible.ts'
import { languagesQuery, publishersQuery } from '../api/queries.ts'
import { ErrorView } from '../shell/error-view.tsx'
import { words } from '../words.ts'
import { ChoiceFilter } from './choice-filter.tsx'
import { nameLanguage } from './say-language.ts'

interface PlaceFilterProps {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export function PublisherFilter({ chosen, onChange }: PlaceFilterProps) {
  const { data, error } = useQuery(publishersQuery())
  if (error !== null) return <ErrorView error={error} />
  const choices = data?.items.map(({ publisher, documents }) => ({ value: publisher, name: visibleLine(publisher), documents }))
  return <ChoiceFilter label={words.library.publisher} find={words.library.findPublisher} none={words.library.noPublisher} choices={choices} chosen={chosen} onChange={onChange} />
}

export function LanguageFilter({ chosen, onChange }: PlaceFilterProps) {
  const { data, error } = useQuery(languagesQuery())
  if (error !== null) return <ErrorView error={error} />
  const choices = data?.items.map(({ language, documents }) => ({ value: language, name: nameLanguage(language), documents }))
  return <ChoiceFilter label={words.library.language} find={words.library.findLanguage} none={words.library.noLanguage} choices={choices} chosen={chosen} onChange={onChange} />
}
