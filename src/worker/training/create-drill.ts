/** The drill that an order asks for: the place to add one. */
import type { TrainingOrder } from './api.ts';
import { Dribble } from './dribble.ts';
import type { Drill } from './drill.ts';
import { createSave } from './save.ts';
import { createShoot } from './shoot.ts';
import { Tutorial } from './tutorial.ts';

export function createDrill(order: TrainingOrder): Drill {
  switch (order.drill) {
    case 'tutorial':
      return new Tutorial(order);
    case 'shoot':
      return createShoot(order);
    case 'save':
      return createSave(order);
    case 'dribble':
      return new Dribble(order);
  }
}
