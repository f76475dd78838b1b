/**
 * Lights the words of a tag in the article; once lit, goes on to the next place. Marks know their mentions by number
 * (`data-mentions`), buttons those of their tag.
 *
 * @param {HTMLElement} button
 */
export function light(button) {
  const view = button.closest("main");
  if (!view) return;
  const numbers = numbersOf(button);
  const last = numbers.indexOf(button.getAttribute("data-at") ?? "");
  const here = numbers[(last + 1) % numbers.length];
  for (const other of view.querySelectorAll("[data-light]")) {
    other.setAttribute("aria-pressed", String(other === button));
    if (other !== button) other.removeAttribute("data-at");
  }
  button.setAttribute("data-at", here);
  for (const mark of view.querySelectorAll("mark.mention")) {
    const own = numbersOf(mark);
    mark.toggleAttribute("data-lit", own.some((number) => numbers.includes(number)));
    mark.toggleAttribute("data-here", own.includes(here));
  }
  view.querySelector("[data-here]")?.scrollIntoView({ block: "nearest" });
}

/** @param {Element} element */
function numbersOf(element) {
  return (element.getAttribute("data-mentions") ?? "").split(" ");
}
