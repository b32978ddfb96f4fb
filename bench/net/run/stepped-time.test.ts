import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('./stepped-time.ts', import.meta.url));

/** In a process of its own: it takes over the process' timers. @returns what the program prints */
async function run(program: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module-typescript',
    '-e',
    `import { createServer, connect } from 'node:net';
     import { realNowMs, SteppedTime } from '${MODULE}';
     const time = new SteppedTime(1);
     ${program}`,
  ]);
  return JSON.parse(stdout);
}

it('lets timers run at their time, and clocks agree with them', async () => {
  const printed = await run(`
    const startMs = performance.now();
    const seen = [];
    const note = (name) => seen.push([name, Math.floor(performance.now() - startMs)]);
    setTimeout(note, 30, 'late');
    setTimeout(note, 10, 'early');
    const never = setTimeout(note, 20, 'never');
    clearTimeout(never);
    let count = 0;
    const every = setInterval(() => { count += 1; }, 10).unref();
    await time.pass(1000);
    clearInterval(every);
    const passedMs = Math.round(performance.now() - startMs);
    console.log(JSON.stringify({ seen, passedMs, count }));
    process.exit(0);
  `);
  expect(printed).toMatchObject({
    seen: [
      ['early', 10],
      ['late', 30],
    ],
    passedMs: 1000,
  });
  // Each is up to a millisecond late.
  expect(printed).toHaveProperty('count');
  expect((printed as { count: number }).count).toBeGreaterThan(90);
});

it('stands still until what was sent is read, however busy the machine is', async () => {
  const printed = await run(`
    const startMs = performance.now();
    const arrivals = [];
    const server = createServer((socket) => socket.on('data', (data) => {
      const until = realNowMs() + 20;
      while (realNowMs() < until);
      socket.write(data);
    }));
    await new Promise((resolve) => server.listen(0, resolve));
    const socket = connect(server.address().port, '127.0.0.1');
    socket.on('data', () => arrivals.push(performance.now() - startMs));
    await time.until(new Promise((resolve) => socket.on('connect', resolve)));
    const sent = [];
    setInterval(() => { sent.push(performance.now() - startMs); socket.write('hello'); }, 16);
    await time.pass(200);
    console.log(JSON.stringify({ sent, arrivals }));
    process.exit(0);
  `);
  const { sent, arrivals } = printed as { sent: number[]; arrivals: number[] };
  expect(sent.length).toBeGreaterThan(8);
  expect(arrivals).toEqual(sent);
});
