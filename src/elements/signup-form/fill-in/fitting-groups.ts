import { call } from '../../../client/call.ts';
import { Group } from '../../../contract/group.ts';
import { goodRecords } from '../../../contract/records.ts';
import { listGroups } from '../../../contract/routes.ts';
import { hasAgeLimits } from '../../../domain/signup/age-limits.ts';
import { SELF_SIGNUP_AGE } from '../../../domain/signup/minors.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import type { SignupHost } from '../signup-host.ts';

/** Groups shown to somebody for whom the requested one is not, at most. */
const maxShown = 3;

/** Groups to choose those from. */
const maxAsked = 20;

/** A group without ages is for grown-ups. */
const admits = (group: Group, age: number): boolean =>
  age >= SELF_SIGNUP_AGE || hasAgeLimits(group);

/** Whom to find other groups for. */
export interface FittingQuestion {
  readonly group: Group;
  /** The age, or the one of an age band that is closest to the group's ages, in years. */
  readonly age: number;
}

/**
 * Groups of the same institution that somebody of an age can join: about the same as the requested one,
 * else about anything. Those that must not be shown beside others are left out.
 */
export const fittingGroups = (
  host: SignupHost,
  question: () => FittingQuestion | undefined,
): LoadController<readonly Group[]> =>
  new LoadController<readonly Group[]>(host.element, {
    key: () => {
      const asked = question();
      const connection = host.connection();
      return asked && connection && [connection.endpoint, asked.group.id, asked.age];
    },
    load: async (signal) => {
      const { group, age } = question()!;
      const find = async (theme: readonly string[]) => {
        const query = { age, theme, institution: [group.institution], available: true };
        const { groups } = await call(host.connection()!, listGroups, {
          query: { ...query, limit: maxAsked },
          signal,
        });
        return goodRecords(Group, groups)
          .good.filter((it) => it.id !== group.id && !it.sensitive && admits(it, age))
          .slice(0, maxShown);
      };
      const like = await find(group.themes.map((it) => it.value));
      return like.length ? like : find([]);
    },
  });
