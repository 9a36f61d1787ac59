/**
 * What lets the report form open without a line: the pages of links and the site's own files are kept as they were seen
 * last, and shown when the line is gone. Nothing else is kept, and nothing is answered from the store while there is a line.
 */
export const reportWorker = `
const store = "maitri-report-1"
const isPage = ({ pathname }) => /^(\\/en)?\\/report\\/[\\w-]+$/.test(pathname)
const isAsset = ({ pathname }) => pathname.startsWith("/assets/")
self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))
self.addEventListener("message", (event) =>
  event.waitUntil(caches.open(store).then((cache) => Promise.all(event.data.map((url) => cache.add(url).catch(() => {}))))))
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== "GET" || url.origin !== location.origin) return
  if (isAsset(url))
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
  else if (isPage(url))
    event.respondWith(
      fetch(event.request)
        .then(async (answer) => {
          if (answer.ok) (await caches.open(store)).put(event.request, answer.clone())
          return answer
        })
        .catch(async () => (await caches.match(event.request)) ?? Response.error()),
    )
})
`
