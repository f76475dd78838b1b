package dev.kakehashi.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.samples.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of samples/intranet, as the demo serves them. */
@InBrowser
class IntranetTest {

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(Project.ROOT.resolve("samples/intranet"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static HostPage open(HostPage host, String name) {
    host.page.visit(host.page.origin() + "/intranet/" + name);
    return host.settle();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void noPageHasABarrier(String name, HostPage host) {
    open(host, name);
    assertThat(host.page.barriers()).isEmpty();
    host.page.width(320, 640);
    assertThat(host.page.overflow()).isZero();
  }

  @Test
  void theFirstPageLeadsToAllOthers(HostPage host) throws IOException {
    open(host, "");
    assertThat(host.page.attributes(".pages a", "href"))
        .containsExactlyInAnyOrderElementsOf(
            pages()
                .filter(name -> !name.equals("index"))
                .map(name -> "/intranet/" + name)
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "latest, 5, 5",
    "two, 3, 3",
    "hostile, 5, 5",
    "kintone, 0, 0",
    "garoon, 4, 4",
    "full, 10, 10",
    "strict, 1, 3",
    "box, 0, 0",
    "plain, 0, 0"
  })
  void theWidgetsShowWhatTheyShould(String name, int least, int most, HostPage host) {
    open(host, name);
    assertThat(host.titles()).hasSizeBetween(least, most);
    if (least == 0 && !name.equals("box")) {
      host.search("覚書");
      assertThat(host.titles()).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"frame", "sharepoint", "confluence", "wordpress"})
  void theFramesShowArticles(String name, HostPage host) {
    open(host, name);
    host.page.inFrame(
        "iframe",
        () -> {
          host.settle();
          assertThat(host.titles()).isNotEmpty();
        });
  }
}
