'use strict';
// For panels of remote plugins: <script src="https://HOST/riguardo/assets/plugin-bridge.js"></script>; a copy of it says data-host="https://HOST".
(() => {
  const script = document.currentScript;
  const host = new URL(script.dataset.host || script.src).origin;
  const root = document.documentElement;
  const hearers = [];
  let look = null;
  let height = 0;
  const say = said => { if (parent !== window) parent.postMessage({ riguardo: 1, ...said }, host); };

  addEventListener('message', event => {
    const said = event.data;
    if (event.source !== parent || event.origin !== host || typeof said !== 'object' || said === null) return;
    if (said.riguardo !== 1 || said.type !== 'look') return;
    if (!['light', 'dark'].includes(said.theme) || !['it', 'en'].includes(said.language)) return;
    look = Object.freeze({ theme: said.theme, language: said.language });
    root.dataset.theme = look.theme;
    root.lang = look.language;
    hearers.forEach(hearer => hearer(look));
  });

  const resize = wanted => {
    if (!Number.isFinite(wanted) || wanted === height) return;
    height = wanted;
    say({ type: 'size', height });
  };

  window.riguardo = Object.freeze({
    // The height that the panel wants, in pixels; it is told by itself when the content grows or shrinks.
    resize,
    // Asks the page to load this panel anew.
    refresh: () => say({ type: 'refresh' }),
    // Calls back with { theme, language } now, if known, and at each change.
    onLook: hearer => {
      hearers.push(hearer);
      if (look) hearer(look);
    }
  });

  const measure = () => resize(root.offsetHeight);
  addEventListener('DOMContentLoaded', () => {
    say({ type: 'hello' });
    new ResizeObserver(measure).observe(root);
    measure();
  });
})();
