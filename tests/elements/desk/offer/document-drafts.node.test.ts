import { describe, expect, it } from 'vitest';
import type { DeskGroup, DeskInstitution } from '../../../../src/contract/desk-documents.ts';
import {
  applyGroupDraft,
  groupDraftOf,
  groupFaults,
} from '../../../../src/elements/desk/offer/group-draft.ts';
import {
  applyInstitutionDraft,
  institutionDraftOf,
  institutionFaults,
} from '../../../../src/elements/desk/offer/institution-draft.ts';

const group: DeskGroup = {
  id: 'g',
  institution: 'i',
  name: 'Assertief',
  summary: 'U leert nee zeggen.',
  kind: 'training',
  themes: [{ value: 'stress', label: 'Stress' }],
  audiences: [],
  goals: ['Nee zeggen', 'Hulp vragen'],
  ageMin: 18,
  sensitive: true,
  provision: 'standing',
  funder: 'GGD',
  testimonials: [{ text: 'Fijn' }],
  editions: [],
  version: 3,
};

const institution: DeskInstitution = {
  id: 'i',
  name: 'Welzijn',
  privacyUrl: 'https://welzijn.example/privacy',
  closingDays: ['2027-04-27'],
  responseWorkingDays: 3,
  texts: { nl: { cannotPay: 'Bel ons' }, en: { cannotPay: 'Call us' } },
  retention: { waitingDays: 90 },
  priorityPolicy: true,
  version: 2,
};

describe('a group in a form', () => {
  const { version: _version, ...document } = group;

  it('is the same group when nothing was typed', () => {
    expect(applyGroupDraft(document, groupDraftOf(group, ''), 'g')).toEqual(document);
  });

  it('loses what is emptied and keeps what the form does not show', () => {
    const draft = { ...groupDraftOf(group, ''), goals: ' Nee zeggen \n\n', funder: '', ageMin: '' };
    const { funder: _funder, ageMin: _age, ...rest } = document;
    expect(applyGroupDraft(document, draft, 'g')).toEqual({ ...rest, goals: ['Nee zeggen'] });
  });

  it('needs a name, a promise, ages in order and whole addresses', () => {
    const draft = {
      ...groupDraftOf(undefined, 'i'),
      ageMin: '20',
      ageMax: '18',
      url: 'mailto:wij@welzijn',
    };
    expect(groupFaults(draft).map((it) => it.field)).toEqual(['name', 'summary', 'ageMax', 'url']);
  });
});

describe('an institution in a form', () => {
  const { version: _version, ...document } = institution;

  it('is the same institution when nothing was typed', () => {
    expect(applyInstitutionDraft(institution, institutionDraftOf(institution))).toEqual(document);
  });

  it('reads days as people write them, and keeps other languages', () => {
    const draft = {
      ...institutionDraftOf(institution),
      closingDays: '5-5-2027\n27-04-2027',
      cannotPay: '',
      waitingDays: '',
    };
    const { retention: _retention, ...rest } = document;
    expect(applyInstitutionDraft(institution, draft)).toEqual({
      ...rest,
      closingDays: ['2027-04-27', '2027-05-05'],
      texts: { en: { cannotPay: 'Call us' } },
    });
  });

  it('needs days that exist and a privacy statement', () => {
    const draft = {
      ...institutionDraftOf(institution),
      closingDays: '31-02-2027',
      privacyUrl: '',
      responseWorkingDays: 'drie',
    };
    expect(institutionFaults(draft).map((it) => it.field)).toEqual([
      'privacyUrl',
      'responseWorkingDays',
      'closingDays',
    ]);
  });
});
