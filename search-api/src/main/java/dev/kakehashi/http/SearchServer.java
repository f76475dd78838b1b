package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Address;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.vocabulary.Vocabulary;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. Listens from its making until it is closed. */
public final class SearchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  private final Optional<WriteSide> writes;
  private final Operations operations;
  private final Replaceable handlers;
  private final Listener listener;
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
    this.listener = listener(configuration.address());
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
    server.listener.start();
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

  private Listener listener(Address address) {
    try {
      return new Listener(address.host(), address.port(), observed(), operations.metrics());
    } catch (IOException e) {
      throw new UnusableAddressException(address, e);
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
    return listener.port();
  }

  /** Refuses new requests and lets running ones end, for ten seconds at most. */
  @Override
  public void close() {
    operations.readiness().refuse();
    await(handlers.inFlight());
    listener.close();
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
