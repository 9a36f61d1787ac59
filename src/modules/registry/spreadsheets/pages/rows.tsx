import { countryName, formatDate } from "#kernel/format.ts"
import type { Request } from "#http/request.ts"
import { type FoundUnit, unitName, unitsOf } from "#modules/places/index.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { sheetWords as words } from "../../sheets/pages/words.ts"
import { NotesList, rowNumber, RowState } from "../../sheets/pages/row-parts.tsx"
import { words as registerWords } from "../../words.ts"
import { relationSheetWords } from "./words.ts"
import type { SheetRow } from "../types.ts"

/** Rows of a table of relations as they were understood. */
export const relationRows = async (request: Request, rows: readonly SheetRow[]) => {
  const codes = rows.flatMap(({ imported }) => [
    ...(imported?.entry.parties ?? []).flatMap(({ unit }) => unit ?? []),
    ...(imported?.parties ?? []).flatMap(({ candidates }) => candidates.map(({ code }) => code)),
  ])
  const found = await unitsOf(request.services.database.pool, [...new Set(codes)])
  return <RowTable rows={rows} units={new Map(found.map((unit) => [unit.code, unit]))} />
}

type Units = ReadonlyMap<string, FoundUnit>

const hereOf = ({ registered }: SheetRow) =>
  registered && {
    path: paths.relation(registered.id),
    label: relationSheetWords.inRegister(registered.number),
  }

const RowTable = ({ rows, units }: { readonly rows: readonly SheetRow[]; readonly units: Units }) => {
  const { language } = usePage()
  const columns = [
    rowNumber(language),
    {
      label: registerWords.state,
      phone: "plain" as const,
      cell: (row: SheetRow) => <RowState row={row} here={hereOf(row)} />,
    },
    { label: registerWords.home, cell: (row: SheetRow) => <Side row={row} side="home" units={units} /> },
    {
      label: registerWords.partner,
      cell: (row: SheetRow) => <Side row={row} side="partner" units={units} />,
    },
    { label: registerWords.began, cell: (row: SheetRow) => <Began row={row} /> },
    {
      label: words.figures.wrong,
      phone: "plain" as const,
      cell: (row: SheetRow) => <NotesOf row={row} units={units} />,
    },
  ]
  return <Table caption={words.understood} columns={columns} rows={rows} />
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
  const others = (row.imported?.parties ?? []).flatMap(({ confidence, candidates }) =>
    confidence === "high" ? [] : candidates.slice(1, 4),
  )
  const named = (code: string, name: string): string => {
    const unit = units.get(code)
    return unit ? t(unitName(unit)) : name
  }
  return (
    <>
      <NotesList row={row} />
      {others.length > 0 && (
        <p class="hint">
          {t(relationSheetWords.mayBe)}: {others.map(({ code, name }) => named(code, name)).join(", ")}
        </p>
      )}
    </>
  )
}
