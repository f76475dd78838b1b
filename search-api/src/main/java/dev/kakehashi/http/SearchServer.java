package dev.kakehashi.http;

import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.vocabulary.Vocabulary;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The HTTP server. Listens from its making until it is closed. */
public final class SearchServer implements AutoCloseable {
  private static final int LARGEST_HEADER = 16 * 1024;

  /** Room for every facet with its most values; how many make sense is checked with their names. */
  private static final int MOST_PARAMETERS = 1000;

  /** A body that is somewhat too large is read to its end, so that its sender reads the refusal. */
  private static final long MOST_DRAINED = 2 * PostHandler.MOST_BYTES;

  private static final int IDLE_MILLIS = 60_000;
  private static final int REQUEST_MILLIS = 15_000;
  private static final long DRAIN_MILLIS = 10_000;

  private final Undertow undertow;
  private final GracefulShutdownHandler requests;

  private SearchServer(Undertow undertow, GracefulShutdownHandler requests) {
    this.undertow = undertow;
    this.requests = requests;
  }

  /** Serves this server's own pages only, as {@link Embedding#NONE} says. */
  public static SearchServer start(
      String host, int port, SearchEngine search, Vocabulary vocabulary) {
    return start(host, port, search, vocabulary, Embedding.NONE);
  }

  /**
   * @param port 0 for any free one
   * @throws UnusableAddressException if another program listens there, or this machine has no such
   *     address
   */
  public static SearchServer start(
      String host, int port, SearchEngine search, Vocabulary vocabulary, Embedding embedding) {
    return start(host, port, search, vocabulary, embedding, Optional.empty());
  }

  /**
   * @param port 0 for any free one
   * @param writes empty for a server that takes no articles
   * @throws UnusableAddressException if another program listens there, or this machine has no such
   *     address
   */
  public static SearchServer start(
      String host,
      int port,
      SearchEngine search,
      Vocabulary vocabulary,
      Embedding embedding,
      Optional<WriteSide> writes) {
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(Routes.of(search, vocabulary, embedding, writes));
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MOST_DRAINED)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_MILLIS)
            .setHandler(requests)
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      throw e.getCause() instanceof IOException reason
          ? new UnusableAddressException(host, port, reason)
          : e;
    }
    return new SearchServer(undertow, requests);
  }

  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /** Lets running requests end, for ten seconds at most. */
  @Override
  public void close() {
    requests.shutdown();
    try {
      requests.awaitShutdown(DRAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
  }

  /** The server cannot listen there; the message tells the operator why. */
  public static final class UnusableAddressException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableAddressException(String host, int port, IOException reason) {
      super("cannot listen on " + host + ":" + port + ": " + reason.getMessage(), reason);
    }
  }
}
