/**
 * Measures what numbers come to, as docs/car-numbers.md does. Started by the sandbox page for one set
 * of numbers and ended with it: physics that breaks down under them takes nothing else along.
 */
import { expose } from 'comlink';
import { loadRapier } from '#rapier';
import { measureCar } from '../../sim/testing/measure-car.ts';
import type { MeasureWorkerApi } from './api.ts';

const api: MeasureWorkerApi = {
  measure: async (tuning) => measureCar(await loadRapier(), tuning),
};

expose(api);
