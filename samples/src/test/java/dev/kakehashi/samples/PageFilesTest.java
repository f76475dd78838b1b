package dev.kakehashi.samples;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.query.QueryHint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the page by reading its files. */
class PageFilesTest {
  private static final Path PAGE = Project.ROOT.resolve("web/src/main/resources/web");
  private static final int MOST_SCRIPT = 35_000;
  private static final int MOST_STYLE = 10_000;

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*\"\\./([\\w-]+\\.js)\";");
  private static final Pattern PRELOAD =
      Pattern.compile("<link rel=\"modulepreload\" href=\"/app/([\\w-]+\\.js)\">");
  private static final Pattern STYLESHEET =
      Pattern.compile("<link rel=\"stylesheet\" href=\"/(style/[\\w-]+\\.css)\"");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^  (\\w+):"
              + " \\[\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\",?\\s*\\]");
  private static final Pattern PLURAL = Pattern.compile("\\|");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");
  private static final Pattern SAID = Pattern.compile("\\b(?:say|pieces)\\(\"(\\w+)\"");

  private record Entry(String english, String japanese) {}

  @Test
  void everySentenceHasTheSamePlaceholdersInBothLanguages() {
    assertThat(strings()).hasSizeGreaterThan(100);
    assertThat(strings())
        .allSatisfy(
            (key, entry) -> {
              assertThat(entry.english()).as(key).isNotBlank();
              assertThat(entry.japanese()).as(key).isNotBlank();
              assertThat(entry.japanese()).as(key).doesNotContain("|"); // one form, no plural
              assertThat(PLURAL.splitAsStream(entry.english()).map(PageFilesTest::placeholders))
                  .as(key)
                  .containsOnly(placeholders(entry.japanese()));
            });
  }

  @Test
  void everyEntryOfTheTableIsReadByThisTest() {
    long written = table().lines().filter(line -> line.matches("  \\w+: \\[.*")).count();
    assertThat(strings()).hasSize((int) written); // and no key stands twice
  }

  @Test
  void everySentenceThatIsSaidIsInTheTable() {
    Set<String> said = new TreeSet<>();
    scripts().forEach(script -> found(SAID, read("app/" + script)).forEach(said::add));
    found(Pattern.compile("data-say(?:-label)?=\"(\\w+)\""), read("index.html")).forEach(said::add);
    assertThat(said).hasSizeGreaterThan(80);
    assertThat(strings()).containsKeys(said.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(QueryHint.Kind.class)
  void everyHintHasItsSentence(QueryHint.Kind kind) {
    String name =
        Pattern.compile("-(.)")
            .matcher("-" + kind.key())
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    assertThat(strings()).containsKey("hint" + name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "parseFromString",
        "createContextualFragment", "document.write", "eval(", "new Function", "javascript:",
        "localStorage", "http://", "https://"
      })
  void noScriptUses(String sink) {
    assertThat(scripts()).hasSizeGreaterThan(8);
    assertThat(scripts())
        .allSatisfy(
            script ->
                assertThat(read("app/" + script).replace("http://www.w3.org/2000/svg", ""))
                    .as(script)
                    .doesNotContain(sink));
  }

  @Test
  void theDocumentNamesNoOtherServerAndHasNoStyleOrScriptOfItsOwn() {
    assertThat(read("index.html"))
        .doesNotContain("http://", "https://", " style=", "<style", " onclick=")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"/app/)");
  }

  @Test
  void whatIsFetchedAheadIsWhatTheFirstScriptImports() {
    Set<String> imported = imported();
    imported.remove("main.js");
    assertThat(found(PRELOAD, read("index.html"))).containsExactlyElementsOf(imported);
  }

  @Test
  void noScriptComesLater() {
    assertThat(imported()).containsExactlyElementsOf(scripts());
    assertThat(scripts())
        .allSatisfy(
            script -> assertThat(read("app/" + script)).as(script).doesNotContain("import("));
  }

  @Test
  void allScriptsTogetherAreSmall() {
    assertThat(scripts().stream().mapToInt(script -> zipped("app/" + script)).sum())
        .isBetween(10_000, MOST_SCRIPT);
  }

  @Test
  void theStylesAreSmall() {
    List<String> styles = found(STYLESHEET, read("index.html"));
    assertThat(styles).hasSizeGreaterThan(4);
    assertThat(styles.stream().mapToInt(PageFilesTest::zipped).sum()).isBetween(3_000, MOST_STYLE);
  }

  /** The script of index.html and all that it imports. */
  private static Set<String> imported() {
    Set<String> seen = new TreeSet<>(Set.of("main.js"));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      found(IMPORT, read("app/" + open.remove())).stream().filter(seen::add).forEach(open::add);
    }
    return seen;
  }

  private static Map<String, Entry> strings() {
    return ENTRY
        .matcher(table())
        .results()
        .collect(
            toMap(entry -> entry.group(1), entry -> new Entry(entry.group(2), entry.group(3))));
  }

  private static String table() {
    return read("app/strings.js");
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static List<String> scripts() {
    try (Stream<Path> files = Files.list(PAGE.resolve("app"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(PAGE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int zipped(String file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(PAGE.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
