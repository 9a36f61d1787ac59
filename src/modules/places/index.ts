/** Countries, administrative units and the gazetteer: what they are called, where they lie, how they are found. */
export { fold } from "./names/fold.ts"
