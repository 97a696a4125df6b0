import { covers, isEverywhere, reaches, type DeskScope } from '../../../domain/desk/scope.ts';
import type { InstitutionDefinition } from '../../../contract/institution-definition.ts';
import { formatList } from '../../../locale/format.ts';
import type { Language } from '../../../locale/language.ts';

/** Whose figures they are, as far as somebody may see them. */
export function figureOwners(
  institutions: readonly InstitutionDefinition[],
  scope: DeskScope,
  language: Language,
): string {
  const names = institutions
    .filter(({ id }) => reaches(scope, id))
    .map(({ id, name }) =>
      covers(scope, { institution: id }) ? name : `een deel van de groepen van ${name}`,
    );
  const list = formatList(names, language);
  if (!isEverywhere(scope) || names.length === 1) return list.replace(/^een/, 'Een');
  return names.length === 0 ? 'Alle instellingen' : `Alle instellingen samen: ${list}`;
}
