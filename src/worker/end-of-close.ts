import { CLOSE } from '../protocol/control-messages.ts';
import type { EndCause } from './page-messages.ts';

/**
 * @param code with which the server closed the connection
 * @returns null when the seat may be taken again
 */
export function endOfClose(
  code: number,
): { readonly message: string; readonly cause: EndCause } | null {
  switch (code) {
    case CLOSE.replaced:
      return { message: 'You went on playing in another tab.', cause: 'replaced' };
    case CLOSE.idle:
      return {
        message: 'You were away for a few minutes, so your seat was given up.',
        cause: 'idle',
      };
    case CLOSE.kicked:
      return { message: 'The host has sent you away.', cause: 'kicked' };
    default:
      return null;
  }
}
