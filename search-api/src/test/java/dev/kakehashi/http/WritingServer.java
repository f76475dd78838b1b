package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A server that takes articles, with a key file and an index in a folder. */
public final class WritingServer implements AutoCloseable {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  public final LuceneArticleSearch search;
  private final LuceneArticleIndex articles;
  private final LiveIndex live;
  private final Configuration configuration;
  private final SearchServer server;

  private WritingServer(Path folder, int port, UnaryOperator<LiveIndex> around) {
    Path index = folder.resolve("index");
    articles = LuceneArticleIndex.open(index, VOCABULARY);
    live = articles.live();
    search = LuceneArticleSearch.open(index, VOCABULARY);
    WriteSide writes =
        new WriteSide(around.apply(live), KeyFile.open(keys(folder)), search::refresh);
    configuration = Configuration.with("port", String.valueOf(port));
    server = SearchServer.start(configuration, search, VOCABULARY, Optional.of(writes));
    articles.announce(address(""));
  }

  /** The secret of a new key that the server in this folder knows. */
  public static String key(Path folder, Scope... scopes) {
    Key.Made made = Key.make(Set.of(scopes), Optional.empty());
    KeyFile.add(keys(folder), made.key());
    return made.secret();
  }

  private static Path keys(Path folder) {
    return folder.resolve("keys.tsv");
  }

  /**
   * Starts it; make a key before.
   *
   * @param port 0 for any free one
   */
  public static WritingServer start(Path folder, int port) {
    return start(folder, port, live -> live);
  }

  /**
   * @param around what stands before the index
   */
  static WritingServer start(Path folder, int port, UnaryOperator<LiveIndex> around) {
    return new WritingServer(folder, port, around);
  }

  /** As after a change of the settings. */
  void reload() {
    server.reload(configuration, search, VOCABULARY);
  }

  public int port() {
    return server.port();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + "/" + path);
  }

  @Override
  public void close() {
    server.close();
    search.close();
    live.close();
    articles.close();
  }
}
