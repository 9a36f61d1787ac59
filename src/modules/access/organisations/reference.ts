import { readFileSync } from "node:fs"
import type { OrganisationKind, Role } from "#kernel/rights.ts"

/** An organisation that comes with the installation, with its usual posts. */
export type ReferenceOrganisation = {
  readonly code: string
  readonly kind: OrganisationKind
  readonly nameTh: string
  readonly nameEn: string
  readonly parent: string | undefined
  readonly unit: string | undefined
  /** The source document that names it. */
  readonly origin: string
  readonly posts: readonly { readonly role: Role; readonly titleTh: string; readonly titleEn: string }[]
}

const rowsOf = (name: string): Record<string, string>[] => {
  const path = new URL(`../../../../db/reference/${name}`, import.meta.url)
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n")
  const columns = head.split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]))
  })
}

/** The set of db/reference/organisations.tsv, parents before their children, with the posts of posts.tsv. */
export const referenceOrganisations = (): readonly ReferenceOrganisation[] => {
  const posts = rowsOf("posts.tsv")
  return rowsOf("organisations.tsv").map((row) => ({
    code: row["code"] ?? "",
    kind: row["kind"] as OrganisationKind,
    nameTh: row["nameTh"] ?? "",
    nameEn: row["nameEn"] ?? "",
    parent: row["parent"] || undefined,
    unit: row["unit"] || undefined,
    origin: row["origin"] ?? "",
    posts: posts
      .filter((post) => post["set"] === row["posts"])
      .map((post) => ({
        role: post["role"] as Role,
        titleTh: post["titleTh"] ?? "",
        titleEn: post["titleEn"] ?? "",
      })),
  }))
}
