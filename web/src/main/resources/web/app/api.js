import { effectiveSort, searchParameters } from "./state.js";

/** The search API as this page uses it. */

const PATIENCE = 20_000; // milliseconds; the server gives up on a search well before this

/** An answer that is not the one hoped for: a problem told by the server, or no answer at all. */
export class Problem extends Error {
  /**
   * @param {"failed" | "limited" | "missing" | "timeout" | "unreachable"} kind
   * @param {string} title
   * @param {number} [retryAfter] seconds
   */
  constructor(kind, title, retryAfter = 0) {
    super(title);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/**
 * The address of a search, for this page's own use and for whoever wants the data.
 *
 * @param {State} state
 * @param {Record<string, string>} [more]
 */
export function searchAddress(state, more = {}) {
  const parameters = searchParameters(state);
  if (effectiveSort(state) !== "relevance") parameters.set("sort", effectiveSort(state));
  if (state.page > 1) parameters.set("page", String(state.page));
  parameters.set("size", String(state.size));
  parameters.set("lang", state.lang);
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  return `/api/search?${parameters}`;
}

/**
 * Where it is told who cooperates with whom among the articles of a search.
 *
 * @param {State} state
 */
export function pairsAddress(state) {
  const parameters = searchParameters(state);
  parameters.set("lang", state.lang);
  return `/api/pairs?${parameters}`;
}

/**
 * How many articles a search would find.
 *
 * @param {State} state
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>}
 */
export function preview(state, signal) {
  return get(searchAddress(state, { size: "1" }), signal);
}

/**
 * @param {string} id
 * @param {string} lang
 * @param {AbortSignal} [signal]
 * @returns {Promise<Article>}
 */
export function article(id, lang, signal) {
  return get(`/api/articles/${encodeURIComponent(id)}?lang=${lang}`, signal);
}

/**
 * Asks and reads JSON. Rejects with a {@link Problem}, or with an AbortError if the signal says so.
 *
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function get(address, signal) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const patience = setTimeout(stop, PATIENCE);
  signal?.addEventListener("abort", stop);
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json, application/problem+json" },
      signal: controller.signal,
    });
    if (!response.ok) throw await problemOf(response);
    return await response.json();
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    if (controller.signal.aborted) throw new Problem("timeout", "timeout");
    if (error instanceof SyntaxError) throw new Problem("failed", "JSON");
    throw new Problem("unreachable", "network");
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener("abort", stop);
  }
}

/** @param {Response} response */
async function problemOf(response) {
  const told = await response.json().catch(() => ({}));
  const title = told.detail || told.title || `HTTP ${response.status}`;
  if (response.status === 404 || response.status === 410) return new Problem("missing", title);
  const seconds = Number(response.headers.get("retry-after"));
  const busy = response.status === 429 || (response.status === 503 && seconds > 0);
  return busy ? new Problem("limited", title, Math.ceil(seconds) || 10) : new Problem("failed", title);
}

/**
 * Loads a part of the page that is not always needed.
 *
 * @template T
 * @param {() => Promise<T>} part
 * @returns {Promise<T>}
 */
export function load(part) {
  return part().catch(() => {
    throw new Problem("unreachable", "network");
  });
}

/** Lets only the latest of several requests go on; earlier ones are aborted. */
export class Latest {
  #controller = new AbortController();

  /** @returns {AbortSignal} the signal for the request that starts now */
  start() {
    this.stop();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  stop() {
    this.#controller.abort();
  }
}
