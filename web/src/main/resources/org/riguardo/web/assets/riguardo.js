'use strict';
(() => {
  const row = 'tr[data-client], li[data-entry], li[data-talk], li[data-message]';
  const rows = () => [...document.querySelectorAll('li[data-talk], table.list tbody tr[data-client], li[data-entry], li[data-message]')];
  const link = row => row.querySelector('input[name=purpose], tr a.client, button.accept, a.button, button');
  const typing = target => target.closest('input:not([type=radio]):not([type=checkbox]), select, textarea, dialog[open]');

  function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement && document.activeElement.closest(row));
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    link(next).focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  function logCall() {
    const form = document.getElementById('log-call');
    if (form) {
      form.scrollIntoView({ block: 'nearest' });
      form.querySelector('input[name=purpose]').focus();
      return;
    }
    const row = document.activeElement && document.activeElement.closest('tr[data-client]');
    if (row) location.assign(link(row).href + '#log-call');
  }

  // The first thing that a payment may be, of the one that the reader stands on or else of the first.
  function accept() {
    const here = document.activeElement && document.activeElement.closest('li[data-entry], li[data-message]');
    const button = (here || document).querySelector('button.accept');
    if (button) button.click();
  }

  // The client of that number among those that a message may belong to.
  function pick(number) {
    const here = document.activeElement && document.activeElement.closest('li[data-message]');
    const one = here || document.querySelector('li[data-message]');
    const button = one && one.querySelectorAll('button.pick')[number - 1];
    if (button) button.click();
  }

  // What was found in the words: the one that the reader stands on, or else the first that waits.
  function finding(button) {
    const here = document.activeElement && document.activeElement.closest('li[data-finding]');
    const one = (here && here.querySelector(button)) || document.querySelector('li[data-state=PROPOSED] ' + button);
    if (one) one.click();
  }

  // One key says what a talk was about, of the question that the reader stands on, or of the first one where that is nowhere.
  function answer(key) {
    const here = document.activeElement || document.body;
    const nowhere = here === document.body || here.matches('#main, h1, h2, #undo');
    const talk = here.closest('li[data-talk]') || (nowhere && document.querySelector('li[data-talk]'));
    if (!talk) return false;
    const choice = talk.querySelector(`input[data-key="${CSS.escape(key)}"]`);
    if (choice) {
      choice.checked = true;
      choice.focus();
      return true;
    }
    const chosen = talk.querySelector('input[name=purpose]:checked');
    const money = talk.querySelector('input[name=money]:not(:checked)');
    if (key === 'e' && chosen && money) {
      money.checked = true;
      return true;
    }
    if (key === 'n' && chosen) {
      talk.querySelector('input[name=note]').focus();
      return true;
    }
    return false;
  }

  function undo() {
    const button = document.getElementById('undo');
    if (button) button.click();
  }

  function showKeys() {
    const keys = document.getElementById('keys');
    if (keys && !keys.open) keys.showModal();
  }

  const keys = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    l: logCall,
    a: accept,
    c: () => finding('button.confirm'),
    x: () => finding('button.refuse'),
    u: undo,
    1: () => pick(1),
    2: () => pick(2),
    3: () => pick(3),
    4: () => pick(4),
    5: () => pick(5),
    '/': () => document.getElementById('text') && document.getElementById('text').focus(),
    '?': showKeys
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (answer(event.key)) {
      event.preventDefault();
      return;
    }
    const arrow = event.key.startsWith('Arrow');
    if (arrow && event.target.matches('input')) return;
    if (arrow && !(event.target === document.body || event.target.closest(row))) return;
    const action = keys[event.key];
    if (action && !(arrow && rows().length === 0)) {
      event.preventDefault();
      action();
    }
  });

  const menu = document.getElementById('me');
  document.addEventListener('click', event => {
    if (menu && menu.open && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  const show = document.getElementById('show-keys');
  if (show) {
    show.hidden = false;
    show.addEventListener('click', showKeys);
  }

  // A note that was being typed when the session ended comes back after signing in.
  const kept = () => document.querySelectorAll('[data-keep]');
  function keep() {
    kept().forEach(field => field.value && sessionStorage.setItem(field.dataset.keep, field.value));
  }
  function restore() {
    kept().forEach(field => {
      const text = sessionStorage.getItem(field.dataset.keep);
      if (text && !field.value) field.value = text;
      sessionStorage.removeItem(field.dataset.keep);
    });
  }

  const trouble = text => { document.getElementById('trouble').textContent = text; };
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401) {
      keep();
      location.reload();
    } else {
      trouble(document.body.dataset.problem);
    }
  });
  document.addEventListener('htmx:sendError', () => trouble(document.body.dataset.problem));
  document.addEventListener('htmx:beforeRequest', event => {
    // A page that nobody looks at asks for nothing, so that its session can end.
    if (document.hidden && !event.detail.requestConfig.triggeringEvent) {
      event.preventDefault();
      return;
    }
    trouble('');
    event.detail.target.setAttribute('aria-busy', 'true');
  });
  document.addEventListener('htmx:afterRequest', event => event.detail.target.removeAttribute('aria-busy'));

  // A call that nobody answered needs no questions about the talk.
  function shape() {
    const form = document.getElementById('log-call');
    if (!form) return;
    const how = form.querySelector('input[name=how]:checked');
    form.classList.toggle('no-talk', how !== null && how.value === 'NO_ANSWER');
    const purpose = form.querySelector('input[name=purpose]:checked');
    form.classList.toggle('about-money', purpose !== null && purpose.value === 'MONEY');
  }
  document.addEventListener('change', shape);
  document.addEventListener('htmx:afterSettle', shape);

  // A link to a place on the page moves the reader's focus there, too.
  document.addEventListener('click', event => {
    const here = event.target.closest('a[href^="#"]');
    const place = here && document.getElementById(here.getAttribute('href').slice(1));
    if (place) setTimeout(() => place.focus(), 0);
  });

  // The text of a chosen file goes into the field that is sent, so that it can be read before it is.
  function files() {
    document.querySelectorAll('input[data-into]').forEach(file => {
      file.closest('[hidden]')?.removeAttribute('hidden');
    });
  }
  document.addEventListener('change', async event => {
    const file = event.target.matches('input[data-into]') && event.target.files[0];
    if (file) document.getElementById(event.target.dataset.into).value = await file.text();
  });
  files();

  restore();
  shape();
  if (location.hash === '#log-call') addEventListener('load', () => setTimeout(logCall, 0));
})();
