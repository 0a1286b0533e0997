/*
 * <pprnet-search>: a search box for other sites. It asks this site's JSON API and shows the hits where it stands.
 *
 *   <script src="https://THE-SEARCH-SITE/embed.js" defer></script>
 *   <pprnet-search>
 *     <form action="https://THE-SEARCH-SITE/"> … a plain form, which works by itself … </form>
 *   </pprnet-search>
 *
 * The page's own form inside is used as it is; without one a simple form is shown. Whenever something fails (no script, no network,
 * an origin that the search site does not know) the form is sent as any form is, and the search site answers.
 * Nothing inline is used, so it works under a strict content security policy. See docs/embedding.md.
 */
(() => {
  'use strict';

  const cameFrom = new URL('.', document.currentScript?.src || location.href).href;

  const styles = `
    :host { display: block; color: var(--pprnet-color, inherit); font: var(--pprnet-font, inherit); }
    form { display: flex; flex-wrap: wrap; gap: var(--pprnet-gap, 0.5rem); align-items: end; }
    label { flex: 1 1 14rem; }
    input { box-sizing: border-box; display: block; width: 100%; margin-top: 0.25rem; font: inherit; color: inherit; background: var(--pprnet-background, Field);
      padding: 0.5rem 0.625rem; border: 1px solid var(--pprnet-border, currentColor); border-radius: var(--pprnet-radius, 0.25rem); }
    button { font: inherit; padding: 0.5rem 1rem; min-height: 2.5rem; cursor: pointer; color: var(--pprnet-on-accent, #fff);
      background: var(--pprnet-accent, #1f5f7a); border: 1px solid transparent; border-radius: var(--pprnet-radius, 0.25rem); }
    :is(a, button, input):focus-visible { outline: 3px solid var(--pprnet-accent, #1f5f7a); outline-offset: 2px; }
    [role=status] { margin: 0; }
    [role=status]:not(:empty) { margin-top: 1rem; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: 1rem 0; border-bottom: 1px solid var(--pprnet-border, color-mix(in srgb, currentColor 25%, transparent)); }
    .title { font-size: 1.125em; font-weight: bold; line-height: 1.3; margin: 0; }
    a { color: var(--pprnet-link, var(--pprnet-accent, LinkText)); }
    .about { margin: 0.25rem 0; font-size: 0.875em; color: var(--pprnet-muted, inherit); }
    .implication { margin: 0.25rem 0 0; line-height: 1.5; }
    mark { color: inherit; background: var(--pprnet-mark, color-mix(in srgb, gold 45%, transparent)); font-weight: bold; }
    .more { margin: 1rem 0 0; }
    .more:empty { display: none; }
  `;

  class PprnetSearch extends HTMLElement {
    #results;
    #asking = null;

    connectedCallback() {
      if (this.shadowRoot) return;                     // moved inside the page: everything is there already
      const sheet = new CSSStyleSheet();               // before the shadow root hides the page's form: an old browser stops here
      sheet.replaceSync(styles);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      this.#results = makeResults();
      root.append(element('slot', {}, [this.#makeForm()]), this.#results.status, this.#results.region);
      root.addEventListener('submit', event => this.#answer(event));
      this.addEventListener('submit', event => this.#answer(event));
      const typed = this.getAttribute('query');
      if (typed) this.search(new URLSearchParams({ q: typed })).catch(() => {});
    }

    disconnectedCallback() {
      this.#asking?.abort();
    }

    /** Address of the search site, with a slash at its end. */
    get base() {
      return new URL(this.getAttribute('base') || cameFrom, location.href).href.replace(/\/?$/, '/');
    }

    /** Shows the hits of a search; rejects when the search site can not be asked. */
    async search(parameters) {
      this.#asking?.abort();
      const asking = this.#asking = new AbortController();
      this.#results.region.setAttribute('aria-busy', 'true');
      try {
        const address = new URL('api/v1/search', this.base);
        for (const [name, value] of parameters) if (value !== '') address.searchParams.append(name, value);
        for (const topic of (this.getAttribute('topic') ?? '').split(/\s+/).filter(Boolean)) address.searchParams.append('topic', topic);
        if (!address.searchParams.has('perPage')) address.searchParams.set('perPage', this.getAttribute('per-page') ?? '5');
        const response = await fetch(address, { signal: asking.signal, credentials: 'omit', headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(`The search site answered ${response.status}.`);
        const answer = await response.json();
        if (this.#asking !== asking) return;           // a newer search overtook this one
        this.#show(answer);
        this.dispatchEvent(new CustomEvent('pprnet-results', { bubbles: true, composed: true, detail: { query: answer.query, total: answer.total } }));
      } finally {
        if (this.#asking === asking) this.#results.region.removeAttribute('aria-busy');
      }
    }

    #answer(event) {
      event.preventDefault();
      event.stopPropagation();
      const form = event.target;
      this.search(new URLSearchParams(new FormData(form, event.submitter))).catch(fault => {
        if (fault.name !== 'AbortError') HTMLFormElement.prototype.submit.call(form);   // as if there were no script
      });
    }

    #makeForm() {
      const input = element('input', { type: 'search', name: 'q', part: 'input', autocomplete: 'off', value: this.getAttribute('query') ?? '' });
      const name = this.getAttribute('label') ?? 'Search research summaries';
      const label = element('label', { part: 'label' }, [name, input]);
      return element('form', { action: this.base, method: 'get', role: 'search', 'aria-label': name, part: 'form' }, [label, element('button', { part: 'button' }, ['Search'])]);
    }

    #show(answer) {
      const { status, region, list, more } = this.#results;
      list.replaceChildren(...answer.hits.map(hit => makeHit(hit, this.getAttribute('heading-level'))));
      more.replaceChildren(...makeMore(answer));
      region.hidden = false;
      status.textContent = statusOf(answer);           // last: what is read out is already there
    }
  }

  function makeResults() {
    const status = element('p', { role: 'status', part: 'status' });
    const list = element('ol', { role: 'list', part: 'list' });
    const more = element('p', { class: 'more', part: 'more' });
    return { status, list, more, region: element('section', { 'aria-label': 'Search results', part: 'results', hidden: '' }, [list, more]) };
  }

  function makeHit(hit, level) {
    const link = element('a', { href: hit.url, part: 'link' }, [hit.title]);
    const about = [hit.studyYear ?? hit.year, hit.kind?.label, ...hit.topics.map(topic => topic.label)].filter(Boolean).join(' · ');
    return element('li', { part: 'hit' }, [
      element(/^[2-6]$/.test(level) ? `h${level}` : 'h3', { class: 'title', part: 'title' }, [link]),
      element('p', { class: 'about', part: 'about' }, [about]),
      ...(hit.implication ? [element('p', { class: 'implication', part: 'implication' }, marked(hit.implication))] : []),
    ]);
  }

  /** The text of a passage in pieces, its matches as <mark>. Text stays text: nothing is parsed as HTML. */
  function marked({ text, marks }) {
    const pieces = [];
    let at = 0;
    for (const [start, end] of marks) {
      pieces.push(text.slice(at, start), element('mark', { part: 'mark' }, [text.slice(start, end)]));
      at = end;
    }
    return [...pieces, text.slice(at)];
  }

  function makeMore(answer) {
    const near = (answer.tryInstead ?? []).flatMap(other => [element('a', { href: other.url, part: 'link' }, [`${other.label} (${other.count})`]), ' ']);
    return answer.total > answer.hits.length ? [element('a', { href: answer.links.html, part: 'link' }, [`All ${answer.total} summaries`])] : near;
  }

  function statusOf(answer) {
    const counted = answer.total === 1 ? '1 summary' : `${answer.total === 0 ? 'No' : answer.total} summaries`;
    const { corrected, relaxed } = answer.interpretation;
    return [`${counted}${answer.query ? ` for “${answer.query}”` : ''}.`, corrected ? `Searched for “${corrected.query}”.` : '', relaxed?.sentence ?? ''].filter(Boolean).join(' ');
  }

  function element(name, attributes = {}, children = []) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  if (!customElements.get('pprnet-search')) customElements.define('pprnet-search', PprnetSearch);
})();
