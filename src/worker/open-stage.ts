import type { Welcome } from '../protocol/control-messages.ts';
import type { MatchConnection } from './match-connection.ts';
import type { PlayedStage } from './match-stage.ts';

/** Builds the world that the server tells of; what it needs for that may have to be fetched. */
export type MakeStage = (welcome: Welcome) => PlayedStage | Promise<PlayedStage>;

/** @throws what `makeStage` throws, or the signal's reason; the seat is then free */
export async function openStage(
  makeStage: MakeStage,
  connection: MatchConnection,
  signal: AbortSignal,
): Promise<PlayedStage> {
  try {
    const made = makeStage(connection.welcome);
    const stage = made instanceof Promise ? await made : made;
    signal.throwIfAborted();
    return stage;
  } catch (error) {
    await connection.leave();
    throw error;
  }
}
