// Stands for what kintone itself has: an event when the portal is shown, and the place for content.
(() => {
  const handlers = [];
  window.kintone = {
    events: { on: (type, handler) => type === "portal.show" && handlers.push(handler) },
    portal: { getContentSpaceElement: () => document.getElementById("portal-space") },
  };
  addEventListener("DOMContentLoaded", () => handlers.forEach((handler) => handler({ type: "portal.show" })));
})();
