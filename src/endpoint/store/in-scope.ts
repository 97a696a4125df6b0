import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { DeskScope } from '../../domain/desk/scope.ts';

/** Where a row has its institution and its group, as SQL. */
export interface PlaceColumns {
  institution: RawBuilder<unknown>;
  /** Undefined: such rows belong to no group. */
  group?: RawBuilder<unknown>;
}

export const signupColumns: PlaceColumns = {
  institution: sql.ref('institution'),
  group: sql.ref('group_id'),
};

const nothing = sql<SqlBool>`1 = 0`;

/** The condition that a row is in the scope: what `covers` of the domain says, for the database. */
export function inScope(
  { places, namedOnly }: DeskScope,
  { institution, group }: PlaceColumns,
): RawBuilder<SqlBool> {
  const unnamed =
    namedOnly.length === 0 || !group
      ? sql<SqlBool>`1 = 1`
      : sql<SqlBool>`(${group} is null or ${group} not in (${sql.join(namedOnly)}))`;
  const parts = places.map((it) => {
    if (it.institution === undefined) return unnamed;
    const isThere = sql<SqlBool>`${institution} = ${it.institution}`;
    if (it.group === undefined) return sql<SqlBool>`(${isThere} and ${unnamed})`;
    return group ? sql<SqlBool>`(${isThere} and ${group} = ${it.group})` : nothing;
  });
  return parts.length === 0 ? nothing : sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
}
