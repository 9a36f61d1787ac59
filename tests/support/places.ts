/** The places that tests run on. */
export const placesFingerprint = (): string => "none"
export const loadTestPlaces = async (_url: string): Promise<void> => undefined
