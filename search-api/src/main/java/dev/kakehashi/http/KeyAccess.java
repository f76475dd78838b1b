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

/** Lets those in who have a key to it. Tells the others no more than that. */
final class KeyAccess {
  private static final Logger LOG = LoggerFactory.getLogger(KeyAccess.class);
  private static final String BEARER = "Bearer ";

  private final Optional<KeyFile> keys;

  private final WrongKeys wrong;
  private final int mostWrong;

  /**
   * @param mostWrong in a minute from an address; 0 for any number
   */
  KeyAccess(Optional<KeyFile> keys, WrongKeys wrong, int mostWrong) {
    this.keys = keys;
    this.wrong = wrong;
    this.mostWrong = mostWrong;
  }

  /**
   * @throws ProblemException 401 without a valid key, 403 if it does not open this, 429 if too many
   *     wrong ones came from there
   */
  Key require(HttpServerExchange exchange, Scope scope) {
    if (wrong.tooMany(exchange, mostWrong)) {
      throw tooManyWrong(exchange);
    }
    Optional<String> given = given(exchange);
    Optional<Key> found = given.flatMap(this::find);
    if (given.isPresent() && found.isEmpty()) {
      wrong.add(exchange);
    }
    Key key = found.orElseThrow(() -> unauthorized(exchange, scope));
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
      return keys.flatMap(file -> file.find(secret));
    } catch (UnusableKeyFileException e) {
      LOG.error("no key is taken: {}", e.getMessage());
      throw ProblemException.of(
          ProblemType.KEYS_UNAVAILABLE, "keys cannot be checked now; it was logged");
    }
  }

  private static ProblemException tooManyWrong(HttpServerExchange exchange) {
    exchange
        .getResponseHeaders()
        .put(Headers.RETRY_AFTER, String.valueOf(WrongKeys.MINUTE_SECONDS));
    return ProblemException.of(
        ProblemType.TOO_MANY_WRONG_KEYS, "too many wrong keys came from here; wait a minute");
  }

  private static ProblemException unauthorized(HttpServerExchange exchange, Scope scope) {
    String what =
        switch (scope) {
          case WRITE, DELETE, ADMIN -> "a write";
          case READ -> "a search";
          case METRICS -> "this page";
        };
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
    return ProblemException.of(
        ProblemType.KEY_REQUIRED, what + " needs a valid key: Authorization: Bearer KEY");
  }
}
