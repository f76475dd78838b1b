package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kakehashi.article.Article;
import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A real server over an index in memory, with a key that opens everything. */
final class Served implements AutoCloseable {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  /** After so long a test gives up; nothing here is measured. */
  static final int PATIENCE_MILLIS = 30_000;

  private final LuceneArticleIndex index;
  private final LiveIndex live;
  private final LuceneArticleSearch search;
  private final SearchServer server;
  private final Path keyFile;
  private final String secret;

  /**
   * @param settings in pairs of key and value
   */
  Served(List<Article> articles, String... settings) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      Shelf.put(directory, articles);
      index = LuceneArticleIndex.in(directory, VOCABULARY);
      live = index.live();
      search = new LuceneArticleSearch(directory, VOCABULARY);
      Key.Made made = Key.make(EnumSet.allOf(Scope.class), Optional.empty());
      secret = made.secret();
      keyFile = Files.createTempDirectory("keys").resolve("keys.tsv");
      KeyFile.add(keyFile, made.key());
      WriteSide writes = new WriteSide(live, KeyFile.open(keyFile), search::refresh);
      server = SearchServer.start(configuration(settings), search, VOCABULARY, Optional.of(writes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration configuration(String... settings) {
    String[] all = java.util.Arrays.copyOf(settings, settings.length + 2);
    all[settings.length] = "port";
    all[settings.length + 1] = "0";
    return Configuration.with(all);
  }

  int port() {
    return server.port();
  }

  /** The key itself. */
  String secret() {
    return secret;
  }

  /** All that comes back for the request, until the server closes the connection. */
  String raw(String request) throws IOException {
    return raw(request.getBytes(UTF_8));
  }

  String raw(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      return answer(socket);
    }
  }

  /** As the others, of any server on this machine. */
  static String raw(int port, String request) throws IOException {
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return answer(socket);
    }
  }

  Socket connect() throws IOException {
    return connect(server.port());
  }

  static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Empty where the connection was closed without an answer. */
  static String answer(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server neither answers nor closes the connection", e);
    } catch (IOException reset) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    live.close();
    search.close();
    Files.delete(keyFile);
    Files.delete(keyFile.resolveSibling(""));
  }
}
