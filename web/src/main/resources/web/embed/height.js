/**
 * The height protocol. The framed page posts `{type: "tns:height", v: 1, id, height}` to the page around it, whenever
 * its height has changed by more than a pixel; `/widget/v1/frame-height.js` is the other end.
 */

/**
 * Tells the height to this parent, if the operator lets it frame the page.
 *
 * @param {string} parent the origin of the page around
 * @param {string} id what the page around calls this frame
 */
export async function reportHeight(parent, id) {
  if (window.parent === window || !parent) return;
  const { frameAncestors } = await (await fetch("/embed/hosts.json")).json();
  if (!mayFrame(parent, frameAncestors)) {
    console.warn(`the height is not told: ${parent} is not among --frame-ancestors`);
    return;
  }
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (Math.abs(height - told) <= 1) return;
    told = height;
    window.parent.postMessage({ type: "tns:height", v: 1, id, height }, parent);
  }).observe(document.documentElement);
}

/**
 * @param {string} parent
 * @param {string[]} allowed origins, `self`, or a site with its subdomains as in https://*.example.org
 */
export function mayFrame(parent, allowed) {
  return allowed.some((ancestor) => {
    if (ancestor === "self") return parent === location.origin;
    const [scheme, domain] = ancestor.split("*.");
    return domain === undefined ? parent === ancestor : parent.startsWith(scheme) && parent.endsWith(`.${domain}`) && isOrigin(parent);
  });
}

/** @param {string} text */
function isOrigin(text) {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
