import { ownCar } from '../fixtures/actor.ts';
import { FakePad } from '../fixtures/fake-pad.ts';
import { expect, test } from '../fixtures/test.ts';

const A = 0;
const START = 9;
const RT = 7;
const DOWN = 13;

test('a gamepad alone: from the title into a match, at the wheel and through the menu', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  const pad = await FakePad.install(ann.page);
  await ann.page.goto(serverUrl);
  await expect(ann.page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await pad.plug();
  await pad.press(DOWN);
  await expect(ann.page.getByRole('button', { name: 'Practice' })).toBeFocused();
  await pad.press(A);
  await expect(ann.page.getByRole('button', { name: 'Start practice' })).toBeFocused();
  await pad.press(A);
  await ann.untilPlay();

  await pad.hold({ buttons: { [RT]: 1 }, axes: [0.6, 0] });
  const driving = await ann.until(
    (view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) > 3,
    'speed',
  );
  const { angle } = ownCar(driving);
  await ann.until((view) => Math.abs(ownCar(view).angle - angle) > 0.3, 'the car to turn');

  await pad.hold({ buttons: { [RT]: 1, [A]: 1 } });
  await expect.poll(() => pad.rumbles(), 'the motors at the boost').toBeGreaterThan(0);
  await pad.hold({});
  await pad.press(START);
  await expect(ann.page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  await expect(ann.page.getByRole('button', { name: 'Resume' })).toBeFocused();
  await pad.press(A);
  await expect(ann.page.getByRole('dialog', { name: 'Menu' })).toBeHidden();
});

test('a lost gamepad is told of, lets go of everything, and drives again once it is back', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  const pad = await FakePad.install(ann.page);
  await ann.enter(serverUrl, 'Practice');
  await pad.plug();
  await ann.untilPlay();
  const speed = (view: Parameters<typeof ownCar>[0]) =>
    Math.hypot(ownCar(view).vx, ownCar(view).vy);

  await pad.hold({ buttons: { [RT]: 1 } });
  await ann.until((view) => speed(view) > 5, 'the car to be under way');
  await pad.unplug();
  const sentence = ann.page.getByRole('alert');
  await expect(sentence).toContainText('Your gamepad is gone.');
  await ann.until((view) => speed(view) < 1, 'the car to roll to a stop');

  await pad.plug();
  await expect(sentence).toBeHidden();
  await pad.hold({ buttons: { [RT]: 1 } });
  await ann.until((view) => speed(view) > 3, 'the car to drive again');

  await pad.unplug();
  await expect(sentence).toBeVisible();
  await ann.hold('KeyW');
  await expect(sentence, 'driving on with the keyboard').toBeHidden();
});
