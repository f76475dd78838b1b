package dev.kakehashi.samples.browser;

import dev.kakehashi.samples.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of web/docs anew when it is asked to; the README there tells how. */
@InBrowser
@EnabledIfEnvironmentVariable(named = "KAKEHASHI_SCREENSHOTS", matches = "true")
class ScreenshotsTest {
  private static final Path FOLDER = Project.ROOT.resolve("web/docs");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "page-en, light, 1440, 1100, /?q=UK Japan MOU",
    "page-ja, light, 1440, 1100, /?q=日英 覚書&lang=ja",
    "page-ja-360, light, 360, 900, /?q=日英 覚書&lang=ja",
    "page-en-dark, dark, 1440, 1100, /?q=UK Japan MOU",
  })
  void thePageIsPictured(
      String name, String colours, int width, int height, String address, Page page)
      throws IOException {
    page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    page.width(width, height).media("prefers-color-scheme", colours).open(address);
    Files.write(FOLDER.resolve(name + ".png"), page.picture());
    page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", false));
  }
}
