/**
 * Violations that are made on purpose, in the database, to see that the bench finds them: by name, with
 * statements in which `:reference` is a confirmed sign-up.
 */
export const plants: Readonly<Record<string, readonly string[]>> = {
  'a lost sign-up': ["delete from signups where reference = ':reference'"],
  'a place too many': ["update signups set status = 'received' where status = 'waiting'"],
  'a lost message': ["delete from outbox where reference = ':reference'"],
  'a message of a state that was not': [
    "update outbox set kind = 'placed' where reference = ':reference'",
  ],
  'a message that was not sent': [
    "update outbox set state = 'failed' where reference = ':reference'",
  ],
  'a vote counted twice': ["update tallies set count = count + 1 where option_id = 'soup'"],
};
