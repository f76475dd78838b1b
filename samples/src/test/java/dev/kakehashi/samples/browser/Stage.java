package dev.kakehashi.samples.browser;

import dev.kakehashi.http.SearchServer;
import dev.kakehashi.samples.SampleIndex;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;

/** One server over the samples and one browser, for all tests of a run. */
final class Stage implements AutoCloseable {
  private final LuceneArticleSearch search = SampleIndex.open();
  private final SearchServer server =
      SearchServer.start("127.0.0.1", 0, search, Vocabulary.builtIn());
  private final Chromium driver = new Chromium();

  final Page page = new Page(driver, "http://127.0.0.1:" + server.port());

  @Override
  public void close() {
    driver.quit();
    server.close();
    search.close();
  }
}
