import { expect, it } from 'vitest';
import { newStartDraft, withProposal } from '../../../src/domain/desk/new-start.ts';

const draft = {
  ...newStartDraft(undefined, '2027-01-04'),
  startTime: '10:00',
  endTime: '12:15',
  city: 'Huizen',
  street: 'Molenpad 14',
  building: 'Wijkcentrum',
};

it('moves a session to the part of the day that is asked for, with its own length', () => {
  expect(withProposal(draft, { daypart: 'evening' })).toEqual({
    ...draft,
    startTime: '19:30',
    endTime: '21:45',
  });
  expect(withProposal(draft, { daypart: 'morning' })).toEqual(draft);
});

it('takes no building along to another town', () => {
  expect(withProposal(draft, { place: 'Weesp', sessionCount: 4 })).toMatchObject({
    city: 'Weesp',
    street: '',
    building: '',
    count: '4',
  });
  expect(withProposal(draft, { place: 'Huizen' })).toEqual(draft);
});
