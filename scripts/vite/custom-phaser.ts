/**
 * Makes `import Phaser from 'phaser'` mean the parts of Phaser that the scene uses, put together
 * from the installed package's own sources: 57 kB of brotli where the whole library is 282. Used by
 * vite.config.ts for the build, the dev server and its optimizer alike, so that what is missing is
 * missing everywhere.
 *
 * To use another part, name it in PROVIDED, and take what it stands on out of LEFT_OUT.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** What the default export has, by the names of Phaser's types, and the module that it is. */
const PROVIDED: Readonly<Record<string, string>> = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
  WEBGL: 'const',
  BlendModes: 'renderer/BlendModes',
  'Core.Events': 'core/events/index',
  'GameObjects.Extern': 'gameobjects/extern/Extern',
  'Renderer.WebGL.RenderNodes.BatchHandlerQuad': 'renderer/webgl/renderNodes/BatchHandlerQuad',
  Scale: 'scale/const/index',
  'Scenes.Events': 'scene/events/index',
};

/** Plugins of a scene: they register themselves, and Phaser takes those that are there. */
const SCENE_PLUGINS = [
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
];

const NOTHING = 'module.exports = class LeftOut {};';
const NO_OBJECT = 'module.exports = class LeftOut { setOrigin() { return this; } destroy() {} };';
const NO_FILTERS =
  'module.exports = class LeftOut { getActive() { return []; } clear() {} destroy() {} };';
const NO_EFFECTS = `
class LeftOut { update() {} reset() {} preRender() {} postRenderWebGL() { return false; } destroy() {} }
module.exports = Object.fromEntries(
  ['Fade', 'Flash', 'Pan', 'RotateTo', 'Shake', 'Zoom'].map((name) => [name, LeftOut]),
);`;

/** Stand-ins for modules (or, with a *, folders) that other parts name and the scene never runs. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'animations/AnimationManager': NOTHING,
  'cameras/2d/effects/index': NO_EFFECTS,
  'core/DebugHeader': 'module.exports = () => undefined;',
  'gameobjects/components/FilterList': NO_FILTERS,
  'gameobjects/components/Filters': 'module.exports = {};',
  'gameobjects/components/index': only([
    'Alpha',
    'BlendMode',
    'Depth',
    'FilterList',
    'Filters',
    'Flip',
    'Origin',
    'RenderSteps',
    'ScrollFactor',
    'Size',
    'Texture',
    'Tint',
    'Transform',
    'TransformMatrix',
    'Visible',
  ]),
  'gameobjects/image/Image': NO_OBJECT,
  'gameobjects/tilesprite/TileSprite': NO_OBJECT,
  'input/InputManager': NOTHING,
  'math/index': 'module.exports = { RandomDataGenerator: class LeftOut {} };',
  'renderer/index': "module.exports = { Events: require('./events') };",
  'renderer/snapshot/WebGLSnapshot': 'module.exports = () => undefined;',
  'renderer/webgl/renderNodes/BatchHandlerPointLight': NOTHING,
  'renderer/webgl/renderNodes/BatchHandlerStrip': NOTHING,
  'renderer/webgl/renderNodes/BatchHandlerTileSprite': NOTHING,
  'renderer/webgl/renderNodes/BatchHandlerTri': NOTHING,
  'renderer/webgl/renderNodes/BatchHandlerTriFlat': NOTHING,
  'renderer/webgl/renderNodes/DrawLine': NOTHING,
  'renderer/webgl/renderNodes/DynamicTextureHandler': NOTHING,
  'renderer/webgl/renderNodes/FillCamera': NOTHING,
  'renderer/webgl/renderNodes/FillPath': NOTHING,
  'renderer/webgl/renderNodes/FillRect': NOTHING,
  'renderer/webgl/renderNodes/FillTri': NOTHING,
  'renderer/webgl/renderNodes/StrokePath': NOTHING,
  'renderer/webgl/renderNodes/filters/*': NOTHING,
  'renderer/webgl/renderNodes/submitter/*': NOTHING,
  'renderer/webgl/renderNodes/texturer/*': NOTHING,
  'renderer/webgl/renderNodes/transformer/*': NOTHING,
  'textures/CanvasTexture': NOTHING,
  'textures/DynamicTexture': NOTHING,
  'textures/parsers/index': "module.exports = { Image: require('./Image') };",
  'utils/array/index': only(['Add', 'AddAt', 'GetFirst', 'Remove', 'RemoveAt', 'StableSort']),
};

const IS_ON: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: false,
  EXPERIMENTAL: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
  WEBGL_DEBUG: false,
  WEBGL_RENDERER: true,
};

/**
 * Phaser makes a WebGL context just to see whether there is one, as soon as its code runs. On a
 * device that draws by software that costs more than a second, and the page has made sure already
 * (src/client/scene/match-canvas.ts).
 */
