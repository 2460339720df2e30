'use strict';
// What the panels of services elsewhere may tell the page: how high they are, and that they want to be loaded anew. Nothing else is heard.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const LEAST = 40, MOST = 1600, PATIENCE = 10000, AGAIN = 10000, TIMES = 20;
  const frames = () => [...document.querySelectorAll('iframe[data-plugged-frame]')];
  const heard = new WeakSet();
  const sizes = new WeakMap();
  const loaded = new Map();

  // A frame in its sandbox has an origin that nobody can name: what it is told is no secret.
  const tell = frame => frame.contentWindow.postMessage({
    riguardo: 1,
    type: 'look',
    theme: root.dataset.theme === 'auto' ? (dark.matches ? 'dark' : 'light') : root.dataset.theme,
    language: root.lang
  }, '*');
  dark.addEventListener('change', () => frames().forEach(tell));

  addEventListener('message', event => {
    const frame = event.origin === 'null' && frames().find(one => one.contentWindow === event.source);
    const said = event.data;
    if (!frame || typeof said !== 'object' || said === null || said.riguardo !== 1) return;
    if (said.type === 'hello') tell(frame);
    else if (said.type === 'size' && Number.isFinite(said.height)) size(frame, said.height);
    else if (said.type === 'refresh') return refresh(frame);
    else return;
    heard.add(frame);
    silent(frame, false);
  });

  // A panel that cannot make up its mind does not shake the page.
  function size(frame, height) {
    const now = performance.now();
    const before = sizes.get(frame);
    const since = before && now - before.from < AGAIN ? before : { from: now, times: 0 };
    sizes.set(frame, since);
    const wanted = String(Math.min(MOST, Math.max(LEAST, Math.ceil(height))));
    if (frame.getAttribute('height') === wanted || ++since.times > TIMES) return;
    frame.setAttribute('height', wanted);
  }

  function refresh(frame) {
    const panel = frame.closest('[data-address]');
    const address = panel && panel.dataset.address;
    const now = performance.now();
    const last = loaded.get(address) || { at: -AGAIN, times: 0 };
    if (!address || document.hidden || now - last.at < AGAIN || last.times >= TIMES) return;
    loaded.set(address, { at: now, times: last.times + 1 });
    htmx.ajax('GET', address, { target: panel, swap: 'outerHTML' });
  }

  function silent(frame, is) {
    const line = frame.parentElement && frame.parentElement.querySelector('.plugged-silent');
    if (line) line.hidden = !is;
    frame.hidden = is;
  }

  // A service that is down leaves a sentence in its place, once somebody has come near it and it had its time.
  const near = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(one => {
    near.unobserve(one.target);
    setTimeout(() => { if (one.target.isConnected && !heard.has(one.target)) silent(one.target, true); }, PATIENCE);
  }));
  const watch = () => frames().filter(one => !one.dataset.watched).forEach(one => {
    one.dataset.watched = 'yes';
    near.observe(one);
  });
  document.addEventListener('htmx:load', watch);
  watch();

  // What was not fetched while nobody looked at the page is fetched when somebody does.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) document.querySelectorAll('[data-plugged]').forEach(place => htmx.trigger(place, 'plugged'));
  });
})();
