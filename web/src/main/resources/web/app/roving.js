/**
 * Many links, one stop of the Tab key: inside an element with `data-roving` the arrow keys go to the next link in that
 * direction as the eye sees it, Home and End to the first and the last.
 */

const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});

/**
 * Makes one of the links the stop of the Tab key: the current one, else the first.
 *
 * @template {Element} T
 * @param {T} container
 * @returns {T}
 */
export function roving(container) {
  container.setAttribute("data-roving", "");
  const links = [...container.querySelectorAll("a")];
  const stop = links.find((link) => link.hasAttribute("aria-current")) ?? links[0];
  for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  return container;
}

/** @param {KeyboardEvent} event */
export function rove(event) {
  const from = event.target instanceof Element ? event.target.closest("a") : null;
  const container = from?.closest("[data-roving]");
  if (!from || !container || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...container.querySelectorAll("a")];
  const to = event.key === "Home" ? links[0] : event.key === "End" ? links.at(-1) : nearest(from, links, STEPS[event.key]);
  if (!to) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

/**
 * The closest link in a direction; sideways distance counts double, so that rows and columns are kept.
 *
 * @param {Element} from
 * @param {HTMLAnchorElement[]} links
 * @param {[number, number] | undefined} step
 */
function nearest(from, links, step) {
  if (!step) return undefined;
  const start = middle(from);
  let best;
  let least = Infinity;
  for (const link of links) {
    const { x, y } = middle(link);
    const [ahead, aside] = step[0] === 0 ? [(y - start.y) * step[1], x - start.x] : [(x - start.x) * step[0], y - start.y];
    const distance = ahead + 2 * Math.abs(aside);
    if (ahead > 1 && distance < least) [best, least] = [link, distance];
  }
  return best;
}

/** @param {Element} element */
function middle(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
