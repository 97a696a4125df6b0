/** A short form of a hash for an address or ETag: only letters and digits. */
export const hashInAddress = (integrity: string): string =>
  integrity
    .replace(/^sha384-/, '')
    .replace(/[^\w]/g, '')
    .slice(0, 16);
