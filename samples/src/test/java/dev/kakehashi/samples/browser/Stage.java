package dev.kakehashi.samples.browser;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.samples.Project;
import dev.kakehashi.samples.SampleIndex;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** One server over the samples and one browser, for all tests of a run. */
final class Stage implements AutoCloseable {
  private final LuceneArticleSearch search = SampleIndex.open();
  private final HostSite hosts = new HostSite();
  private final SearchServer server =
      SearchServer.start(
          configuration(hosts.known()), search, Vocabulary.builtIn(), Optional.empty());
  private final Chromium driver = new Chromium();

  final Page page =
      new Page(
          driver, "http://127.0.0.1:" + server.port(), List.of(hosts.known(), hosts.unknown()));
  final HostPage host = new HostPage(page, hosts);

  private static Configuration configuration(String host) {
    return Configuration.with(
        "port",
        "0",
        "frame-ancestors",
        "self, " + host,
        "allow-origin",
        host,
        "host-pages",
        Project.ROOT.resolve("samples/intranet").toString());
  }

  @Override
  public void close() {
    driver.quit();
    server.close();
    hosts.close();
    search.close();
  }
}
