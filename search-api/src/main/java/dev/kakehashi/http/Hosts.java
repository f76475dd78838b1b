package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers under the names of this server only. A page on the internet may let its own name lead to
 * an address of the intranet, and would then read answers as if they were its own.
 */
final class Hosts implements HttpHandler {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private final Set<String> names;
  private final HttpHandler next;

  private Hosts(Set<String> names, HttpHandler next) {
    this.names = names;
    this.next = next;
  }

  static HttpHandler of(Configuration configuration, HttpHandler next) {
    String listening = configuration.address().host();
    List<String> named = configuration.limits().hostNames();
    if (named.isEmpty() && !THIS_MACHINE.contains(listening)) {
      return next;
    }
    Set<String> names = new HashSet<>(named);
    names.add(listening);
    return new Hosts(names, next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (isOurs(exchange.getHostName().toLowerCase(Locale.ROOT))) {
      next.handleRequest(exchange);
    } else {
      Json.sendProblem(
          exchange,
          ProblemException.of(
                  ProblemType.WRONG_HOST, "this server does not go by this name; see host-names")
              .problem());
    }
  }

  private boolean isOurs(String host) {
    return host.isEmpty() || THIS_MACHINE.contains(host) || names.contains(host) || isAddress(host);
  }

  /** Which no name leads to. */
  private static boolean isAddress(String host) {
    boolean digits = host.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    return digits || host.indexOf(':') >= 0;
  }
}
