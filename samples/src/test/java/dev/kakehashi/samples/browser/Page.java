package dev.kakehashi.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page as a reader meets it, and what happens behind it. */
final class Page {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String WIRE = resource("/dev/kakehashi/samples/browser/wire.js");
  private static final String AXE = resource("/axe.min.js");
  private static final String WIDTH = "return innerWidth";
  private static final String IS_SETTLED =
      """
      return document.readyState === 'complete' && window.wire && wire.pending === 0
          && !document.body.hasAttribute('data-waiting')
          && [...document.querySelectorAll('h1')].some((h) => h.checkVisibility() && h.textContent)\
      """;

  private final Chromium driver;
  private final String origin;
  private final List<String> hosts;
  private @Nullable String wire;
  private @Nullable Object usualWidth;

  /**
   * @param origin of the search server
   * @param hosts origins of pages that embed what it serves
   */
  Page(Chromium driver, String origin, List<String> hosts) {
    this.driver = driver;
    this.origin = origin;
    this.hosts = hosts;
  }

  String origin() {
    return origin;
  }

  static String resource(String path) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // going there

  /** Opens an address of the server and waits until the page has settled. */
  Page open(String address) {
    visit(origin + address);
    return settle();
  }

  /** Goes to any address; what counts as settled there, the caller knows. */
  void visit(String url) {
    if (wire == null) {
      rules();
    }
    driver.get(url);
  }

  /** Looks and acts inside a frame of the page, and comes back. */
  void inFrame(String selector, Runnable actions) {
    driver.switchTo().frame(driver.findElement(By.cssSelector(selector)));
    try {
      actions.run();
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** An element inside the shadow of a custom element. */
  WebElement within(String host, String selector) {
    return driver
        .findElement(By.cssSelector(host))
        .getShadowRoot()
        .findElement(By.cssSelector(selector));
  }

  /**
   * What becomes of requests from the next {@link #open} on: the first rule whose {@code part} is
   * in the address counts; see wire.js.
   */
  Page rules(Map<?, ?>... rules) {
    forgetRules();
    String source = WIRE.replace("RULES", new Gson().toJson(rules));
    Map<?, ?> added = cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source));
    wire = (String) Objects.requireNonNull(added.get("identifier"));
    return this;
  }

  private void forgetRules() {
    if (wire != null) {
      cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", wire));
      wire = null;
    }
  }

  Page settle() {
    expect(() -> run(IS_SETTLED), true);
    return this;
  }

  void reload() {
    driver.navigate().refresh();
    settle();
  }

  void back() {
    run("history.back()");
  }

  void forward() {
    run("history.forward()");
  }

