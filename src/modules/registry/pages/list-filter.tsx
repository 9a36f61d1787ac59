import { freshForm } from "#http/forms.ts"
import { Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { certainties, statuses } from "../rules.ts"
import type { RelationListPageQuery } from "../schema.ts"
import { words } from "../words.ts"

/** The filters of the list, as a form that writes the address. */
export const ListFilter = ({ query }: { readonly query: RelationListPageQuery }) => {
  const { t, href } = usePage()
  const { q, country, status, certainty, asOf } = query
  return (
    <form class="filters" action={href(paths.relations)}>
      <Fields state={freshForm({ q, country, status, certainty, asOf })}>
        <TextField name="q" label={words.searchIn} type="search" />
        <Select
          name="status"
          label={words.state}
          empty={words.all}
          options={statuses.map((value) => ({ value, label: words.status[value] }))}
        />
        <Select
          name="certainty"
          label={words.certaintyLabel}
          empty={words.all}
          options={certainties.map((value) => ({ value, label: words.certainty[value] }))}
        />
        <TextField name="asOf" label={words.asOf} type="date" />
        {query.unit && <input type="hidden" name="unit" value={query.unit} />}
        {country && <input type="hidden" name="country" value={country} />}
        <div class="actions">
          <button type="submit">{t(words.filter)}</button>
          <a href={href(paths.relations)}>{t(words.clear)}</a>
        </div>
      </Fields>
    </form>
  )
}
