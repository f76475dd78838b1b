package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;

/** A real server over a real index on disk, in which things can go wrong. */
final class LiveServer implements AutoCloseable {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  private final Path keys;
  private final LiveIndex live;
  private final LuceneArticleSearch search;
  private final SearchServer server;
  private final Key.Made writer = Key.make(Set.of(Scope.WRITE), Optional.empty());
  private final Key.Made deleter = Key.make(Set.of(Scope.DELETE), Optional.empty());
  private final Key.Made operator = Key.make(Set.of(Scope.ADMIN), Optional.empty());

  private volatile boolean diskIsFull;
  private volatile boolean faulty;
  private volatile boolean late;
  private volatile boolean hurried;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /**
   * @param settings in pairs of key and value
   */
  LiveServer(Path folder, List<Article> articles, String... settings) throws IOException {
    keys = folder.resolve("keys.tsv");
    KeyFile.add(keys, writer.key());
    KeyFile.add(keys, deleter.key());
    KeyFile.add(keys, operator.key());
    FSDirectory directory = FSDirectory.open(folder.resolve("index"));
    Shelf.put(directory, articles);
    live = LuceneArticleIndex.in(directory, VOCABULARY).live();
    search = new LuceneArticleSearch(directory, VOCABULARY, dictionary(folder));
    server =
        SearchServer.start(
            Configuration.with(
                Stream.concat(Stream.of("port", "0"), Stream.of(settings)).toArray(String[]::new)),
            engine(),
            VOCABULARY,
            Optional.of(new WriteSide(index(), KeyFile.open(keys), search::refresh)));
  }

  private static Dictionary dictionary(Path folder) throws IOException {
    Path file = folder.resolve("words.txt");
    Files.writeString(file, "春 [はる] /(n) spring/(P)/\n");
    return Dictionaries.load(List.of(file));
  }

  int port() {
    return server.port();
  }

  /** Refuses what comes, and returns when what was under way has ended. */
  void drain() {
    server.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  SearchEngine search() {
    return search;
  }

  /** The secret of a key with the scope; one that nobody has where there is no such scope. */
  String key(String scope) {
    return switch (scope) {
      case "write" -> writer.secret();
      case "delete" -> deleter.secret();
      case "admin" -> operator.secret();
      default -> scope.toUpperCase(Locale.ROOT);
    };
  }

  void fillDisk(boolean full) {
    diskIsFull = full;
  }

  void fail(boolean fails) {
    faulty = fails;
  }

  /** Nothing is found in time, but articles by their id. */
  void beLate(boolean is) {
    late = is;
  }

  /** Searches find only a part in time. */
  void hurry(boolean is) {
    hurried = is;
  }

  /** Searches wait until {@link #unblock}. */
  void block() {
    gate = new CountDownLatch(1);
  }

  void unblock() {
    gate.countDown();
  }

  void loseKeys() throws IOException {
    Files.writeString(keys, "nonsense\n");
  }

  /** The engine, and its troubles. */
  private SearchEngine engine() {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("within")) {
      return engine(); // which takes its time
    }
    gate.await();
    if (faulty) {
      throw new IllegalStateException("/secret/path is gone");
    }
    if (late && !method.getName().equals("article")) {
      throw new OverdueException();
    }
    try {
      Object answer = method.invoke(search, arguments);
      return hurried && answer instanceof SearchResponse whole ? part(whole) : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static SearchResponse part(SearchResponse whole) {
    return new SearchResponse(
        whole.hints(),
        whole.understood(),
        whole.translations(),
        whole.relaxed(),
        whole.total(),
        whole.groups(),
        whole.hits(),
        whole.facets(),
        whole.timeline(),
        true);
  }

  private LiveIndex index() {
    return new FillableIndex(live, () -> diskIsFull);
  }

  @Override
  public void close() throws IOException {
    server.close();
    live.close();
    search.close();
  }
}
