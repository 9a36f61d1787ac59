import { freshForm } from "#http/forms.ts"
import { collator, countryName } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import type { MapQuery } from "../map/schema.ts"
import { words } from "../map/words.ts"
import { paths, withQuery } from "../paths.ts"
import { statuses } from "../rules.ts"
import { words as registryWords } from "../words.ts"

type Props = { readonly query: MapQuery; readonly countries: readonly string[] }

/** What the map shows, as a form that writes the address. */
export const MapFilter = ({ query, countries }: Props) => {
  const { t, href, language } = usePage()
  const { country, status, asOf, view } = query
  const named = countries
    .map((value) => ({ value, name: countryName(value, language) }))
    .toSorted((one, other) => collator[language].compare(one.name, other.name))
  const filtered = Boolean(country ?? status ?? asOf)
  return (
    <details class="map-filter" open={filtered}>
      <summary>{t(words.narrow)}</summary>
      <form class="filters" action={href(paths.map)}>
        <Fields state={freshForm({ country, status, asOf })}>
          {view !== "asia" && <input type="hidden" name="view" value={view} />}
          {query.unit && <input type="hidden" name="unit" value={query.unit} />}
          <Select
            name="country"
            label={registryWords.country}
            empty={words.all}
            options={named.map(({ value, name }) => ({ value, label: same(name) }))}
          />
          <Select
            name="status"
            label={registryWords.state}
            empty={registryWords.all}
            options={statuses.map((value) => ({ value, label: registryWords.status[value] }))}
          />
          <TextField name="asOf" label={registryWords.asOf} type="date" />
          <div class="actions">
            <button type="submit">{t(words.show)}</button>
            <a href={href(withQuery(paths.map, { view: view === "asia" ? undefined : view }))}>
              {t(registryWords.clear)}
            </a>
          </div>
        </Fields>
      </form>
    </details>
  )
}
