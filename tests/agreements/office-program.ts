import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const programs = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"]

/** The office's own program, where it is installed. */
export const officeProgram = programs.find((path) => existsSync(path))

type Kind = "docx" | "odt" | "fodt"

/**
 * Opens a file in LibreOffice and saves it in each of the formats in turn. Flat OpenDocument is the program's own document
 * as text; `change` works on it before the program goes on.
 */
export const savedByOffice = (
  bytes: Uint8Array,
  steps: readonly Kind[],
  change: (document: string) => string = (document) => document,
): Uint8Array => {
  if (!officeProgram) throw new Error("LibreOffice is not installed")
  const folder = mkdtempSync(join(tmpdir(), "maitri-office-"))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  try {
    let file = join(folder, "mou.docx")
    writeFileSync(file, bytes)
    for (const kind of steps) {
      const options = { timeout: 180_000 }
      spawnSync(
        officeProgram,
        [profile, "--headless", "--convert-to", kind, "--outdir", folder, file],
        options,
      )
      file = join(folder, `mou.${kind}`)
      if (kind === "fodt") writeFileSync(file, change(readFileSync(file, "utf8")))
    }
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
