/**
 * Elements from data. Text goes in as text; nothing in this application turns a string into markup.
 *
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Child | Child[]} Children
 */

/**
 * Makes an element. Attributes that are null, undefined or false are left out, true stands alone, functions listen
 * (`onclick`), and `vars` sets CSS variables.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Children} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "vars") {
      for (const [variable, setting] of Object.entries(value)) {
        element.style.setProperty(variable, String(setting));
      }
    } else if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {Children[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children
    .flat(2)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === "number" ? String(child) : /** @type {Node | string} */ (child)));
}

/**
 * Replaces what an element shows. If the keyboard focus was inside, it goes to the new element with the same
 * `data-key`, else to `fallback`, so that nobody is thrown back to the top of the page.
 *
 * @param {Element} host
 * @param {Children} children
 * @param {HTMLElement | null} [fallback]
 */
export function redraw(host, children, fallback = null) {
  const focused = document.activeElement;
  const inside = focused !== null && focused !== host && host.contains(focused);
  const key = inside ? focused.getAttribute("data-key") : null;
  host.replaceChildren(...nodes([children]));
  if (!inside) return;
  const heir = key === null ? null : host.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const next = heir instanceof HTMLElement ? heir : fallback;
  next?.focus({ preventScroll: true });
}

/**
 * Text in pieces, the matching ones marked.
 *
 * @param {{text: string, match?: boolean}[]} pieces
 * @returns {Child[]}
 */
export function marked(pieces) {
  return pieces.map((piece) => (piece.match ? h("mark", {}, piece.text) : piece.text));
}

/**
 * An address that is safe to link to, or null.
 *
 * @param {string | null | undefined} address
 */
export function webAddress(address) {
  if (!address) return null;
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * The element with this id in index.html.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element with the id ${id}`);
  return element;
}
