import type { Label } from '../../../src/contract/common.ts';
import type { Group } from '../../../src/contract/group.ts';

/** Themes of an offer as it really is, those that most groups are about first. */
export const themes: readonly Label[] = [
  { value: 'assertiveness', label: 'Opkomen voor uzelf' },
  { value: 'loneliness', label: 'Eenzaam zijn' },
  { value: 'parenting', label: 'Opvoeden' },
  { value: 'money', label: 'Geld en rondkomen' },
  { value: 'grief', label: 'Rouw en verlies' },
  { value: 'caregiving', label: 'Mantelzorg' },
  { value: 'stress', label: 'Stress' },
  { value: 'separation', label: 'Scheiding' },
  { value: 'low-mood', label: 'Somber zijn' },
  { value: 'social-skills', label: 'Omgaan met anderen' },
  { value: 'language', label: 'Taal en meedoen' },
  { value: 'ageing', label: 'Ouder worden' },
  { value: 'domestic-violence', label: 'Geweld thuis' },
  { value: 'self-direction', label: 'Keuzes maken' },
  { value: 'self-confidence', label: 'Zelfvertrouwen' },
  { value: 'work', label: 'Werk' },
  { value: 'relationships', label: 'Relatie' },
  { value: 'meaning', label: 'Zin in het leven' },
  { value: 'aggression', label: 'Boosheid' },
  { value: 'addiction', label: 'Verslaving' },
  { value: 'neighbourhood', label: 'De buurt' },
  { value: 'volunteering', label: 'Vrijwilligerswerk' },
  { value: 'health', label: 'Gezondheid' },
  { value: 'benefits', label: 'Bijstand' },
  { value: 'school', label: 'School en leren' },
  { value: 'network', label: 'Vrienden en netwerk' },
];

export const audiences: readonly Label[] = [
  { value: 'older-people', label: '65-plussers' },
  { value: 'parents', label: 'Ouders' },
  { value: 'women', label: 'Vrouwen' },
  { value: 'young-people', label: 'Jongeren' },
  { value: 'men', label: 'Mannen' },
  { value: 'children', label: 'Kinderen' },
  { value: 'couples', label: 'Stellen' },
];

/** What a kind of group is called in its name. */
export const kinds: readonly (readonly [kind: Group['kind'], word: string])[] = [
  ['course', 'Cursus'],
  ['training', 'Training'],
  ['peer-group', 'Lotgenotengroep'],
  ['conversation-group', 'Gespreksgroep'],
  ['workshop', 'Workshop'],
  ['information-meeting', 'Voorlichting'],
  ['drop-in', 'Inloop'],
];
