import { h } from "./dom.js";
import { SIZES, addressOf, changed } from "./state.js";

/**
 * Links to the other pages, and how many articles a page has.
 *
 * @param {{number: number, size: number, pages: number}} page
 * @param {number} total
 * @param {State} state
 * @param {Words} words
 */
export function pager(page, total, state, words) {
  const to = (/** @type {number} */ number) => addressOf({ ...state, page: number });
  const step = (/** @type {string} */ key, /** @type {number} */ number, /** @type {string} */ rel) =>
    number >= 1 && number <= page.pages &&
    h("li", {}, h("a", { href: to(number), rel, "data-key": key, "data-focus": "results-heading" }, words.say(key)));
  return h("div", { class: "paging" },
    page.pages > 1 &&
      h("nav", { "aria-label": words.say("pages") },
        h("ul", { class: "pages" },
          step("previous", page.number - 1, "prev"),
          numbers(page.number, page.pages).map((number) =>
            h("li", {},
              number === null
                ? h("span", { class: "pages-gap" }, "…")
                : h("a", {
                    href: to(number),
                    "aria-label": words.say("pageNumber", { n: number }),
                    "aria-current": number === page.number && "page",
                    "data-key": `page-${number}`,
                    "data-focus": "results-heading",
                  }, number))),
          step("next", page.number + 1, "next"))),
    total > SIZES[0] &&
      h("p", { class: "choices" },
        h("span", {}, words.say("perPage")),
        SIZES.map((size) =>
          h("a", {
            href: addressOf(changed(state, { size })),
            "aria-current": size === state.size && "true",
            "data-key": `size-${size}`,
          }, size))));
}

/**
 * The first, the last, and those around the current page; null stands for a gap.
 *
 * @param {number} current
 * @param {number} pages
 * @returns {(number | null)[]}
 */
export function numbers(current, pages) {
  const wanted = [1, current - 1, current, current + 1, pages];
  if (current <= 3) wanted.push(2, 3, 4);
  if (current >= pages - 2) wanted.push(pages - 1, pages - 2, pages - 3);
  const shown = [...new Set(wanted)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return shown.flatMap((number, at) => {
    const gap = at === 0 ? 0 : number - shown[at - 1] - 1;
    return gap === 0 ? [number] : gap === 1 ? [number - 1, number] : [null, number];
  });
}
