// Makes the pages quicker. Nothing depends on it: every journey works with forms and links alone, and any fault here ends in one of
// those. Each part below stands by itself, so that a fault in one leaves the others.

const byId = id => document.getElementById(id);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const hidden = text => make('span', { className: 'vh', textContent: text });

/* Results put in place -------------------------------------------------------------------------------------------------------- */

let loading;

/** Puts the answer at an address of the search page in place. The count is last: it is read out when everything else is there. */
async function show(address, { push = true, focus } = {}) {
  loading?.abort();
  const own = loading = new AbortController();
  const results = byId('results');
  results.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch('/search/results' + address.search, { signal: own.signal });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const plain = answer.querySelector('.answer').dataset.address;
    const focused = document.activeElement?.id;
    for (const id of ['carried', 'filters', 'results', 'count']) byId(id).replaceChildren(...answer.getElementById(id).childNodes);
    document.title = answer.title;
    byId('q').value = new URL(plain, location.href).searchParams.get('q') ?? '';
    byId('filters-link').firstChild.data = answer.getElementById('filters-link').textContent;
    const feed = document.querySelector('link[rel=alternate]');
    if (feed) feed.href = byId('results').querySelector('a[href^="/feed.atom"]')?.href ?? feed.href;
    if (push) history.pushState(null, '', plain);
    enhance();
    if (focus === 'heading') {
      byId('results-heading').focus({ preventScroll: true });
      byId('count').scrollIntoView();
    } else if (document.activeElement === document.body) {
      (byId(focused) ?? byId('results-heading')).focus({ preventScroll: true });
    }
    results.removeAttribute('aria-busy');
  } catch {
    if (!own.signal.aborted) location.assign(address);
  }
}

function replaceResults() {
  if (!document.body.classList.contains('page-results')) return;
  const isSearch = address => address.origin === location.origin && address.pathname === '/' && address.search !== '' && address.hash === '';

  document.addEventListener('click', event => {
    const link = event.target.closest('.answer a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (!isSearch(address)) return;
    event.preventDefault();
    show(address, { focus: link.closest('.pager') ? 'heading' : undefined });
  });
  byId('search').addEventListener('submit', event => {
    const address = new URL('/?' + new URLSearchParams(new FormData(event.target, event.submitter)), location.href);
    event.preventDefault();
    close();
    show(address);
  });
  window.addEventListener('popstate', () => show(new URL(location.href), { push: false }));
}

/* Filters: a button on small screens, and a box that finds a value in a long list ---------------------------------------------- */

function filterButton() {
  const link = byId('filters-link');
  const panel = byId('filters');
  if (!link || !panel) return;
  const button = make('button', { type: 'button', id: link.id }, link.textContent);
  button.setAttribute('aria-controls', panel.id);
  const set = open => {
    panel.classList.toggle('open', open);
    button.setAttribute('aria-expanded', open);
  };
  set(location.hash === '#filters');
  button.addEventListener('click', () => set(!panel.classList.contains('open')));
  link.replaceWith(button);
}

const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The box comes when the list is opened, so nothing moves while the page loads. */
function findBox(details) {
  const list = details.querySelector('ul[data-find]');
  if (!list || details.querySelector('.find')) return;
  const box = make('input', { type: 'search', className: 'find', ariaLabel: list.dataset.find, placeholder: list.dataset.find });
  box.addEventListener('input', () => {
    for (const item of list.children) item.hidden = !folded(item.querySelector('.name').textContent).includes(folded(box.value.trim()));
  });
  list.before(box);
}

/* Reading list: kept in this browser alone ------------------------------------------------------------------------------------ */

const Kept = 'reading-list';
const Most = 50;
const listed = () => {
  try {
    const ids = JSON.parse(localStorage.getItem(Kept) ?? '[]');
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : [];
  } catch {
    return [];
  }
};
const keep = ids => {
  localStorage.setItem(Kept, JSON.stringify(ids.slice(-Most)));
  showList();
};
const listAddress = () => '/list' + (listed().length ? '?' + listed().map(id => 'id=' + encodeURIComponent(id)).join('&') : '');

function showList() {
  const ids = listed();
  const link = byId('list-link');
  link.href = listAddress();
  byId('list-count').textContent = ids.length ? ` (${ids.length})` : '';
  for (const button of document.querySelectorAll('button[data-save]')) {
    const saved = ids.includes(button.dataset.save);
    button.setAttribute('aria-pressed', saved);
    button.firstChild.data = saved ? 'Saved' : 'Save';
  }
}

function saveButtons() {
  for (const row of document.querySelectorAll('[data-save-id]:not(:has(button[data-save]))')) {
    const button = make('button', { type: 'button' }, 'Save', hidden(' ' + row.dataset.saveTitle));
    button.dataset.save = row.dataset.saveId;
    button.addEventListener('click', () => {
      const others = listed().filter(id => id !== button.dataset.save);
      keep(others.length < listed().length ? others : [...others, button.dataset.save]);
    });
    row.append(button);
  }
}

function readingListPage() {
  const page = byId('reading-list');
  if (!page) return;
  if (!page.dataset.ids && !location.search && listed().length) location.replace(listAddress());
  for (const link of page.querySelectorAll('[data-unsave]')) link.addEventListener('click', () => keep(listed().filter(id => id !== link.dataset.unsave)));
}

/* Copying --------------------------------------------------------------------------------------------------------------------- */

function copyButtons() {
  if (!navigator.clipboard) return;
  for (const place of document.querySelectorAll('.copy:not(:has(button))')) {
    const text = place.textContent.trim();
    const button = make('button', { type: 'button' }, 'Copy');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    });
    place.append(' ', button);
  }
}

