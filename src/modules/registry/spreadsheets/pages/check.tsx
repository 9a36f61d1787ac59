import { freshForm } from "#http/forms.ts"
import { countryName, formatDate, formatNumber } from "#kernel/format.ts"
import type { FoundUnit } from "#modules/places/index.ts"
import { unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Empty, Pagination, Status, type Tone } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../../paths.ts"
import { words as registerWords } from "../../words.ts"
import type { DraftFigures, SheetDraft } from "../queries.ts"
import { cellNote } from "../row-words.ts"
import type { SheetRow } from "../types.ts"
import { sheetWords as words } from "./words.ts"

export const pageSize = 50
export const groups = ["all", "good", "doubtful", "wrong"] as const
export type Group = (typeof groups)[number]

type CheckProps = {
  readonly draft: SheetDraft
  readonly figures: DraftFigures
  readonly rows: readonly SheetRow[]
  readonly units: ReadonlyMap<string, FoundUnit>
  readonly group: Group
  readonly page: number
}

/** Every row as it was understood, before anything is recorded. */
export const CheckPage = ({ draft, figures, rows, units, group, page }: CheckProps) => {
  const { t, href, language } = usePage()
  const taken = figures.good + figures.doubtful
  const here = paths.spreadsheet(draft.id)
  const countOf = (one: Group) => (one === "all" ? figures.rows : figures[one])
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.newSpreadsheet, label: words.title }]} />
      <h1>{t(words.checkTitle)}</h1>
      <p>{draft.fileName}</p>
      <ul class="check-notes">
        {figures.same > 0 && <li>{t(words.sameRows(figures.same))}</li>}
        {figures.doubtful > 0 && <li>{t(words.doubtfulRows)}</li>}
        {figures.wrong > 0 && (
          <li>
            {t(words.wrongRows)}{" "}
            <a href={withQuery(paths.spreadsheetErrors(draft.id), { language })}>{t(words.errorsFile)}</a>
          </li>
        )}
        {taken === 0 && <li>{t(words.nothing)}</li>}
      </ul>
      <Form action={href(here)} state={freshForm()}>
        <StepButtons
          primary={
            taken > 0 ? { step: "apply", label: words.apply(taken) } : { step: "again", label: words.again }
          }
          others={[
            ...(taken > 0 ? [{ step: "again", label: words.again }] : []),
            { step: "discard", label: words.discard },
          ]}
        />
      </Form>
      <h2>{t(words.understood)}</h2>
      <nav class="row-groups" aria-label={t(words.show)}>
        <ul>
          {groups.map((one) => (
            <li>
              <a
                href={href(withQuery(here, { show: one === "all" ? undefined : one }))}
                aria-current={one === group ? "page" : undefined}
              >
                {t(words.withCount(words.figures[one], countOf(one)))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? <Empty says={words.none} /> : <RowTable rows={rows} units={units} />}
      <Pagination
        page={page}
        pages={Math.ceil(countOf(group) / pageSize)}
        path={(next) => withQuery(here, { show: group === "all" ? undefined : group, page: next })}
      />
    </>
  )
}

type Units = ReadonlyMap<string, FoundUnit>

const RowTable = ({ rows, units }: { readonly rows: readonly SheetRow[]; readonly units: Units }) => {
  const { language } = usePage()
  const columns: Column<SheetRow>[] = [
    { label: words.rowNumber, heads: true, cell: ({ row }) => formatNumber(row, language) },
    { label: registerWords.state, phone: "plain", cell: (row) => <RowState row={row} /> },
    { label: registerWords.home, cell: (row) => <Side row={row} side="home" units={units} /> },
    { label: registerWords.partner, cell: (row) => <Side row={row} side="partner" units={units} /> },
    { label: registerWords.began, cell: (row) => <Began row={row} /> },
    { label: words.figures.wrong, phone: "plain", cell: (row) => <NotesOf row={row} units={units} /> },
  ]
  return <Table caption={words.understood} columns={columns} rows={rows} />
}

const tones: Readonly<Record<SheetRow["state"], Tone>> = {
  good: "jade",
  doubtful: "marigold",
  wrong: "brick",
}

const RowState = ({ row }: { readonly row: SheetRow }) => {
  const { t, href } = usePage()
  return (
    <>
      <Status tone={tones[row.state]} label={words.figures[row.state]} />
      {row.registered && (
        <a class="hint in-register" href={href(paths.relation(row.registered.id))}>
          {t(words.inRegister(row.registered.number))}
        </a>
      )}
    </>
  )
}

type SideProps = { readonly row: SheetRow; readonly side: "home" | "partner"; readonly units: Units }

const Side = ({ row, side, units }: SideProps) => {
  const { t, language } = usePage()
  const parties = (row.imported?.entry.parties ?? []).filter((party) => party.side === side)
  return (
    <>
      {parties.map(({ unit, country, written }) => {
        const known = unit === null ? undefined : units.get(unit)
        return (
          <span class="party-line">
            {known ? t(unitName(known)) : <q>{written}</q>}
            {side === "partner" && country && <span class="soft"> {countryName(country, language)}</span>}
          </span>
        )
      })}
    </>
  )
}

const Began = ({ row }: { readonly row: SheetRow }) => {
  const { t, language } = usePage()
  if (!row.imported) return null
  const { status, signedOn, proposedOn, endedOn } = row.imported.entry
  const date = endedOn ?? signedOn ?? proposedOn
  return (
    <>
      {date && formatDate(date, { language, months: "short" })}{" "}
      <span class="soft">{t(registerWords.status[status])}</span>
    </>
  )
}

const NotesOf = ({ row, units }: { readonly row: SheetRow; readonly units: Units }) => {
  const { t } = usePage()
  const notes = [...row.problems, ...row.doubts]
  const others = (row.imported?.parties ?? []).flatMap(({ confidence, candidates }) =>
    confidence === "high" ? [] : candidates.slice(1, 4),
  )
  const named = (code: string, name: string): string => {
    const unit = units.get(code)
    return unit ? t(unitName(unit)) : name
  }
  return (
    <>
      {notes.length > 0 && (
        <ul class="row-notes">
          {notes.map((note) => (
            <li>{t(cellNote(note))}</li>
          ))}
        </ul>
      )}
      {!row.imported && <p class="soft raw-row">{row.cells.filter(Boolean).join(" | ").slice(0, 200)}</p>}
      {others.length > 0 && (
        <p class="hint">
          {t(words.mayBe)}: {others.map(({ code, name }) => named(code, name)).join(", ")}
        </p>
      )}
    </>
  )
}
