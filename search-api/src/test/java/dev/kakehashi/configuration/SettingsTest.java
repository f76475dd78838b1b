package dev.kakehashi.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static final Path DOCUMENT = Path.of("docs", "configuration.md");

  /** On a failure, what was expected can be pasted into the document. */
  @Test
  void theDocumentHasARowForEachSetting() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).containsExactlyElementsOf(Settings.ALL.stream().map(this::row).toList());
  }

  private String row(Setting<?> setting) {
    Form<?> form = setting.form();
    String takes = form.many() ? form.takes() + "; several" : form.takes();
    String fallback = String.join(", ", setting.defaultTexts());
    return String.join(
        " | ",
        "| `" + setting.key() + "`",
        setting.about(),
        takes,
        fallback.isEmpty() ? "–" : "`" + fallback + "`",
        (setting.live() ? "at once" : "–") + " |");
  }

  @Test
  void everySettingHasOneNameEverywhere() {
    assertThat(Settings.SEARCHES_AT_ONCE.option()).isEqualTo("--searches-at-once");
    assertThat(Settings.SEARCHES_AT_ONCE.variable()).isEqualTo("KAKEHASHI_SEARCHES_AT_ONCE");
    assertThat(Settings.ALL)
        .allSatisfy(setting -> assertThat(setting.key()).matches("[a-z]+(-[a-z]+)*"));
    assertThat(Settings.keys()).doesNotHaveDuplicates();
  }
}
