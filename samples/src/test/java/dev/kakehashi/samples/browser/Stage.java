package dev.kakehashi.samples.browser;

import dev.kakehashi.http.Embedding;
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
      SearchServer.start("127.0.0.1", 0, search, Vocabulary.builtIn(), embedding(hosts.known()));
  private final Chromium driver = new Chromium();

  final Page page =
      new Page(
          driver, "http://127.0.0.1:" + server.port(), List.of(hosts.known(), hosts.unknown()));
  final HostPage host = new HostPage(page, hosts);

  private static Embedding embedding(String host) {
    return new Embedding(
        List.of("self", host),
        List.of(host),
        Optional.of(Project.ROOT.resolve("samples/intranet")));
  }

  @Override
  public void close() {
    driver.quit();
    server.close();
    hosts.close();
    search.close();
  }
}
