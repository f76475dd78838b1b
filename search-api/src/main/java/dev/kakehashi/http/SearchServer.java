package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Address;
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

  private static final int MOST_HEADERS = 64;

  /** Nothing here sets any. */
  private static final int MOST_COOKIES = 16;

  /** Room for every facet with its most values; how many make sense is checked with their names. */
  private static final int MOST_PARAMETERS = 1000;

  /** A body that is somewhat too large is read to its end, so that its sender reads the refusal. */
  private static final long MOST_DRAINED = 2 * PostHandler.MOST_BYTES;

  private static final int IDLE_MILLIS = 30_000;

  /** A request line with its headers may take so long. */
  private static final int REQUEST_MILLIS = 5_000;

  private static final long DRAIN_MILLIS = 10_000;

  private final Undertow undertow;
  private final GracefulShutdownHandler requests;

  private SearchServer(Undertow undertow, GracefulShutdownHandler requests) {
    this.undertow = undertow;
    this.requests = requests;
  }

  /**
   * Reads only, and all else by default.
   *
   * @param port 0 for any free one
   * @throws UnusableAddressException as the other
   */
  public static SearchServer start(
      String host, int port, SearchEngine search, Vocabulary vocabulary) {
    Configuration configuration = Configuration.with("host", host, "port", String.valueOf(port));
    return start(configuration, search, vocabulary, Optional.empty());
  }

  /**
   * @param writes empty for a server that takes no articles
   * @throws UnusableAddressException if another program listens there, or this machine has no such
   *     address
   */
  public static SearchServer start(
      Configuration configuration,
      SearchEngine search,
      Vocabulary vocabulary,
      Optional<WriteSide> writes) {
    Address address = configuration.address();
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(Routes.of(configuration, search, vocabulary, writes));
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(address.port(), address.host())
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MOST_DRAINED)
            .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
            .setServerOption(UndertowOptions.MAX_COOKIES, MOST_COOKIES)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, true)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_MILLIS)
            .setHandler(requests)
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      throw e.getCause() instanceof IOException reason
          ? new UnusableAddressException(address, reason)
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

    UnusableAddressException(Address address, IOException reason) {
      super(
          "cannot listen on " + address.host() + ":" + address.port() + ": " + reason.getMessage(),
          reason);
    }
  }
}
