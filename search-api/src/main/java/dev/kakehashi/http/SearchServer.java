package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Address;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.vocabulary.Vocabulary;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. Listens from its making until it is closed. */
public final class SearchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);
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

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  private final Optional<WriteSide> writes;
  private final Operations operations;
  private final Replaceable handlers;
  private final Undertow undertow;
  private volatile Configuration configuration;

  private SearchServer(
      Configuration configuration,
      SearchEngine search,
      Vocabulary vocabulary,
      Optional<WriteSide> writes,
      Metrics metrics) {
    this.configuration = configuration;
    this.writes = writes;
    this.operations = new Operations(metrics, new Readiness(writes.isPresent(), Clock.systemUTC()));
    metrics.watch(operations.readiness());
    this.handlers =
        new Replaceable(Routes.of(configuration, search, vocabulary, writes, operations));
    this.undertow = undertow(configuration.address(), observed());
  }

  private HttpHandler observed() {
    return new Observed(operations, () -> configuration.operation().slowQuery(), handlers);
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
   * @param metrics counts for this server
   * @throws UnusableAddressException if another program listens there, or this machine has no such
   *     address
   */
  public static SearchServer start(
      Configuration configuration,
      SearchEngine search,
      Vocabulary vocabulary,
      Optional<WriteSide> writes,
      Metrics metrics) {
    SearchServer server = new SearchServer(configuration, search, vocabulary, writes, metrics);
    server.listen(configuration.address());
    return server;
  }

  /** As the other, counting for itself. */
  public static SearchServer start(
      Configuration configuration,
      SearchEngine search,
      Vocabulary vocabulary,
      Optional<WriteSide> writes) {
    return start(configuration, search, vocabulary, writes, new Metrics());
  }

  private static Undertow undertow(Address address, HttpHandler handler) {
    return Undertow.builder()
        .addHttpListener(address.port(), address.host())
        .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MOST_DRAINED)
        .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
        .setServerOption(UndertowOptions.MAX_COOKIES, MOST_COOKIES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
        .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, true)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_MILLIS)
        .setHandler(handler)
        .build();
  }

  private void listen(Address address) {
    try {
      undertow.start();
    } catch (RuntimeException e) {
      throw e.getCause() instanceof IOException reason
          ? new UnusableAddressException(address, reason)
          : e;
    }
  }

  /**
   * Answers later requests by another configuration, engine and vocabulary. Returns when the old
   * engine answers none any more, or after ten seconds.
   */
  public void reload(Configuration changed, SearchEngine search, Vocabulary vocabulary) {
    HttpHandler next = Routes.of(changed, search, vocabulary, writes, operations);
    configuration = changed;
    await(handlers.replace(next));
  }

  /** Tells supervisors that this server ends; it answers until it is closed. */
  public void announceEnd() {
    operations.readiness().drain();
  }

  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /** Refuses new requests and lets running ones end, for ten seconds at most. */
  @Override
  public void close() {
    operations.readiness().refuse();
    await(handlers.inFlight());
    undertow.stop();
  }

  private static void await(InFlight requests) {
    try {
      if (!requests.awaitNone(LONGEST_REQUEST)) {
        LOG.warn("some requests did not end within {}", LONGEST_REQUEST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
