/**
 * Shapes that several modules speak of, for editors and `tsc --checkJs`. No module imports this file.
 *
 * @typedef {"en" | "ja"} Language
 * @typedef {"relevance" | "newest" | "oldest"} Sort
 * @typedef {"list" | "pairs" | "map"} View
 * @typedef {import("./words.js").Words} Words
 */

/**
 * What the page shows; the address says the same.
 *
 * @typedef {object} State
 * @property {string} q
 * @property {Readonly<Record<string, readonly string[]>>} filters
 * @property {string} from the first day, or empty
 * @property {string} to the last day, or empty
 * @property {boolean} recent whether newer articles are preferred a little
 * @property {boolean} translate whether the words are searched in the other language too
 * @property {boolean} collapse whether copies of one article are shown as one
 * @property {Sort | ""} sort empty: the usual one
 * @property {number} page
 * @property {number} size
 * @property {View} view
 * @property {string} article the id of the article that is open, or empty
 * @property {Language} lang
 */

/**
 * Where the reader should find themselves after the page has changed.
 *
 * @typedef {object} Arrival
 * @property {string} [focus] an id or a `data-key`
 * @property {number} [top]
 * @property {boolean} [back] by the Back or Forward button: answers may be remembered ones
 * @property {boolean} [stay] the page changes around the reader and does not scroll
 */

/**
 * What the API answers. Codes of concepts and mentions are written `country:GB`; `broader` is the code of the value
 * above; `names` are other names to look a value up by; `groups` counts copies of one article once; `similar` are the
 * copies that are not shown; offsets count UTF-16 units of the field.
 *
 * @typedef {{text: string, match?: boolean}} Piece
 * @typedef {{code: string, label: string}} Tag
 * @typedef {Tag & {count: number, selected?: boolean, broader?: string, names?: string[]}} FacetValue
 * @typedef {{month: string, count: number}} Month
 * @typedef {{text: string, code: string, label: string}} Concept
 * @typedef {{text: string, language: string, terms: string[]}} Translated words typed, and what was searched beside them
 * @typedef {{code: string, text?: string, limit?: number}} Hint what was read otherwise than its writer may think
 * @typedef {{
 *   id: string, url?: string, source?: string, published?: string, language?: string, titleDerived?: boolean,
 *   title: Piece[], snippets?: Piece[][], tags?: Record<string, Tag[]>, similar?: number, score?: number, reason?: string[],
 * }} Result
 * @typedef {{
 *   query: {text: string, concepts?: Concept[], translations?: Translated[], relaxed?: boolean, hints?: Hint[]},
 *   total: number,
 *   groups?: number,
 *   page: {number: number, size: number, pages: number},
 *   results: Result[],
 *   facets: Record<string, FacetValue[]>,
 *   timeline?: Month[],
 *   didYouMean?: string | null,
 *   partial?: boolean,
 *   tookMillis?: number,
 *   links?: Record<string, string>,
 * }} Answer
 * @typedef {{code: string, label: string, first: string, second: string, count: number, months: Month[]}} Pair
 * @typedef {{results: Result[], sameEvent: Result[]}} Related similar articles, and the same event in other languages
 * @typedef {{
 *   code: string, label?: string, field: "title" | "body", start: number, end: number, text: string, rule?: string,
 * }} Mention
 * @typedef {{
 *   id: string, url?: string, source?: string, title: string, titleDerived?: boolean, body: string, language?: string,
 *   published?: string, authors?: string[], tags?: Record<string, Tag[]>, mentions?: Mention[],
 *   events?: {date: string, end?: string, text?: string}[],
 * }} Article
 * @typedef {{
 *   kind: "country" | "pair" | "sector" | "agreement" | "organisation" | "topic" | "title",
 *   text: string, name?: string, code?: string, id?: string, count?: number,
 * }} Suggestion name: what was typed, where text is another name of it
 */

/**
 * What modules hand to each other: a filter in use and the state that lacks it; a tag and the words on which it rests.
 *
 * @typedef {{facet: string, code: string, label: string, without: State}} Filter
 * @typedef {Tag & {facet: string, mentions: Mention[]}} Evidence
 */
