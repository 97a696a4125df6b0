/** From this age people sign up for themselves (AVG art. 8, UAVG art. 5). */
export const grownUp = 16;

/** Whether everyone of an age, such as `12-15`, `<16` or `18+`, is too young to sign up alone. */
export const isMinor = (ageBand = ''): boolean => {
  const [, below, last] = /^<(\d+)$|-(\d+)$/.exec(ageBand) ?? [];
  return Number(below ?? Infinity) <= grownUp || Number(last ?? Infinity) < grownUp;
};
