package dev.kakehashi.samples.browser;

import dev.kakehashi.samples.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of web/docs/widget.md, taken as {@link ScreenshotsTest} takes those of the page. */
@InBrowser
@EnabledIfEnvironmentVariable(named = "BROWSER_SCREENSHOTS", matches = "true")
class EmbeddingScreenshotsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "widget-full-ja, 1200, 860, /intranet/full?tns-q=半導体&tns-filter=country:JP",
    "widget-frame-en, 1200, 860, /intranet/sharepoint",
    "builder-en, 1200, 1100, /embed/builder?lang=en&q=MOU&pair=GB-JP",
  })
  void embeddingIsPictured(String name, int width, int height, String address, HostPage host)
      throws IOException {
    host.page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    host.page.width(width, height).visit(host.page.origin() + address);
    host.settle();
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 1500))"); // the frame too
    Files.write(Project.ROOT.resolve("web/docs/" + name + ".png"), host.page.picture());
    host.page.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", false));
  }
}
