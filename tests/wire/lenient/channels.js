/**
 * Ways out of a browser, one function each. They are put into copies of the build to see that the wire catches them;
 * nothing of the product uses this file. Each is given a host of its own and sends to that alone.
 */
globalThis.channels = (() => {
  const put = (tag, set) => {
    const element = Object.assign(document.createElement(tag), set);
    document.body.append(element);
    return element;
  };
  const style = (rule) => {
    const box = put('div', { textContent: 'x' });
    box.setAttribute('style', rule);
  };
  const sheet = (rules) => put('style', { textContent: rules });
  const link = (rel, href, more = {}) => put('link', { rel, href, ...more });
  const svg = (tag, href) => {
    const name = 'http://www.w3.org/2000/svg';
    const root = document.createElementNS(name, 'svg');
    const inside = document.createElementNS(name, tag);
    inside.setAttribute('href', href);
    inside.setAttribute('width', '9');
    inside.setAttribute('height', '9');
    root.append(inside);
    document.body.append(root);
  };
  const picture = (address) => put('img', { src: address });

  /** In a page of the extension, a content script, a worker or the background. */
  const anywhere = {
    fetch: (host) => void fetch(`http://${host}/`, { mode: 'no-cors' }).catch(() => {}),
    'fetch with words': (host) =>
      void fetch(`http://${host}/`, { method: 'POST', mode: 'no-cors', body: 'words' }).catch(() => {}),
    WebSocket: (host) => void new WebSocket(`ws://${host}/`),
    EventSource: (host) => void new EventSource(`http://${host}/`),
    WebTransport: (host) => void new WebTransport(`https://${host}/`).ready.catch(() => {}),
  };

  /** Where there is a document. */
  const page = {
    XMLHttpRequest: (host) => {
      const request = new XMLHttpRequest();
      request.open('GET', `http://${host}/`);
      request.send();
    },
    sendBeacon: (host) => void navigator.sendBeacon(`http://${host}/`, 'words'),
    'STUN (WebRTC)': (host) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] });
      connection.createDataChannel('x');
      void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    },
    picture: (host) => picture(`http://${host}/x.png`),
    'picture by constructor': (host) => Object.assign(new Image(), { src: `http://${host}/x.png` }),
    'picture set': (host) => put('img', { srcset: `http://${host}/x.png 1x` }),
    'picture source': (host) => {
      const box = put('picture', {});
      box.append(
        Object.assign(document.createElement('source'), { srcset: `http://${host}/x.png` }),
        document.createElement('img'),
      );
    },
    'picture button': (host) => put('input', { type: 'image', src: `http://${host}/x.png` }),
    'picture in a drawing': (host) => svg('image', `http://${host}/x.png`),
    video: (host) => put('video', { src: `http://${host}/x.mp4`, preload: 'auto' }),
    'video poster': (host) => put('video', { poster: `http://${host}/x.png` }),
    audio: (host) => put('audio', { src: `http://${host}/x.mp3`, preload: 'auto' }),
    'audio by constructor': (host) => void new Audio(`http://${host}/x.mp3`).load(),
    object: (host) => put('object', { data: `http://${host}/x.svg`, type: 'image/svg+xml' }),
    embed: (host) => put('embed', { src: `http://${host}/x.svg`, type: 'image/svg+xml' }),
    frame: (host) => put('iframe', { src: `http://${host}/` }),
    'frame with a picture': (host) => put('iframe', { srcdoc: `<img src="http://${host}/x.png">` }),
    'style: background': (host) => style(`background: url(http://${host}/x.png)`),
    'style: image-set': (host) => style(`background-image: image-set("http://${host}/x.png" 1x)`),
    'style: content': (host) => sheet(`body::after { content: url(http://${host}/x.png) }`),
    'style: cursor': (host) => style(`cursor: url(http://${host}/x.cur), auto`),
    'style: border': (host) => style(`border: 9px solid; border-image: url(http://${host}/x.png) 9`),
    'style: list': (host) => style(`display: list-item; list-style-image: url(http://${host}/x.png)`),
    'style: mask': (host) => style(`mask-image: url(http://${host}/x.svg)`),
    'style: import': (host) => sheet(`@import "http://${host}/x.css";`),
    'style: font': (host) => {
      sheet(`@font-face { font-family: ${CSS.escape(host)}; src: url(http://${host}/x.woff2) }`);
      style(`font-family: ${CSS.escape(host)}`);
    },
    'style: adopted sheet': (host) => {
      const made = new CSSStyleSheet();
      made.replaceSync(`body::before { content: url(http://${host}/x.png) }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
    },
    'font by constructor': (host) =>
      void new FontFace('x', `url(http://${host}/x.woff2)`).load().catch(() => {}),
    'style sheet link': (host) => link('stylesheet', `http://${host}/x.css`),
    'link: preload': (host) => link('preload', `http://${host}/x.png`, { as: 'image' }),
    'link: prefetch': (host) => link('prefetch', `http://${host}/x`),
    'link: modulepreload': (host) => link('modulepreload', `http://${host}/x.js`),
    'link: preconnect': (host) => link('preconnect', `http://${host}`),
    'link: dns-prefetch': (host) => link('dns-prefetch', `http://${host}`),
    'form into a frame': (host) => {
      put('iframe', { name: host });
      put('form', { action: `http://${host}/`, target: host }).submit();
    },
    'link that tells another (ping)': (host) => {
      const to = put('a', { href: '#x', ping: `http://${host}/` });
      to.click();
    },
    'markup written in': (host) => put('div', { innerHTML: `<img src="http://${host}/x.png">` }),
  };

  /** Each takes the whole page away, so each needs a page of its own. */
  const away = {
    'location.href': (host) => void (location.href = `http://${host}/`),
    'location.replace': (host) => location.replace(`http://${host}/`),
    'window.open': (host) => void window.open(`http://${host}/`),
    'link clicked': (host) => put('a', { href: `http://${host}/` }).click(),
    'form sent': (host) => put('form', { action: `http://${host}/`, method: 'post' }).submit(),
    refresh: (host) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=http://${host}/`;
      document.head.append(meta);
    },
  };

  const browserCalls = {
    'tabs.create': (host) => void chrome.tabs.create({ url: `http://${host}/` }),
    'windows.create': (host) => void chrome.windows.create({ url: `http://${host}/` }),
    'tabs.update': async (host) => {
      const tab = await chrome.tabs.create({ url: 'about:blank' });
      await chrome.tabs.update(tab.id, { url: `http://${host}/` });
    },
  };

  /** Code from elsewhere: the browser lets no part of an extension have it, so a plain web page shows the leak. */
  const pageScripts = {
    'script element': (host) => put('script', { src: `http://${host}/x.js` }),
    'module import': (host) => void import(`http://${host}/x.js`).catch(() => {}),
  };
  const workerScripts = {
    importScripts: (host) => importScripts(`http://${host}/x.js`),
  };

  return { anywhere, page, away, browserCalls, pageScripts, workerScripts };
})();

/** Tries one way out, or says why it could not even be tried. */
globalThis.goOut = (group, name, host) => {
  try {
    channels[group][name](host);
    return '';
  } catch (error) {
    return String(error);
  }
};
