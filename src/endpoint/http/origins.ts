/** Sites that may send: their origins, or `*` for all. */
export type Origins = readonly string[] | '*';
