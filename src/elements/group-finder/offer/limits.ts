/**
 * The most groups that a page holds: of a larger offer the endpoint does the search, and of files the rest is
 * left out, which editor and visitors read. So many groups are 8 to 10 MB of JSON, which is two seconds of a
 * good mobile line and a second of preparing on an old phone.
 */
export const limits = { groups: 2_500 };
