/**
 * An example client for the JSON API in plain fetch: copy it into your site and change what you like.
 * The types are in comments, so editors and the TypeScript compiler check your use of it; there is nothing to build.
 *
 * The API answers other origins only when the search site's setting AllowedOrigins names them.
 */

/**
 * @typedef {object} SearchRequest
 * @property {string} [q] what a person typed; nothing in it is an error
 * @property {string[]} [topic] slugs or labels; any of them
 * @property {string[]} [year] month on the blog: "2018", "2015-2020", "2015-", "-2020"
 * @property {string[]} [studyYear] year of the study, written likewise
 * @property {string[]} [kind] kinds of study, such as "meta-analysis"
 * @property {string[]} [journal]
 * @property {string[]} [author]
 * @property {string[]} [studies] how many studies, as the summary states in total: "12", "10-49", "50-", "-9"
 * @property {string[]} [participants] how many participants, written likewise
 * @property {string[]} [effect] measures of effect sizes: "r", "d", "g", "OR" …, or "any"
 * @property {boolean} [exact] exact words only
 * @property {"relevance" | "newest" | "oldest" | "study-newest" | "study-oldest" | "participants"} [sort]
 * @property {number} [page] from 1
 * @property {number} [perPage] 1–100
 */

/**
 * @typedef {{ value: string, label: string }} Label
 * @typedef {{ text: string, authors: string[], year: number | null, title: string | null, source: string | null, doi: string | null }} Citation
 * @typedef {{ field: string, text: string, marks: [number, number][], html: string, matched: boolean }} Passage
 * @typedef {{ value: string, label: string, count: number, selected: boolean }} FacetValue
 */

/**
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} posted month on the blog, YYYY-MM
 * @property {number} year
 * @property {number | null} studyYear
 * @property {Label | null} kind
 * @property {Label[]} topics
 * @property {Citation[]} citations
 * @property {Passage | null} implication the sentence on practice that answers best
 * @property {Passage[]} passages
 * @property {string} titleHtml
 * @property {number} score
 * @property {{ kind: string, label: string, value: number, phrase: string, statement: string, sentence: number, ci: number[] | null }[]} figures the totals and the main effect, as stated
 */

/**
 * @typedef {object} SearchAnswer
 * @property {string} query
 * @property {number} total exact
 * @property {number} page
 * @property {number} perPage
 * @property {number} pages
 * @property {Hit[]} hits
 * @property {Record<string, FacetValue[]>} facets
 * @property {{ self: string, next: string | null, previous: string | null, html: string }} links
 * @property {{ version: string, documents: number }} index
 */

/** What the search site says is wrong with a request (RFC 9457). */
export class SearchProblem extends Error {
  /**
   * @param {number} status
   * @param {{ title?: string, detail?: string, errors?: { parameter: string, detail: string, allowed: string }[] }} problem
   * @param {number | null} retryAfter seconds to wait before another try, when the site says so
   */
  constructor(status, problem, retryAfter) {
    super(problem.detail ?? problem.title ?? `The search site answered ${status}.`);
    this.name = 'SearchProblem';
    this.status = status;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

export class SearchClient {
  #base;

  /** @param {string} base address of the search site, such as "https://search.example.org" */
  constructor(base) {
    this.#base = new URL(base.replace(/\/?$/, '/'));
  }

  /**
   * One page of results.
   * @param {SearchRequest} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<SearchAnswer>}
   */
  search(request, signal) {
    return this.#get(this.#address('api/v1/search', request), signal);
  }

  /**
   * Every hit, page by page, as they are asked for.
   * @param {SearchRequest} request
   * @param {AbortSignal} [signal]
   * @returns {AsyncGenerator<Hit, void, void>}
   */
  async *all(request, signal) {
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await this.search({ ...request, page, perPage: 100 }, signal);
      pages = answer.pages;
      yield* answer.hits;
    }
  }

  /**
   * A whole post.
   * @param {string} id
   * @param {AbortSignal} [signal]
   * @returns {Promise<{ id: string, url: string, title: string, posted: string, summary: string, implications: string, citations: Citation[], topics: Label[] }>}
   */
  post(id, signal) {
    return this.#get(new URL(`api/v1/posts/${encodeURIComponent(id)}`, this.#base), signal);
  }

  /**
   * The address of a search as a file for a reference manager or spreadsheet, or of its feed.
   * @param {SearchRequest} request
   * @param {"ris" | "bib" | "csl.json" | "csv" | "jsonl" | "atom"} format
   */
  addressOf(request, format) {
    return this.#address(format === 'atom' ? 'feed.atom' : `api/v1/search.${format}`, request).href;
  }

  /**
   * @param {string} path
   * @param {SearchRequest} request
   */
  #address(path, request) {
    const address = new URL(path, this.#base);
    for (const [name, value] of Object.entries(request)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== '') address.searchParams.append(name, String(one));
      }
    }
    return address;
  }

  /**
   * @param {URL} address
   * @param {AbortSignal} [signal]
   */
  async #get(address, signal) {
    const response = await fetch(address, { signal, credentials: 'omit', headers: { Accept: 'application/json' } });
    if (response.ok) return response.json();
    const wait = Number(response.headers.get('Retry-After'));
    throw new SearchProblem(response.status, await response.json().catch(() => ({})), wait > 0 ? wait : null);
  }
}
