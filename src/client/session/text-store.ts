/**
 * A few strings kept in the browser. Storage may be missing or forbidden (private windows, frames
 * of another site); then memory stands in and nothing is kept past the page.
 */
export interface TextStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** @param open returns the storage; may throw, as `window.localStorage` does where it is forbidden */
export function createTextStore(open: () => TextStorage): TextStore {
  const memory = new Map<string, string>();
  const attempt = <T>(action: (storage: TextStorage) => T, fallback: () => T): T => {
    try {
      return action(open());
    } catch {
      return fallback();
    }
  };
  return {
    get: (key) =>
      attempt(
        (storage) => storage.getItem(key) ?? memory.get(key) ?? null,
        () => memory.get(key) ?? null,
      ),
    set: (key, value) =>
      attempt(
        (storage) => storage.setItem(key, value),
        () => void memory.set(key, value),
      ),
    remove: (key) => {
      memory.delete(key);
      attempt(
        (storage) => storage.removeItem(key),
        () => undefined,
      );
    },
  };
}

/** The part of `Storage` that is used. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
