package dev.kakehashi.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings as the server uses them. Immutable; {@link Settings} says what each means. */
public record Configuration(
    Address address, Content content, Embedding embedding, Limits limits, Operation operation) {

  /** Who may read {@code /metrics}. */
  public enum MetricsAccess {
    OFF,
    LOOPBACK,
    KEY
  }

  /** How lines of the log are written. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  /**
   * @param readKey whether searches need a key
   * @param slowQuery from which time on a search is logged
   * @param drainGrace between the first sign of the end and the first refusal
   */
  public record Operation(
      boolean readKey,
      MetricsAccess metrics,
      LogFormat logFormat,
      Duration slowQuery,
      Duration drainGrace) {}

  public record Address(String host, int port) {}

  /**
   * What is served.
   *
   * @param index empty only where no command needs one
   * @param keys empty for a server that takes no articles
   */
  public record Content(
      Optional<Path> index,
      Optional<Path> keys,
      List<Path> vocabulary,
      List<Path> dictionaries,
      boolean noDictionary) {}

  /**
   * What pages of other sites may do with this server; nothing unless the operator says so.
   *
   * @param frameAncestors who may frame {@code /embed}: origins, {@code self}, or a site with its
   *     subdomains as in {@code https://*.example.org}
   * @param allowedOrigins whose scripts may read answers of the API
   * @param hostPages a folder of pages that embed the widget, served below {@code /intranet/}
   */
  public record Embedding(
      List<String> frameAncestors, List<String> allowedOrigins, Optional<Path> hostPages) {}

  /**
   * How much one request may ask for, and how many there may be at once. What no operator has a
   * reason to change stands where it is checked; docs/reliability.md lists all.
   *
   * @param search until a search answers with what it has, counted from the arrival of the request
   * @param suggest until a suggestion is of no more use, counted likewise
   * @param export of a feed or table, counted likewise
   * @param body until a body has come, and a second more for each 64 KiB
   * @param searchesAtOnce waiting ones included; 2 busy cores answer about a hundred a second, so
   *     the last of them is answered within half a second
   * @param suggestionsAtOnce likewise
   * @param exportsAtOnce likewise; each may take its time
   * @param writesAtOnce the default is half of the least number of workers, which is 16
   * @param wrongKeys in a minute from an address; 0 for any number
   * @param hostNames by which the server may be called besides addresses and localhost
   */
  public record Limits(
      Duration search,
      Duration suggest,
      Duration export,
      Duration body,
      int searchesAtOnce,
      int suggestionsAtOnce,
      int exportsAtOnce,
      int writesAtOnce,
      int wrongKeys,
      List<String> hostNames) {}

  /**
   * @throws UnusableConfigurationException if settings do not go together
   */
  public static Configuration of(Effective effective) {
    effective.requireKeysWhereTheyAreAsked();
    return new Configuration(
        new Address(effective.value(Settings.HOST), effective.value(Settings.PORT)),
        new Content(
            effective.value(Settings.INDEX),
            effective.value(Settings.KEYS),
            effective.value(Settings.VOCABULARY),
            effective.value(Settings.DICTIONARY),
            effective.value(Settings.NO_DICTIONARY)),
        new Embedding(
            effective.value(Settings.FRAME_ANCESTORS),
            effective.value(Settings.ALLOW_ORIGIN),
            effective.value(Settings.HOST_PAGES)),
        new Limits(
            effective.value(Settings.SEARCH_TIMEOUT),
            effective.value(Settings.SUGGEST_TIMEOUT),
            effective.value(Settings.EXPORT_TIMEOUT),
            effective.value(Settings.BODY_TIMEOUT),
            effective.value(Settings.SEARCHES_AT_ONCE),
            effective.value(Settings.SUGGESTIONS_AT_ONCE),
            effective.value(Settings.EXPORTS_AT_ONCE),
            effective.value(Settings.WRITES_AT_ONCE),
            effective.value(Settings.WRONG_KEYS),
            effective.value(Settings.HOST_NAMES)),
        new Operation(
            effective.value(Settings.READ_KEY),
            effective.value(Settings.METRICS),
            effective.value(Settings.LOG_FORMAT),
            effective.value(Settings.SLOW_QUERY),
            effective.value(Settings.DRAIN_GRACE)));
  }

  /**
   * The defaults, but for what is given: {@code "port", "0"} and so on, in pairs of key and value.
   *
   * @throws UnusableConfigurationException with all mistakes at once
   */
  public static Configuration with(String... keysAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      given.put(keysAndValues[i], Settings.texts(keysAndValues[i], keysAndValues[i + 1]));
    }
    return of(new Effective(new Sources(given, Map.of(), Optional.empty())));
  }
}
