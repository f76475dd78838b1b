package dev.kakehashi.http;

import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.keys.UnusableKeyFileException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets those write who have a key to it. Tells the others no more than that. */
final class WriteAccess {
  private static final Logger LOG = LoggerFactory.getLogger(WriteAccess.class);
  private static final String BEARER = "Bearer ";

  private final KeyFile keys;

  WriteAccess(KeyFile keys) {
    this.keys = keys;
  }

  /**
   * @throws ProblemException 401 without a valid key, 403 if it does not open this
   */
  Key require(HttpServerExchange exchange, Scope scope) {
    Key key = given(exchange).flatMap(this::find).orElseThrow(() -> unauthorized(exchange));
    if (!key.scopes().contains(scope)) {
      throw ProblemException.of(
          ProblemType.SCOPE_REQUIRED, "this key does not have the scope " + scope.code());
    }
    return key;
  }

  private static Optional<String> given(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private Optional<Key> find(String secret) {
    try {
      return keys.find(secret);
    } catch (UnusableKeyFileException e) {
      LOG.error("no key is taken: {}", e.getMessage());
      throw ProblemException.of(
          ProblemType.KEYS_UNAVAILABLE, "keys cannot be checked now; it was logged");
    }
  }

  private static ProblemException unauthorized(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
    return ProblemException.of(
        ProblemType.KEY_REQUIRED, "a write needs a valid key: Authorization: Bearer KEY");
  }
}
