/**
 * What prompts have to know: which device is in use and what it is bound to. Given to the whole UI by
 * main.tsx through a context, as prompts stand everywhere.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GameInput } from '../../input/game-input.ts';

export const PromptsContext = createContext<GameInput | null>(null);

export function usePrompts(): GameInput {
  const input = useContext(PromptsContext);
  if (input === null) throw new Error('a prompt stands outside <PromptsContext.Provider>');
  return input;
}
