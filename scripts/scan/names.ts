/** What must not stand in the build, by name. Sources: docs/architecture.md, "Nothing leaves". */

/** Names that open a connection or run text as code, as a global or as a property of anything. */
export const bannedNames: Readonly<Record<string, string>> = {
  fetch: 'network',
  fetchLater: 'network',
  XMLHttpRequest: 'network',
  WebSocket: 'network',
  WebSocketStream: 'network',
  EventSource: 'network',
  sendBeacon: 'network',
  RTCPeerConnection: 'network',
  webkitRTCPeerConnection: 'network',
  RTCDataChannel: 'network',
  WebTransport: 'network',
  PresentationRequest: 'network',
  BackgroundFetchManager: 'network',
  pushManager: 'network',
  SharedWorker: 'network',
  requestUpdateCheck: 'network',
  connectNative: 'native-program',
  sendNativeMessage: 'native-program',
  setUninstallURL: 'navigation',
  openWindow: 'navigation',
  launchWebAuthFlow: 'navigation',
  insertAdjacentHTML: 'markup',
  createContextualFragment: 'markup',
  createHTMLDocument: 'markup',
  setHTMLUnsafe: 'markup',
  parseHTMLUnsafe: 'markup',
  eval: 'code-from-text',
  importScripts: 'code-from-text',
  createObjectURL: 'code-from-text',
};

/** Constructors that load an address or run text; as properties of other things their names are common. */
export const bannedGlobals: Readonly<Record<string, string>> = {
  Image: 'network',
  Audio: 'network',
  Request: 'network',
  FontFace: 'network',
  Worker: 'worker',
  Function: 'code-from-text',
  caches: 'network',
};

/** Properties of an object of this name that go somewhere or keep something elsewhere. */
export const bannedMembers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tabs: { create: 'navigation', update: 'navigation', duplicate: 'navigation' },
  windows: { create: 'navigation' },
  search: { query: 'navigation' },
  storage: { sync: 'network' },
  serviceWorker: { register: 'network' },
  document: { write: 'markup', writeln: 'markup', location: 'navigation', cookie: 'network' },
  location: { assign: 'navigation', replace: 'navigation' },
  navigation: { navigate: 'navigation' },
  clients: { openWindow: 'navigation' },
  declarativeNetRequest: { updateDynamicRules: 'network', updateSessionRules: 'network' },
};

/** Objects of the browser that must be used directly, so that what is called on them stays visible. */
export const noAlias: ReadonlySet<string> = new Set(['tabs', 'windows']);

/** Objects whose members may be reached by a fixed name only. */
export const globalObjects: ReadonlySet<string> = new Set([
  'globalThis',
  'window',
  'self',
  'top',
  'parent',
  'frames',
  'defaultView',
  'chrome',
  'browser',
  'navigator',
]);

/** Setting one of these makes the browser load or go to an address. */
export const addressProperties: ReadonlySet<string> = new Set([
  'href',
  'src',
  'srcset',
  'srcdoc',
  'action',
  'formAction',
  'ping',
  'poster',
  'location',
  'imageSrcset',
  'backgroundImage',
]);

/** Setting one of these turns text into elements. */
export const markupProperties: ReadonlySet<string> = new Set(['innerHTML', 'outerHTML']);

/** Elements that can reach the network. */
export const networkElements: ReadonlySet<string> = new Set(
  'a area audio base embed form frame iframe image img link meta object portal script source svg track video'.split(
    ' ',
  ),
);

/** What no content script does: no content security policy reaches it, and it shares the page. */
export const contentScriptNames: Readonly<Record<string, string>> = {
  BroadcastChannel: 'page-message',
  localStorage: 'page-storage',
  sessionStorage: 'page-storage',
  indexedDB: 'page-storage',
  cookieStore: 'page-storage',
  cookie: 'page-storage',
  submit: 'page-action',
  requestSubmit: 'page-action',
  click: 'page-action',
};

/** Words of a style rule that load something. */
export const styleAddress = /\b(?:url|src|image-set)\(|@import\b/i;

/** Link relations that open a connection early. */
export const earlyConnections = /^(preconnect|dns-prefetch|prefetch|prerender|preload)$/i;

/** An address outside the extension, its beginning, or one that runs text. */
const outside =
  /(?:^|[^a-z])(?:https?|wss?|ftp):\/\/|\b(?:stuns?|turns?):\S|^\/\/[^\s/]+\.|^\s*(?:javascript|vbscript):|^data:text\/html/i;

/** Names under .example are set aside for examples (RFC 2606): nobody can own them, so nothing is sent there. */
const examples = /https?:\/\/(?:\*\.)?(?:[a-z0-9-]+\.)*example(?![a-z0-9.-]*[a-z0-9])/gi;

export const isRemoteAddress = (text: string): boolean => outside.test(text.replace(examples, ''));

/** What a content script may not send a message to: the page's own windows. The extension's ports are its own. */
export const pageWindows: ReadonlySet<string> = new Set([
  'window',
  'self',
  'globalThis',
  'parent',
  'top',
  'opener',
  'frames',
  'source',
  'contentWindow',
  'defaultView',
]);
