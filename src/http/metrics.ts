import { collectDefaultMetrics, Histogram, Registry } from "prom-client"

export type Metrics = {
  readonly observe: (method: string, status: number, milliseconds: number) => void
  readonly print: () => Promise<string>
}

/** Figures for Prometheus: the process itself, and how long requests take by method and class of status. */
export const makeMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: "maitri_" })
  const seconds = new Histogram({
    name: "maitri_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    observe: (method, status, milliseconds) =>
      seconds.observe({ method, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000),
    print: () => registry.metrics(),
  }
}
