/** Which numbers cannot be played together; each by itself is kept within its range by the page. */
import { mergeTuning, type TuningOverrides } from '../../sim/tuning.ts';

/** @throws RangeError saying which, and why */
export function requirePlayable(overrides: TuningOverrides): void {
  const { car } = mergeTuning(overrides);
  const narrow = Math.min(car.lengthM, car.widthM);
  if (car.cornerRadiusM * 2 >= narrow) {
    throw new RangeError(
      `car.cornerRadiusM is ${car.cornerRadiusM}: two of them are wider than the car (${narrow} m)`,
    );
  }
}
