/**
 * Keeps what an entry needs at once in one file beside it. Left alone, the bundler makes a file of
 * each handful of modules that some later part shares with it: more than 20 files for the title, which
 * together compress a tenth worse than one. Used by vite.config.ts.
 */
import { fileURLToPath } from 'node:url';
import { normalizePath } from 'vite';

const ROOT = new URL('../../', import.meta.url);

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * A group of `codeSplitting.groups`.
 *
 * @param path of the entry, from the project's root; a build without it is left alone
 */
export function entryChunk(path: string, debugName: string) {
  const entry = normalizePath(fileURLToPath(new URL(path, ROOT)));
  // Each build has a graph of its own.
  const needed = new WeakMap<Graph, ReadonlySet<string>>();
  return {
    debugName,
    name(id: string, graph: Graph): string | null {
      const found = needed.get(graph) ?? importedBehind(entry, graph);
      needed.set(graph, found);
      return found.has(id) ? debugName : null;
    },
  };
}

/** All that a module imports, however indirectly, but for what it loads later. */
function importedBehind(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      open.push(imported);
    }
  }
  return found;
}
