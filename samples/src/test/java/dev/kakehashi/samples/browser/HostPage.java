package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.WebElement;

/** A page of another site with the widget on it, which is what stands in the shadow. */
final class HostPage {
  static final String WIDGET = "trade-news-search";

  /** Notes what the widgets tell their host and their readers; `wire` is put in by {@link Page}. */
  private static final String LISTENER =
      """
      for (const type of ['search', 'results', 'select', 'error', 'facet', 'state']) {
        addEventListener(`tns-${type}`, (event) => (wire.told ??= []).push([type, event.detail]));
      }
      wire.listen = (widget) => new MutationObserver((changes) => {
        for (const {target} of changes) {
          if (target.getAttribute('role') === 'status' && target.textContent) wire.said.push(target.textContent.trim());
        }
      }).observe(widget.shadowRoot, {childList: true, subtree: true});
      """;

  private static final Map<String, Integer> CODES =
      Map.of("ArrowDown", 40, "ArrowUp", 38, "Enter", 13, "Escape", 27, "Tab", 9);

  private static final String IS_SETTLED =
      """
      return document.readyState === 'complete' && window.wire && wire.pending === 0
          && [...document.querySelectorAll('trade-news-search')].every((w) => w.state && w.state.status !== 'loading')\
      """;

  final Page page;
  private final HostSite site;

  HostPage(Page page, HostSite site) {
    this.page = page;
    this.site = site;
  }

  // building it

  /** The widget with these attributes, and the script that makes it one. */
  String widget(String attributes) {
    return "%s<%s endpoint=\"%s\" %s></%s>"
        .formatted(script(), WIDGET, page.origin(), attributes, WIDGET);
  }

  String script() {
    return "<script defer src=\"%s/widget/v1/trade-news-search.js\"></script>"
        .formatted(page.origin());
  }

  HostPage put(String path, String type, String text) {
    site.put(path, new HostSite.File(text, type, ""));
    return this;
  }

  // going there

  /** A page of the known origin in English. */
  HostPage open(String body) {
    return open("en", body, "");
  }

  HostPage open(String lang, String body, String policy) {
    write(lang, body, policy);
    page.visit(site.known() + "/page");
    settle();
    listen();
    return this;
  }

  /** Where no widget may come to life. */
  void openUnsettled(String body, String policy) {
    write("en", body, policy);
    page.visit(site.known() + "/page");
  }

  /** The same page at the origin that the search server does not know. */
  HostPage openElsewhere(String body) {
    write("en", body, "");
    page.visit(site.unknown() + "/page");
    return settle();
  }

  private void write(String lang, String body, String policy) {
    site.put(
        "/page",
        new HostSite.File(
            "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>Host</title></head><body><main><h1>Host</h1>%s</main></body></html>"
                .formatted(lang, body),
            "text/html",
            policy));
  }

  private void listen() {
    page.run(LISTENER + "document.querySelectorAll('trade-news-search').forEach(wire.listen)");
  }

  HostPage settle() {
    expect(() -> page.run(IS_SETTLED), true);
    return this;
  }

  String known() {
    return site.known();
  }

  String unknown() {
    return site.unknown();
  }

  // looking into the shadow of the first widget, or of the one named

  List<String> texts(String selector) {
    return texts(WIDGET, selector);
  }

  List<String> texts(String widget, String selector) {
    return strings(
        """
        return [...document.querySelector(arguments[0]).shadowRoot.querySelectorAll(arguments[1])]
            .filter((e) => e.checkVisibility()).map((e) => e.innerText.trim().replace(/\\s+/g, ' '))\
        """,
        widget,
        selector);
  }

  List<String> titles() {
    return texts("[part=title]");
  }

  String attribute(String selector, String name) {
    return (String)
        page.run(
            "return"
                + " document.querySelector('trade-news-search').shadowRoot.querySelector(arguments[0])?.getAttribute(arguments[1])"
                + " ?? ''",
            selector,
            name);
  }

  boolean shows(String selector) {
    return !strings(
            """
            return [...document.querySelector('trade-news-search').shadowRoot.querySelectorAll(arguments[0])]
                .filter((e) => e.checkVisibility()).map((e) => e.tagName)\
            """,
            selector)
        .isEmpty();
  }

  /** A member of the first widget, as JSON has it. */
  Object state(String member) {
    return page.run(
        "return document.querySelector('trade-news-search').state[arguments[0]]", member);
  }

  /** The part that has the focus, or its tag. */
  String focus() {
    return (String)
        page.run(
            """
            const e = document.activeElement?.shadowRoot?.activeElement;
            return e ? e.dataset.key ?? e.getAttribute('part') ?? e.tagName.toLowerCase() : ''\
            """);
  }

  /** The details of the events of a type, each written by a function of its detail. */
  List<String> told(String type, String detail) {
    return strings(
        "return (wire.told ?? []).filter(([type]) => type === arguments[0]).map(([, detail]) =>"
            + " String(("
            + detail
            + ")(detail)))",
        type);
  }

  // doing

  void type(CharSequence... keys) {
    input().sendKeys(keys);
  }

  /** Types, and waits for what is suggested for all of it: what half of it brought is replaced. */
  void typeForSuggestions(String text) {
    type(text);
    page.awaitSuggestions(text);
  }

  HostPage search(String text) {
    run("shadow.querySelector('input').value = ''");
    type(text, "\n");
    return settle();
  }

  /** Keys where the focus is: the driver's own way would take the focus away for a moment. */
  void press(String... keys) {
    for (String key : keys) {
      page.cdp("Input.dispatchKeyEvent", keyEvent("keyDown", key));
      page.cdp("Input.dispatchKeyEvent", keyEvent("keyUp", key));
    }
  }

  private static Map<String, Object> keyEvent(String type, String key) {
    return Map.of(
        "type", type,
        "key", key,
        "code", key,
        "text", type.equals("keyDown") && key.equals("Enter") ? "\r" : "",
        "windowsVirtualKeyCode", Objects.requireNonNull(CODES.get(key)));
  }

  WebElement input() {
    return page.within(WIDGET, "[part=input]");
  }

  HostPage click(String selector) {
    page.within(WIDGET, selector).click();
    return settle();
  }

  /** Runs with `widget` and its `shadow` at hand. */
  Object run(String script, Object... arguments) {
    return page.run(
        "const widget = document.querySelector('trade-news-search'), shadow = widget.shadowRoot;"
            + script,
        arguments);
  }

  private List<String> strings(String script, Object... arguments) {
    return ((List<?>) page.run(script, arguments)).stream().map(String::valueOf).toList();
  }
}
