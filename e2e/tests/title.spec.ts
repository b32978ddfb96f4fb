import { expect, test } from '../fixtures/test.ts';

/** Rounding of letters' heights. */
const STILL_PX = 2;

const SIZES = [
  [960, 540],
  [800, 450],
  [390, 844],
] as const;

for (const [width, height] of SIZES) {
  test(`whoever is quick to press finds Play where it was, at ${width} x ${height}`, async ({
    player,
    serverUrl,
  }) => {
    const { page } = await player('ann');
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const seen: number[] = [];
      const look = (): void => {
        const button = document.querySelector('.title-form [type=submit]');
        if (button !== null) seen.push(button.getBoundingClientRect().y);
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { seenPlayAt: seen });
    });
    await page.goto(serverUrl);
    // All that comes after the title.
    await expect(page.getByRole('button', { name: 'Play with friends' })).toBeVisible();
    await expect(page.getByText('No rating in 3v3 yet')).toBeVisible();
    await expect(page.getByText('Drive and steer')).toBeAttached();
    const seen = await page.evaluate(
      () => (window as Window & { seenPlayAt?: number[] }).seenPlayAt ?? [],
    );
    expect(seen.length, 'frames with the button').toBeGreaterThan(1);
    expect(Math.max(...seen) - Math.min(...seen), 'px that it moved').toBeLessThan(STILL_PX);
  });
}
