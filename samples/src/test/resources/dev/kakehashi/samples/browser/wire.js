// Stands between the page and the network: counts what the page asks for; holds, changes or refuses it by rules.
(() => {
  const rules = RULES;
  const wire = { rules, asked: [], dropped: [], pending: 0, refusals: [], said: [], touched: [] };
  window.wire = wire;
  addEventListener("securitypolicyviolation", (event) => wire.refusals.push(`${event.violatedDirective} ${event.sourceFile}`));
  document.addEventListener("DOMContentLoaded", () => {
    const status = document.getElementById("status");
    if (status) new MutationObserver(() => wire.said.push(status.textContent.trim())).observe(status, { childList: true });
  });
  const answered = (text, options) => Object.assign(new Response(text, options), { json: async () => JSON.parse(text) });
  const real = window.fetch.bind(window);
  window.fetch = async (address, options = {}) => {
    const readable = decodeURIComponent(address.replaceAll("+", " "));
    wire.asked.push(readable);
    wire.pending++;
    options.signal?.addEventListener("abort", () => wire.dropped.push(readable));
    const rule = rules.find(({ part }) => readable.includes(part)) ?? {};
    try {
      if (rule.delay) await new Promise((resolve) => setTimeout(resolve, rule.delay));
      if (rule.broken) throw new TypeError("no network");
      if (rule.status) return answered(JSON.stringify(rule.body ?? {}), { status: rule.status, headers: rule.headers });
      const answer = await real(address, { headers: options.headers }); // not aborted: comes late instead
      const body = await answer.text();
      const changed = rule.merge ? JSON.stringify({ ...JSON.parse(body), ...rule.merge }) : body;
      return answered(changed, { status: answer.status, headers: answer.headers });
    } finally {
      setTimeout(() => wire.pending--); // by then the page has drawn it: parsed here, it is read and drawn in one task
    }
  };
})();
