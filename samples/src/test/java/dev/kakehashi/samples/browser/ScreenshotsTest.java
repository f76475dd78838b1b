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
@EnabledIfEnvironmentVariable(named = "BROWSER_SCREENSHOTS", matches = "true")
class ScreenshotsTest {
  private static final Path FOLDER = Project.ROOT.resolve("web/docs");

  @ParameterizedTest(name = "{0} at {1} pixels")
  @CsvSource({
    "page-en, 1440, 1000, /?q=UK Japan MOU&from=2021-01-01",
    "page-ja, 1440, 1000, /?q=日英 覚書&lang=ja",
    "page-en, 768, 1000, /?q=UK Japan MOU&from=2021-01-01",
    "page-ja, 768, 1000, /?q=日英 覚書&lang=ja",
    "page-en, 360, 780, /?q=UK Japan MOU&from=2021-01-01",
    "page-ja, 360, 780, /?q=日英 覚書&lang=ja",
    "start-en, 1440, 1000, /",
    "start-ja, 360, 780, /?lang=ja",
    "pairs-en, 1440, 1000, /?view=pairs",
    "pairs-ja, 360, 780, /?view=pairs&lang=ja",
    "map-ja, 1440, 1000, /?view=map&lang=ja",
    "article-en, 1440, 1000, /?article=2025-10-uk-japan-bioindustry-mou-en",
    "article-ja, 360, 780, /?article=2025-10-uk-japan-bioindustry-mou-ja&lang=ja",
    "none-ja, 768, 780, /?q=半導体&country=FR&agreement=mou&lang=ja",
  })
  void thePageIsPictured(String name, int width, int height, String address, Page page)
      throws IOException {
    page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    for (String colours : new String[] {"light", "dark"}) {
      page.width(width, height).media("prefers-color-scheme", colours).open(address);
      page.run("document.querySelector('.tag-button')?.click()");
      page.settle();
      String file = "%s-%d%s.png".formatted(name, width, colours.equals("dark") ? "-dark" : "");
      Files.write(FOLDER.resolve(file), page.picture());
    }
    page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", false));
  }
}
