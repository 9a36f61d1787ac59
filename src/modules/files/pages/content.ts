import { rm } from "node:fs/promises"
import type { Request } from "#http/request.ts"
import { file, type Route } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { type Attachable, attachableOf, mayDoWith } from "../attachables.ts"
import { makePreview } from "../content/picture.ts"
import {
  contentPath,
  exists,
  filesFolder,
  incomingPath,
  placePreview,
  previewPath,
} from "../content/place.ts"
import { serveFile } from "../content/serve.ts"
import { typeOfMedia } from "../content/types.ts"
import { filePaths, previewWidths } from "../paths.ts"
import { type AttachedFile, findFile } from "../queries.ts"
import { filesRights } from "../rights.ts"
import { words } from "../words.ts"

/** A file that this person may open: the record's rights decide; a withdrawn one is for who may attach. */
const fileFor = async (request: Request, attachables: readonly Attachable[]): Promise<AttachedFile> => {
  const { services, actor } = request
  const found = await findFile(services.database.pool, request.parameter("id"))
  if (!found || found.erasedAt) throw notFound(words.noFile)
  const attachable = attachableOf(attachables, found.subjectKind)
  const may = await mayDoWith(services, actor, attachable, found.subjectId)
  if (!(found.withdrawnAt ? may.attach : may.read)) throw notFound(words.noFile)
  return found
}

/** Nothing that was sent to us may run, whatever a browser takes it for. */
const lockedUp = "default-src 'none'; sandbox"
/** A PDF is shown by the browser's own viewer, which will not work in a sandbox of ours; it may load nothing. */
const onlyItself = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"

const send = async (request: Request, found: AttachedFile, how: "attachment" | "inline") => {
  const answer = await serveFile(request.http.req.raw.headers, {
    path: contentPath(filesFolder(request.installation.dataFolder), found.sha256),
    etag: `"${found.sha256}"`,
    mediaType: found.mediaType,
    name: found.name,
    how,
  })
  const document = how === "inline" && typeOfMedia(found.mediaType)?.shown === "document"
  answer.headers.set("content-security-policy", document ? onlyItself : lockedUp)
  return answer
}

const sendPreview = async (request: Request, found: AttachedFile): Promise<Response> => {
  const width = previewWidths.find((known) => String(known) === request.parameter("width"))
  if (!width || typeOfMedia(found.mediaType)?.shown !== "picture") throw notFound(words.noFile)
  const folder = filesFolder(request.installation.dataFolder)
  const path = previewPath(folder, found.sha256, width)
  if (!(await exists(path))) await preparePreview(folder, found.sha256, path, width)
  const answer = await serveFile(request.http.req.raw.headers, {
    path,
    etag: `"${found.sha256}-${width}"`,
    mediaType: "image/webp",
    name: `${found.name}.webp`,
    how: "inline",
  })
  answer.headers.set("content-security-policy", lockedUp)
  return answer
}

const preparePreview = async (folder: string, sha256: string, path: string, width: number) => {
  const unfinished = await incomingPath(folder)
  try {
    await makePreview(contentPath(folder, sha256), unfinished, width)
    await placePreview(folder, unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
}

const right = filesRights["file.read"]

/** The files themselves: to keep, to look at, and small. */
export const contentRoutes = (attachables: readonly Attachable[]): readonly Route[] => [
  file({
    path: filePaths.file(":id"),
    right,
    audit: "nothing",
    send: async (request) => send(request, await fileFor(request, attachables), "attachment"),
  }),
  file({
    path: filePaths.view(":id"),
    right,
    audit: "nothing",
    send: async (request) => {
      const found = await fileFor(request, attachables)
      const shown = typeOfMedia(found.mediaType)?.shown ?? "not"
      return send(request, found, shown === "not" ? "attachment" : "inline")
    },
  }),
  file({
    path: filePaths.preview(":id", ":width"),
    right,
    audit: "nothing",
    send: async (request) => sendPreview(request, await fileFor(request, attachables)),
  }),
]
