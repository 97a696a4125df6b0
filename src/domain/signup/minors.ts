/** From this age people sign up for themselves, without a parent (AVG art. 8, UAVG art. 5). */
export const SELF_SIGNUP_AGE = 16;

/** Whether everyone of an age band, such as `12-15`, `<16` or `18+`, is too young to sign up alone. */
export const isMinor = (ageBand = ''): boolean => {
  const [, below, last] = /^<(\d+)$|-(\d+)$/.exec(ageBand) ?? [];
  return Number(below ?? Infinity) <= SELF_SIGNUP_AGE || Number(last ?? Infinity) < SELF_SIGNUP_AGE;
};
