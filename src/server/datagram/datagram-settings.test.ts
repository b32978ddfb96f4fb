import { expect, test } from 'vitest';
import { readDatagramSettings } from './datagram-settings.ts';

const read = (ports?: string, address?: string) =>
  readDatagramSettings({ DRIFTBALL_UDP_PORTS: ports, DRIFTBALL_UDP_ADDRESS: address });

test('any port and the machine’s own addresses are the default', () => {
  expect(read()).toEqual({ ports: null, addresses: [] });
  expect(read('', '')).toEqual({ ports: null, addresses: [] });
});

test('ranges, single ports, addresses and `off` are understood', () => {
  expect(read('40000-40100')?.ports).toEqual({ from: 40_000, to: 40_100 });
  expect(read(' 40000 ')?.ports).toEqual({ from: 40_000, to: 40_000 });
  expect(read('40000', '203.0.113.5, 2001:db8::5')?.addresses).toEqual([
    { ip: '203.0.113.5', port: null },
    { ip: '2001:db8::5', port: null },
  ]);
  expect(read('40000', '203.0.113.5:3478,[2001:db8::5]:3479')?.addresses).toEqual([
    { ip: '203.0.113.5', port: 3478 },
    { ip: '2001:db8::5', port: 3479 },
  ]);
  expect(read('off', 'nonsense')).toBeNull();
});

test.each(['on', '40100-40000', '80-90', '40000-70000', '40000-', '-1', '4e4', '1,2'])(
  'the ports `%s` are refused with the name of the setting',
  (ports) => expect(() => read(ports)).toThrow(/DRIFTBALL_UDP_PORTS is '.*such as 40000-40100/),
);

test.each([
  'example.org',
  '203.0.113.5:0',
  '203.0.113.5:99999',
  '203.0.113.5:',
  '1.2.3',
  '[1.2.3.4]:5',
])('the address `%s` is refused with the name of the setting', (address) =>
  expect(() => read('40000', address)).toThrow(/DRIFTBALL_UDP_ADDRESS has '/),
);
