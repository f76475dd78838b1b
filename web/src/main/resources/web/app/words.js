import { STRINGS } from "./strings.js";

/**
 * @param {string} from
 * @param {string} to
 */
function isWholeMonths(from, to) {
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  return from.endsWith("-01") && to.endsWith(`-${last}`);
}

/** How the page speaks one language: sentences, numbers, days, plurals. */
export class Words {
  /** @type {Map<string, Words>} */
  static #spoken = new Map();

  #column;
  #locale;
  #plural;
  #number;
  #day;
  #month;
  #shortMonth;
  #monthName;
  #collator;
  /** @type {Intl.DisplayNames | undefined} */
  #languages;

  /** @param {"en" | "ja"} language */
  constructor(language) {
    this.language = language;
    this.#column = language === "ja" ? 1 : 0;
    this.#locale = language === "ja" ? "ja-JP" : "en-GB";
    this.#plural = new Intl.PluralRules(this.#locale);
    this.#number = new Intl.NumberFormat(this.#locale);
    this.#day = this.#dates({ day: "numeric", month: "long", year: "numeric" });
    this.#month = this.#dates({ month: "long", year: "numeric" });
    this.#monthName = this.#dates({ month: "short" });
    this.#collator = new Intl.Collator(this.#locale);
    this.#shortMonth = this.#dates({ month: "short", year: "numeric" });
  }

  /**
   * @param {"en" | "ja"} language
   * @returns {Words}
   */
  static in(language) {
    const words = Words.#spoken.get(language) ?? new Words(language);
    Words.#spoken.set(language, words);
    return words;
  }

  /**
   * A sentence with its placeholders filled; numbers are written in the reader's way, and a number called n chooses
   * between singular and plural.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    return this.pieces(key, values).join("");
  }

  /**
   * The same in pieces, so that elements can stand in a sentence.
   *
   * @template T
   * @param {string} key
   * @param {Record<string, T | string | number>} [values]
   * @returns {(T | string)[]}
   */
  pieces(key, values = {}) {
    return this.#pattern(key, values.n)
      .split(/(\{\w+\})/)
      .filter((part) => part !== "")
      .map((part) => {
        const value = part.startsWith("{") ? values[part.slice(1, -1)] : part;
        return typeof value === "number" ? this.number(value) : /** @type {T | string} */ (value ?? "");
      });
  }

  /** @param {string} language a code such as ja */
  nameOf(language) {
    this.#languages ??= new Intl.DisplayNames(this.#locale, { type: "language", fallback: "code" });
    return this.#languages.of(language) ?? language;
  }

  /**
   * The order of names; of Japanese ones as they are read.
   *
   * @param {string} one
   * @param {string} other
   */
  compare(one, other) {
    return this.#collator.compare(one, other);
  }

  /** @param {number} number */
  number(number) {
    return this.#number.format(number);
  }

  /** @param {string} day as in 2025-03-31 */
  day(day) {
    return this.#day.format(new Date(`${day}T00:00:00Z`));
  }

  /** @param {string} month as in 2025-03 */
  month(month) {
    return this.#month.format(new Date(`${month}-01T00:00:00Z`));
  }

  /** @param {string} month as in 2025-03 */
  shortMonth(month) {
    return this.#shortMonth.format(new Date(`${month}-01T00:00:00Z`));
  }

  /** @param {string} day as in 2025-03-31 */
  monthName(day) {
    return this.#monthName.format(new Date(`${day}T00:00:00Z`));
  }

  /**
   * A range of days, in words as short as the range allows.
   *
   * @param {string} from
   * @param {string} to
   */
  range(from, to) {
    if (from && to) {
      if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
        const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
        return first === last ? this.say("year", { y: first }) : this.say("years", { a: first, b: last });
      }
      const day = isWholeMonths(from, to) ? (/** @type {string} */ date) => this.month(date.slice(0, 7)) : this.day.bind(this);
      const [a, b] = [day(from), day(to)];
      return a === b ? a : this.say("fromTo", { a, b });
    }
    return from ? this.say("since", { a: this.day(from) }) : this.say("until", { b: this.day(to) });
  }

  /**
   * @param {string} key
   * @param {unknown} n
   */
  #pattern(key, n) {
    const entry = STRINGS[key];
    if (!entry) throw new Error(`no string called ${key}`);
    const [one, other = one] = entry[this.#column].split("|");
    return typeof n === "number" && this.#plural.select(n) === "one" ? one : other;
  }

  /** @param {Intl.DateTimeFormatOptions} options */
  #dates(options) {
    return new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: "UTC" });
  }
}

/** The reader's day, as in 2025-03-31. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