/* Suggestions: a combobox with manual selection, after the pattern of the ARIA authoring practices ------------------------------- */

let close = () => {};

function suggestions() {
  const box = byId('q');
  const list = make('ul', { id: 'suggestions', className: 'suggestions', role: 'listbox', ariaLabel: 'Suggestions', hidden: true });
  const status = make('p', { className: 'vh', role: 'status' });
  let active = -1, asking, timer;

  box.closest('.field').append(list);
  box.form.append(status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) box.setAttribute(name, value);

  const point = at => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = list.children[active];
    if (!option) return box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  };
  close = () => {
    clearTimeout(timer);
    asking?.abort();
    point(-1);
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    status.textContent = '';
  };
  const choose = option => {
    const { pathname, search } = new URL(option.dataset.url, location.href);
    location.assign(pathname + search);
  };
  const open = found => {
    point(-1);
    list.replaceChildren(...found.map((suggestion, i) => {
      const option = make('li', { id: `suggestion-${i}`, role: 'option', ariaSelected: 'false' }, make('span', {}, suggestion.label), make('small', {}, `${kinds[suggestion.kind] ?? suggestion.kind} · ${suggestion.count}`));
      option.dataset.url = suggestion.url;
      return option;
    }));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = found.length === 0 ? '' : found.length === 1 ? '1 suggestion' : `${found.length} suggestions`;
  };
  const kinds = { topic: 'topic', phrase: 'words', title: 'summary', author: 'author', journal: 'journal' };
  const ask = async () => {
    asking?.abort();
    const own = asking = new AbortController();
    const typed = box.value.trim();
    if (typed.length < 2) return close();
    try {
      const response = await fetch('/api/v1/suggest?limit=8&q=' + encodeURIComponent(typed.slice(0, 100)), { signal: own.signal });
      if (response.ok && document.activeElement === box) open((await response.json()).suggestions);
    } catch {
      // Suggestions are a help: without them the box works as before.
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  box.addEventListener('keydown', event => {
    const count = list.children.length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden) {
      if (event.key === 'ArrowDown') ask();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      point((active + 1) % count);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      point(active <= 0 ? count - 1 : active - 1);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    }
  });
  box.addEventListener('blur', () => close());
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) choose(option);
  });
}

/* ----------------------------------------------------------------------------------------------------------------------------- */

/** What new parts of the page need. */
function enhance() {
  for (const part of [saveButtons, showList, copyButtons]) attempt(part);
}

function attempt(part) {
  try {
    part();
  } catch (fault) {
    console.warn(fault);
  }
}

document.addEventListener('toggle', event => {
  if (event.target.matches?.('.more') && event.target.open) findBox(event.target);
}, true);
for (const part of [enhance, replaceResults, filterButton, readingListPage, suggestions]) attempt(part);
