/** The bearer token of a request; undefined without one. */
export const bearerOf = (request: Request): string | undefined =>
  /^bearer +([\w~+/.-]+=*) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
