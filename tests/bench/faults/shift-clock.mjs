// Loaded into a server by `--import`: SIGUSR2 sets its clock back by an hour, and the next one right again.
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let offset = 0;

RealDate.now = () => realNow() + offset;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now()] : args, newTarget),
});

process.on('SIGUSR2', () => {
  offset = offset === 0 ? -3_600_000 : 0;
});