  /** Leaves the browser as it was found. */
  void rest() {
    forgetRules();
    cdp("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    browserLanguage("en");
    if (usualWidth != null) {
      cdp("Emulation.clearDeviceMetricsOverride", Map.of());
      expect(() -> run(WIDTH), usualWidth);
      usualWidth = null;
    }
  }

  // looking

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl()).substring(origin.length());
  }

  String title() {
    return Objects.requireNonNull(driver.getTitle());
  }

  String heading() {
    return text("#results-heading");
  }

  /** The text of the first such element, or an empty one. */
  String text(String selector) {
    return (String)
        run(
            "return document.querySelector(arguments[0])?.innerText.trim().replace(/\\s+/g, ' ') ??"
                + " ''",
            selector);
  }

  List<String> texts(String selector) {
    return asList(
        "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())"
            + ".map((e) => e.innerText.trim().replace(/\\s+/g, ' '))",
        selector);
  }

  List<String> attributes(String selector, String name) {
    return asList(
        "return [...document.querySelectorAll(arguments[0])].map((e) =>"
            + " e.getAttribute(arguments[1]))",
        selector,
        name);
  }

  /** The ids of the articles shown, in order. */
  List<String> articles() {
    return attributes(".result", "data-id");
  }

  String field() {
    return (String) run("return document.querySelector('#q').value");
  }

  boolean shows(String selector) {
    return (Boolean)
        run("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector);
  }

  /** The {@code data-key}, id or name of the tag that has the keyboard focus. */
  String focus() {
    return (String)
        run(
            "const e = document.activeElement;"
                + "return e.getAttribute('data-key') ?? (e.id || e.tagName.toLowerCase())");
  }

  /** What screen readers were told since the page was opened. */
  List<String> said() {
    return asList("return wire.said");
  }

  /** What they were told last, or an empty text. */
  String lastSaid() {
    List<String> said = said();
    return said.isEmpty() ? "" : said.getLast();
  }

  /** By how many pixels the page is wider than the window. */
  long overflow() {
    return (Long)
        run(
            "const {scrollWidth, clientWidth} = document.documentElement; return scrollWidth -"
                + " clientWidth");
  }

  /** The requests of the page since it was opened that contain a text. */
  List<String> asked(String part) {
    return asList("return wire.asked.filter((address) => address.includes(arguments[0]))", part);
  }

  List<String> dropped(String part) {
    return asList("return wire.dropped.filter((address) => address.includes(arguments[0]))", part);
  }

  // doing

  void type(CharSequence... keys) {
    driver.findElement(By.id("q")).sendKeys(keys);
  }

  /** Types, and waits for what is suggested for all of it: what half of it brought is replaced. */
  void typeForSuggestions(String text) {
    type(text);
    awaitSuggestions(text);
  }

  /** Waits until suggestions for this text were asked for and are drawn. */
  void awaitSuggestions(String text) {
    expect(() -> asked("/api/suggest?q=" + text + "&").isEmpty(), false);
    expect(() -> run("return wire.pending"), 0L);
  }

  /** Empties the field, types, and waits for what is found. */
  Page search(String text) {
    WebElement field = driver.findElement(By.id("q"));
    field.clear();
    field.sendKeys(text, "\n");
    return settle();
  }

  Page click(String selector) {
    run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
    driver.findElement(By.cssSelector(selector)).click();
    return settle();
  }

  /** The first such element whose text starts so. */
  Page clickText(String selector, String text) {
    String mark = "data-wanted";
    run(
        "document.querySelectorAll('[' + arguments[2] + ']').forEach((e) =>"
            + " e.removeAttribute(arguments[2]));[...document.querySelectorAll(arguments[0])].find((e)"
            + " => e.innerText.trim().startsWith(arguments[1]))?.setAttribute(arguments[2], '')",
        selector,
        text,
        mark);
    return click("[" + mark + "]");
  }

  /** Chooses one of a list. */
  void choose(String select, String value) {
    run(
        "const select = document.querySelector(arguments[0]); select.value = arguments[1];"
            + "select.dispatchEvent(new Event('change', {bubbles: true}))",
        select,
        value);
  }

  /** What the server sends for the address of a link. */
  String fetched(String link) {
    return (String)
        evaluate(
            "fetch(document.querySelector(%s).href).then((a) => a.text())".formatted(json(link)));
  }

  /** How the server answers an address. */
  long status(String address) {
    return (Long) evaluate("fetch(%s).then((answer) => answer.status)".formatted(json(address)));
  }

  private static String json(String text) {
    return new Gson().toJson(text);
  }

  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** The text that an input method shows while it is not yet decided. */
  void compose(String text) {
    cdp(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  void commit(String text) {
    cdp("Input.insertText", Map.of("text", text));
  }

  /** A key that belongs to the input method. */
  void processKey(String key) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      cdp(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", 229));
    }
  }

  Page width(int pixels, int height) {
    usualWidth = usualWidth == null ? run(WIDTH) : usualWidth;
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", height, "deviceScaleFactor", 1, "mobile", false));
    expect(() -> run(WIDTH), (long) pixels);
    return this;
  }

  Page media(String name, String value) {
    Map<String, String> feature = Map.of("name", name, "value", value);
    cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    return this;
  }

  void print(boolean paper) {
    cdp("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
  }

  Page browserLanguage(String language) {
    String agent = (String) Objects.requireNonNull(run("return navigator.userAgent"));
    cdp("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    return this;
  }

  void offline(boolean offline) {
    cdp("Network.enable", Map.of());
    cdp(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    expect(() -> run("return navigator.onLine"), !offline);
  }

  /** What is in the window now, as PNG. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  // behind the page

  /** Role and name of all that assistive technology is told of. */
  List<String> roles() {
    List<?> nodes = (List<?>) cdp("Accessibility.getFullAXTree", Map.of()).get("nodes");
    return Objects.requireNonNull(nodes).stream()
        .map(node -> (Map<?, ?>) node)
        .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
        .map(node -> (inTree(node, "role") + " " + inTree(node, "name")).strip())
        .map(line -> line.replaceAll("\\s+", " "))
        .toList();
  }

  private static Object inTree(Map<?, ?> node, String property) {
    Object value = node.get(property) instanceof Map<?, ?> told ? told.get("value") : "";
    return value == null ? "" : value;
  }

  /** What axe-core finds wrong with what is shown now. */
  List<String> barriers() {
    if (run("return 'axe' in window").equals(false)) {
      evaluate(AXE);
    }
    Map<?, ?> found =
        (Map<?, ?>)
            evaluate(
                """
                axe.run().then(({passes, violations}) => ({passed: passes.length,
                    barriers: violations.flatMap(({id, nodes}) => nodes.map(
                        ({target, failureSummary}) => `${id} ${target} ${failureSummary}`))}))\
                """);
    assertThat((Long) found.get("passed"))
        .isGreaterThan(15); // an empty page would have none either
    return strings(found.get("barriers"));
  }

  /** Role and name of all that assistive technology is given, in the order of the page. */
  List<String> accessibleNames() {
    List<?> nodes =
        (List<?>) Objects.requireNonNull(cdp("Accessibility.getFullAXTree", Map.of()).get("nodes"));
    return nodes.stream()
        .map(Map.class::cast)
        .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
        .map(node -> value(node.get("role")) + ": " + value(node.get("name")))
        .toList();
  }

  private static String value(@Nullable Object property) {
    return property instanceof Map<?, ?> members ? String.valueOf(members.get("value")) : "";
  }

  /** Like the console of the DevTools, where the page's policy does not count. */
  private Object evaluate(String expression) {
    Map<?, ?> answer =
        cdp(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    assertThat(answer.containsKey("exceptionDetails")).as(String.valueOf(answer)).isFalse();
    Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(answer.get("result"));
    return result.containsKey("value") ? Objects.requireNonNull(result.get("value")) : "";
  }

  /** What the browser wrote to its console, and what the page's policy refused. */
  List<String> complaints() {
    return Stream.concat(
            asList("return wire.refusals").stream(),
            driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(
                    message -> !message.contains("Failed to load resource"))) // told on the page
        .toList();
  }

  /** Requests of the browser that did not go to this server. */
  List<String> strangers() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JsonParser.parseString(entry.getMessage()).getAsJsonObject())
        .map(entry -> entry.getAsJsonObject("message"))
        .filter(event -> event.get("method").getAsString().equals("Network.requestWillBeSent"))
        .map(event -> event.getAsJsonObject("params").getAsJsonObject("request"))
        .map(request -> request.get("url").getAsString())
        .filter(url -> !isOurs(url))
        .toList();
  }

  private boolean isOurs(String url) {
    return url.startsWith("data:")
        || Stream.concat(Stream.of(origin), hosts.stream())
            .anyMatch(known -> url.startsWith(known + "/"));
  }

  /** What a script returns; an empty text where it returns nothing. */
  Object run(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  private List<String> asList(String script, Object... arguments) {
    return strings(run(script, arguments));
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  Map<?, ?> cdp(String command, Map<String, ?> parameters) {
    return driver.devTools(command, parameters);
  }

  /** Waits for what should be seen, and fails with what is seen instead. */
  static <T extends @Nullable Object> void expect(Supplier<T> seen, T wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    T last = seen.get();
    while (!Objects.equals(last, wanted) && Instant.now().isBefore(end)) {
      pause();
      last = seen.get();
    }
    assertThat(last).isEqualTo(wanted);
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
