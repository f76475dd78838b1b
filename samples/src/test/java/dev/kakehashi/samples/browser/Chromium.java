package dev.kakehashi.samples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.net.PortProber;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.service.DriverCommandExecutor;
import org.openqa.selenium.remote.service.DriverService;

/**
 * Debian's Chromium and its driver: found on the machine, never fetched. Selenium's own class for
 * Chrome would not start without the program that fetches browsers.
 */
final class Chromium extends RemoteWebDriver {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String DEV_TOOLS = "devTools";
  private static final CommandInfo DEV_TOOLS_COMMAND =
      new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST);

  static final String MISSING =
      "The browser tests need %s and %s: apt-get install chromium chromium-driver fonts-noto-cjk"
          .formatted(BROWSER, DRIVER);

  Chromium() {
    super(
        new DriverCommandExecutor(
            driver(), Map.of(DEV_TOOLS, DEV_TOOLS_COMMAND), ClientConfig.defaultConfig()),
        options());
  }

  private static DriverService driver() {
    try {
      return new Driver(PortProber.findFreePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Debian's chromedriver; starts and stops with its browser. */
  private static final class Driver extends DriverService {
    Driver(int port) throws IOException {
      super(DRIVER.toFile(), port, PATIENCE, List.of("--port=" + port, "--silent"), Map.of());
    }

    @Override
    protected String getDriverEnvironmentVariable() {
      return "CHROMEDRIVER"; // never read: the file is given
    }

    @Override
    public String getDriverProperty() {
      return "chromedriver";
    }
  }

  static boolean isInstalled() {
    return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--window-size=1440,900"); // the driver makes a profile of its own, and removes it
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  /** A command of the DevTools protocol. */
  Map<?, ?> devTools(String command, Map<String, ?> parameters) {
    Object answer = execute(DEV_TOOLS, Map.of("cmd", command, "params", parameters)).getValue();
    return answer instanceof Map<?, ?> members ? members : Map.of();
  }
}