const WEBGL_TEST = "canvas.getContext('webgl') || canvas.getContext('experimental-webgl')";

const PACKAGE = dirname(createRequire(import.meta.url).resolve('phaser/package.json'));
const FOLDER = PACKAGE.replaceAll('\\', '/');
const SOURCES = `${FOLDER}/src/`;
/** The whole library, whose place is taken: where Vite and its optimizer look when they read `phaser`. */
const ENTRY = `${FOLDER}/dist/phaser.esm.js`;

/** For the build and the dev server. */
export function customPhaser(): Plugin[] {
  return [phaserParts(), phaserUse()];
}

/** Also for the optimizer of the dev server, which runs no other plugin. */
export function phaserParts() {
  return {
    name: 'custom-phaser',
    enforce: 'pre',
    load(id: string) {
      if (pathOf(id) === ENTRY) return entryCode();
      const part = partOf(id);
      return part === null ? null : standInFor(part);
    },
    transform(code: string, id: string) {
      const part = partOf(id);
      return part === null ? null : { code: withConstants(code, part), map: null };
    },
  } as const satisfies Plugin;
}

/** The types are those of the whole library, so a use of what is left out is found here. */
function phaserUse(): Plugin {
  const names = Object.keys(PROVIDED);
  return {
    name: 'custom-phaser-use',
    enforce: 'post',
    transform(code, id) {
      if (!/import Phaser from ["']phaser["']/.test(code)) return null;
      for (const [, path = ''] of code.matchAll(/\bPhaser\.([A-Z]\w*(?:\.\w+)*)/g)) {
        if (names.some((name) => `${path}.`.startsWith(`${name}.`))) continue;
        this.error(`${id} uses Phaser.${path}, which scripts/vite/custom-phaser.ts leaves out`);
      }
      return null;
    },
  };
}

/** Path below Phaser's sources without `.js`, or null for other modules. */
function partOf(id: string): string | null {
  const path = pathOf(id);
  return path.startsWith(SOURCES) ? path.slice(SOURCES.length).replace(/\.js$/, '') : null;
}

function pathOf(id: string): string {
  return id.replaceAll('\\', '/').split('?')[0] ?? '';
}

function standInFor(part: string): string | null {
  const folder = part.slice(0, part.lastIndexOf('/'));
  return LEFT_OUT[part] ?? LEFT_OUT[`${folder}/*`] ?? null;
}

/** An index that has only these of its folder. */
function only(names: readonly string[]): string {
  const members = names.map((name) => `${name}: require('./${name}')`);
  return `module.exports = { ${members.join(', ')} };`;
}

function entryCode(): string {
  const imports = SCENE_PLUGINS.map((part) => `import '${SOURCES}${part}.js';`);
  const body = ['const Phaser = {};'];
  for (const [index, [name, part]] of Object.entries(PROVIDED).entries()) {
    imports.push(`import part${index} from '${SOURCES}${part}.js';`);
    const steps = name.split('.');
    for (let n = 1; n < steps.length; n++) {
      body.push(`Phaser.${steps.slice(0, n).join('.')} ??= {};`);
    }
    body.push(`Phaser.${name} = part${index}${part === 'const' ? `.${name}` : ''};`);
  }
  return [...imports, ...body, 'export default Phaser;'].join('\n');
}

function withConstants(code: string, part: string): string {
  const set = code.replaceAll(/\btypeof ([A-Z][A-Z0-9_]+)\b/g, (whole, name: string) =>
    name in IS_ON ? String(IS_ON[name]) : whole,
  );
  if (part !== 'device/Features') return set;
  if (set.split(WEBGL_TEST).length !== 2) {
    throw new Error("Phaser's device/Features does not test for WebGL as expected");
  }
  return set.replace(WEBGL_TEST, 'true');
}
