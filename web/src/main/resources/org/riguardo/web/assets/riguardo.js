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
    } else {
      press('l');
    }
  }

  const panel = () => document.querySelector('#panel:not([hidden])');
  const onRow = () => document.activeElement && document.activeElement.closest('#worklist tr[data-client]');
  const rowOf = client => document.querySelector(`#worklist tr[data-client="${CSS.escape(client || '')}"]`);
  let opening = false;
  let wanted = null;

  // A key does what the button that names it does; on a row, its client's panel opens first.
  function press(key) {
    const row = onRow();
    const open = panel();
    if (row && !(open && open.dataset.client === row.dataset.client)) {
      wanted = key;
      link(row).click();
      return;
    }
    const place = (open || document).querySelector(`[data-press="${CSS.escape(key)}"]`)
      || document.querySelector(`main [data-press="${CSS.escape(key)}"]`);
    if (place) act(place);
  }

  function act(place) {
    if (!place.matches('summary')) {
      place.click();
      return;
    }
    place.parentElement.open = true;
    const field = place.parentElement.querySelector('input:not([type=hidden]), select, textarea');
    if (field) field.focus();
  }

  // On a narrow page the panel covers the rest, which nobody reaches behind it.
  function cover(covered) {
    document.querySelectorAll('.bar, .head, #notice, #talks, #found').forEach(part => { part.inert = covered; });
  }

  function opened() {
    const open = panel();
    if (!open) return;
    cover(matchMedia('(max-width: 60rem)').matches);
    document.querySelectorAll('#worklist tr.opened').forEach(row => row.classList.remove('opened'));
    const row = rowOf(open.dataset.client);
    if (row) row.classList.add('opened');
    open.scrollTop = 0;
    document.getElementById('panel-title').focus();
    const key = wanted;
    wanted = null;
    if (key) press(key);
  }

  function closed() {
    const open = panel();
    if (!open || !document.getElementById('worklist')) return false;
    const row = rowOf(open.dataset.client);
    cover(false);
    open.hidden = true;
    open.replaceChildren();
    if (row) {
      row.classList.remove('opened');
      link(row).focus();
    }
    return true;
  }

  // A row opens wherever it is pressed, unless that is to choose words or to follow another link.
  document.addEventListener('click', event => {
    const pressed = event.target.closest('#worklist tbody tr[data-client]');
    if (pressed && !event.target.closest('a, button, summary, input') && getSelection().isCollapsed) link(pressed).click();
  });

  document.addEventListener('click', event => {
    if (event.target.closest('#panel-close') && closed()) event.preventDefault();
  });

  function nextTab() {
    const tabs = [...document.querySelectorAll('main .tabs a')];
    const at = tabs.findIndex(tab => tab.hasAttribute('aria-current'));
    if (tabs.length > 1) tabs[(at + 1) % tabs.length].click();
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

  function help() {
    const guide = document.getElementById('guide');
    if (guide) guide.click();
    else showKeys();
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
    p: () => press('p'),
    w: () => press('w'),
    z: () => press('z'),
    h: () => press('h'),
    o: () => press('o'),
    f: () => press('f'),
    t: nextTab,
    1: () => pick(1),
    2: () => pick(2),
    3: () => pick(3),
    4: () => pick(4),
    5: () => pick(5),
    '/': () => document.getElementById('text') && document.getElementById('text').focus(),
    '?': help
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

  document.addEventListener('keydown', event => {
    const menuOpen = menu && menu.open;
    if (event.key === 'Escape' && !menuOpen && !document.querySelector('dialog[open]') && closed()) event.preventDefault();
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

  // What is typed or chosen in a form that changes something is not lost when the session ends: it comes back after signing in.
  const KEPT = 'kept ';
  const SENT = 'sent';
  const pathOf = form => new URL(form.action, location).pathname;
  const nameOf = form => KEPT + pathOf(form) + (form.id ? ' ' + form.id : '');
  const typed = form => [...form.elements].filter(field =>
    field.name && field.name !== 'csrf' && !['hidden', 'submit', 'button', 'reset', 'password', 'file'].includes(field.type));
  const chosen = field => field.type === 'radio' || field.type === 'checkbox';
  const changed = field => chosen(field) ? field.checked !== field.defaultChecked
    : field.matches('select') ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
      : field.value !== field.defaultValue;

  function keep(form) {
    const fields = typed(form);
    if (!fields.some(changed)) return;
    sessionStorage.setItem(nameOf(form), JSON.stringify(fields.map(field =>
      chosen(field) ? [field.name, field.value, field.checked] : [field.name, field.value])));
  }

  function restore() {
    let found = false;
    document.querySelectorAll('form[method=post]').forEach(form => {
      const kept = sessionStorage.getItem(nameOf(form));
      if (!kept) return;
      sessionStorage.removeItem(nameOf(form));
      found = true;
      for (const [name, value, checked] of JSON.parse(kept)) {
        const field = typed(form).find(one => one.name === name && chosen(one) === (checked !== undefined)
          && (checked === undefined || one.value === value));
        if (!field) continue;
        if (checked === undefined) field.value = value;
        else field.checked = checked;
        const folded = field.closest('details');
        if (folded && changed(field)) folded.open = true;
      }
    });
    if (found) {
      trouble(document.body.dataset.kept);
      shape();
    }
  }

  // Where this page is found again, if it came as the answer to a form and has no address of its own.
  let home = '';

  // A form that is sent as a page: whether it arrived is known on the page that comes next.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post') || form.closest('#me')) return;
    keep(form);
    const row = form.closest('#panel') && document.getElementById('worklist');
    const open = row && rowOf(panel().dataset.client);
    const after = open && (open.nextElementSibling || open.previousElementSibling);
    sessionStorage.setItem(SENT, JSON.stringify({
      page: home || location.href, path: pathOf(form), form: nameOf(form), client: open ? open.dataset.client : '', after: after ? after.dataset.client : ''
    }));
  });

  function arrived() {
    const sent = JSON.parse(sessionStorage.getItem(SENT) || 'null');
    if (!sent) return;
    const kept = sessionStorage.getItem(sent.form);
    const problem = document.getElementById('problem');
    const refused = problem && ['stale-page', 'signed-out'].includes(problem.dataset.kind) || problem && problem.dataset.status === '405';
    if (!sent.again && (refused && kept || sent.lost && location.href !== sent.page)) {
      sessionStorage.setItem(SENT, JSON.stringify({ ...sent, again: true }));
      location.replace(sent.page);
      return;
    }
    if (problem && kept) {
      const back = document.createElement('a');
      back.href = sent.page;
      back.textContent = document.body.dataset.keptReturn;
      problem.append(back);
      return;
    }
    sessionStorage.removeItem(SENT);
    if (sent.path === location.pathname) home = sent.page;
    if (!kept && !sent.lost) return;
    if (location.href !== sent.page) {
      sessionStorage.removeItem(sent.form);
      const next = sent.after && rowOf(sent.after);
      if (next) link(next).focus();
    } else if (sent.client && rowOf(sent.client)) {
      addEventListener('load', () => setTimeout(() => link(rowOf(sent.client)).click(), 0));
    }
  }

  const out = document.getElementById('sign-out');
  if (out) out.addEventListener('click', () => sessionStorage.clear());

  const trouble = text => { document.getElementById('trouble').textContent = text; };
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401) {
      document.querySelectorAll('form[method=post]').forEach(keep);
      const open = panel();
      sessionStorage.setItem(SENT, JSON.stringify({ page: home || location.href, form: '', lost: true, client: open ? open.dataset.client : '' }));
      if (home) location.replace(home);
      else location.reload();
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
    if (!event.detail.target.closest('[data-plugged], [data-address]')) trouble('');
    if (event.detail.target.id === 'panel') opening = true;
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
  document.addEventListener('htmx:afterSettle', () => {
    shape();
    if (opening && panel()) {
      opening = false;
      opened();
      restore();
    }
  });

  // A link to a place on the page moves the reader's focus there, too.
  document.addEventListener('click', event => {
    const here = event.target.closest('a[href^="#"]');
    const place = here && document.getElementById(here.getAttribute('href').slice(1));
    if (place) setTimeout(() => place.focus(), 0);
  });

  document.querySelectorAll('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  // A file that no mail server would take is refused before it is sent.
  document.addEventListener('change', event => {
    const file = event.target.matches('input[data-most]') && event.target;
    if (!file) return;
    const large = file.files[0] && file.files[0].size > Number(file.dataset.most);
    file.setCustomValidity(large ? file.dataset.tooLarge : '');
    file.reportValidity();
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

  function inView(tab) {
    tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 40;
  }

  arrived();
  restore();
  shape();
  const here = document.querySelector('.bar nav a[aria-current]');
  document.querySelectorAll('.tabs a[aria-current]').forEach(inView);
  if (here) inView(here);
  // What a new page has to say is spoken where no part of it takes the focus.
  const status = document.getElementById('status');
  const words = status.textContent;
  if (words && document.activeElement === document.body) {
    status.textContent = '';
    setTimeout(() => { status.textContent = words; }, 100);
  }
  if (location.hash === '#log-call') addEventListener('load', () => setTimeout(logCall, 0));
})();
