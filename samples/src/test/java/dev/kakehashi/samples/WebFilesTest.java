package dev.kakehashi.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the client's files without a browser. */
class WebFilesTest {
  private static final Path WEB = Project.ROOT.resolve("web/src/main/resources/web");
  private static final Path INTRANET = Project.ROOT.resolve("samples/intranet");
  private static final Path WIDGET = WEB.resolve("widget/v1/trade-news-search.js");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^ +(\\w+):"
              + " \\[\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\",?\\s*\\]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");
  private static final Pattern SAID = Pattern.compile("[sS]ay\\(\"(\\w+)\"");

  /** Ways in which a string could become markup, script or style. */
  private static final Pattern SINK =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|setHTMLUnsafe|srcdoc"
              + "|createContextualFragment|DOMParser|\\beval\\b|new Function|javascript:"
              + "|setTimeout\\(\\s*[\"'`]|cssText|setAttribute\\(\"(style|on\\w+)\"");

  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w*][^\\s\"'`<>）]*");

  /** Names that lead nowhere, and the one that is no address but a name. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "https?://((intranet|news|www)\\.example\\.org|\\*\\.example\\.org|127\\.0\\.0\\.1:8080)\\b.*"
              + "|http://www\\.w3\\.org/2000/svg");

  static List<Path> scripts() {
    return files(".js");
  }

  static List<Path> allFiles() {
    return files("");
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> web = Files.walk(WEB);
        Stream<Path> intranet = Files.walk(INTRANET)) {
      return Stream.concat(web, intranet)
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theWidgetFitsInFifteenKilobytes() throws IOException {
    assertThat(compressed(WIDGET)).isLessThanOrEqualTo(15_000);
  }

  @Test
  void theOtherEndOfTheFrameFitsInSixHundredBytes() throws IOException {
    assertThat(Files.size(WEB.resolve("widget/v1/frame-height.js"))).isLessThanOrEqualTo(600);
  }

  @Test
  void thePageFitsInThirtyFiveKilobytesOfScriptAndTenOfStyle() throws IOException {
    assertThat(compressedIn("app", ".js")).isBetween(1, 35_000);
    assertThat(compressedIn("style", ".css")).isBetween(1, 10_000);
  }

  /** All files of a folder, each compressed as it is served. */
  private static int compressedIn(String folder, String ending) throws IOException {
    int sum = 0;
    for (Path file : files(ending)) {
      sum += file.startsWith(WEB.resolve(folder)) ? compressed(file) : 0;
    }
    return sum;
  }

  private static int compressed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app/strings.js", "embed/strings.js", "widget/v1/trade-news-search.js"})
  void everySentenceIsThereInBothLanguagesWithTheSamePlaceholders(String file) {
    Map<String, List<String>> sentences = sentences(WEB.resolve(file));
    assertThat(sentences).hasSizeGreaterThan(30);
    assertThat(sentences)
        .allSatisfy(
            (key, columns) -> {
              assertThat(columns).doesNotContain("");
              assertThat(placeholders(columns.get(1))).isEqualTo(placeholders(columns.get(0)));
            });
  }

  @Test
  void whatTheWidgetAndTheBuilderSayIsInTheirTables() {
    assertThat(sentences(WIDGET)).containsKeys(said(WIDGET));
    assertThat(sentences(WEB.resolve("embed/strings.js")))
        .containsKeys(said(WEB.resolve("embed/builder.js")));
  }

  @Test
  void theWidgetAndThePageSayTheSameThingInTheSameWords() {
    Map<String, List<String>> page = sentences(WEB.resolve("app/strings.js"));
    Map<String, List<String>> shared = sentences(WIDGET);
    shared.keySet().retainAll(page.keySet());
    assertThat(shared).hasSizeGreaterThan(30);
    assertThat(page).containsAllEntriesOf(shared);
  }

  private static String[] said(Path script) {
    return SAID.matcher(text(script))
        .results()
        .map(call -> call.group(1))
        .distinct()
        .toArray(String[]::new);
  }

  private static Map<String, List<String>> sentences(Path script) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    ENTRY
        .matcher(text(script))
        .results()
        .forEach(entry -> sentences.put(entry.group(1), List.of(entry.group(2), entry.group(3))));
    return sentences;
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(found -> found.group())
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void noScriptTurnsAStringIntoMarkupOrCode(Path script) {
    assertThat(text(script)).doesNotContainPattern(SINK);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allFiles")
  void nothingIsLoadedFromElsewhere(Path file) {
    assertThat(ADDRESS.matcher(text(file)).results().map(address -> address.group()))
        .allMatch(address -> HARMLESS.matcher(address).matches());
  }

  @Test
  void theWidgetIsOneClassicScriptWithoutGlobals() {
    String script = text(WIDGET);
    assertThat(script).doesNotStartWith("\ufeff").contains("(() => {\n\"use strict\";");
    assertThat(script.stripTrailing()).endsWith("})();");
    assertThat(script)
        .doesNotContainPattern("(?m)^(import|export)\\b")
        .doesNotContainPattern("(window|globalThis|self)\\.\\w+ *=[^=]");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
