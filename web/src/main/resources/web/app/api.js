import { addSort, searchParameters } from "./state.js";
import { language } from "./words.js";

/** The search API as this page uses it; openapi.yaml says what it answers. */

const PATIENCE = 20_000; // milliseconds; the server gives up on a search well before this

export class Problem extends Error {
  constructor(kind, title = kind, retryAfter = 0) {
    super(title);
    this.kind = kind; // failed, limited, locked, missing, timeout or unreachable
    this.retryAfter = retryAfter; // seconds
  }
}

export function searchAddress(state, more = {}) {
  const parameters = searchParameters(state);
  addSort(parameters, state, "relevance");
  if (state.page > 1) parameters.set("page", state.page);
  const rest = { size: state.size, lang: state.lang, ...more };
  for (const [name, value] of Object.entries(rest)) parameters.set(name, value);
  return `/api/search?${parameters}`;
}

export function pairsAddress(state) {
  return `/api/pairs?${new URLSearchParams([...searchParameters(state), ["lang", state.lang]])}`;
}

export function preview(state, signal) {
  return get(searchAddress(state, { size: 1 }), signal);
}

export function article(id, signal, below = "") {
  return get(`/api/articles/${encodeURIComponent(id)}${below}?lang=${language}`, signal);
}

/** Rejects with a Problem, or with an AbortError if the signal says so. */
export async function get(address, signal) {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json, application/problem+json" },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (!response.ok) throw await problemOf(response);
    return await response.json();
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    if (patience.aborted) throw new Problem("timeout");
    throw error instanceof SyntaxError ? new Problem("failed", "JSON") : new Problem("unreachable");
  }
}

async function problemOf(response) {
  const { status, headers } = response;
  const told = await response.json().catch(() => ({}));
  const title = told.detail || told.title || `HTTP ${status}`;
  if (status === 404 || status === 410) return new Problem("missing", title);
  if (status === 401) return new Problem("locked", title);
  const seconds = Number(headers.get("retry-after"));
  const busy = status === 429 || (status === 503 && seconds > 0);
  return busy ? new Problem("limited", title, Math.ceil(seconds) || 10) : new Problem("failed", title);
}

/** Lets only the latest of several requests go on: each new signal aborts the one before. */
export function latest() {
  let controller = new AbortController();
  return () => {
    controller.abort();
    controller = new AbortController();
    return controller.signal;
  };
}
