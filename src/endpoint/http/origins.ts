/** Origins of the sites whose pages may send; `*`: all. */
export type Origins = readonly string[] | '*';
