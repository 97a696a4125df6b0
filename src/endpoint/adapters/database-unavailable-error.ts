/** The database cannot be reached, or too much waits for it already: try again later. */
export class DatabaseUnavailableError extends Error {}
