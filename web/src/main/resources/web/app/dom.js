/**
 * Makes an element; text goes in as text. Attributes and children that are null, undefined or false are left out, true
 * stands alone, functions listen (`onclick`), and `vars` sets CSS variables.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "vars") {
      for (const [variable, setting] of Object.entries(value)) element.style.setProperty(variable, setting);
    } else if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if ((value ?? false) !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child || child === 0);
}

/**
 * Replaces what an element shows. If the keyboard focus was inside, it goes to the new element with the same
 * `data-key`, else to `fallback`, so that nobody is thrown back to the top of the page.
 */
export function redraw(host, children, fallback) {
  const focused = document.activeElement;
  const inside = focused !== host && host.contains(focused);
  const key = inside && focused.getAttribute("data-key");
  host.replaceChildren(...nodes([children]));
  if (inside) ((key && withKey(key, host)) || fallback)?.focus({ preventScroll: true });
}

export function button(label, attributes) {
  return h("button", { type: "button", class: "quiet", ...attributes }, label);
}

export function withKey(key, host = document) {
  return host.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

export function marked(pieces) {
  return pieces.map(({ text, match }) => (match ? h("mark", {}, text) : text));
}

/** Null where an address is not safe to link to. */
export function webAddress(address) {
  try {
    const { protocol, href } = new URL(address);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

export function byId(id) {
  return document.getElementById(id);
}

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Many links, one stop of the Tab key: the current link, else the first. */
export function roving(container) {
  container.setAttribute("data-roving", "");
  const links = [...container.querySelectorAll("a")];
  const stop = links.find((link) => link.hasAttribute("aria-current")) ?? links[0];
  for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  return container;
}

/** Arrow keys go to the next link in that direction as the eye sees it, Home and End to the first and the last. */
export function rove(event) {
  const from = event.target.closest("a");
  const container = from?.closest("[data-roving]");
  if (!container || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...container.querySelectorAll("a")];
  const to = { Home: links[0], End: links.at(-1) }[event.key] ?? nearest(from, links, STEPS[event.key]);
  if (!to) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

/** Sideways distance counts double, so that rows and columns are kept. */
function nearest(from, links, step) {
  if (!step) return null;
  const start = middle(from);
  const ways = links.map((link) => {
    const { x, y } = middle(link);
    const ahead = (x - start.x) * step[0] + (y - start.y) * step[1];
    const aside = (x - start.x) * step[1] + (y - start.y) * step[0];
    return { link, ahead, length: ahead + 2 * Math.abs(aside) };
  });
  return ways.filter(({ ahead }) => ahead > 1).sort((a, b) => a.length - b.length)[0]?.link;
}

function middle(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Copies text, also where the page is not served over HTTPS. Tells whether it worked. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = h("textarea", { class: "unseen" }, text);
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused.focus({ preventScroll: true });
    return done;
  }
}
