package dev.kakehashi.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every setting, declared once: parsing, help, messages and the table in {@code
 * search-api/docs/configuration.md} follow. A new one is a constant, its place in {@link #ALL} and
 * a component of {@link Configuration}.
 */
public final class Settings {
  private static final String HOST_AND_PORT = "([a-z0-9-]+\\.)*[a-z0-9-]+(:[0-9]{1,5})?";
  private static final String TAKES_ORIGIN =
      "an origin like https://intranet.example.org, without a path";
  private static final Form<String> ORIGIN =
      Form.text("ORIGIN", TAKES_ORIGIN, Pattern.compile("https?://" + HOST_AND_PORT));
  private static final Form<String> ANCESTOR =
      Form.text(
          "ORIGIN",
          TAKES_ORIGIN + ", or https://*.example.org, or self",
          Pattern.compile("self|https?://(\\*\\.)?" + HOST_AND_PORT));

  static final Setting<Optional<Path>> INDEX =
      Setting.of(
          "index",
          Form.path("DIR").optional(),
          Optional.empty(),
          "The folder that holds the index. Needed.");

  static final Setting<String> HOST =
      Setting.of(
          "host",
          Form.text("ADDRESS", "an address such as 127.0.0.1", Pattern.compile("[0-9A-Za-z.:_-]+")),
          "127.0.0.1",
          "Address to listen on; the default is for this machine only.");

  static final Setting<Integer> PORT =
      Setting.of("port", Form.number(0, 65_535), 8080, "Port to listen on; 0 for any free one.");

  static final Setting<Optional<Path>> KEYS =
      Setting.of(
          "keys",
          Form.path("FILE").optional(),
          Optional.empty(),
          "Take articles from those who have a key in this file; see key create.");

  static final Setting<List<Path>> VOCABULARY =
      Setting.of(
              "vocabulary",
              Form.path("FILE").list(),
              List.of(),
              "Tables of your own, added to the built-in vocabulary. A running server follows"
                  + " changes in labels, suggestions and queries; articles that come are tagged by"
                  + " them, those there with reindex.")
          .followed();

  static final Setting<List<Path>> DICTIONARY =
      Setting.of(
          "dictionary",
          Form.path("FILE").list(),
          List.of(),
          "Dictionaries for words outside the vocabulary: EDICT or SudachiDict's synonyms. Debian's"
              + " EDICT (package edict) is found by itself.");

  static final Setting<Boolean> NO_DICTIONARY =
      Setting.of(
          "no-dictionary",
          Form.FLAG,
          false,
          "Use no dictionary: only vocabulary and the sound of names join the languages.");

  static final Setting<List<String>> FRAME_ANCESTORS =
      Setting.of(
              "frame-ancestors",
              ANCESTOR.list(),
              List.of(),
              "Sites whose pages may show /embed in a frame; self is this server.")
          .followed();

  static final Setting<List<String>> ALLOW_ORIGIN =
      Setting.of(
              "allow-origin",
              ORIGIN.list(),
              List.of(),
              "Sites whose scripts, such as the widget, may read the API.")
          .followed();

  static final Setting<Optional<Path>> HOST_PAGES =
      Setting.of(
              "host-pages",
              Form.path("DIR").optional(),
              Optional.empty(),
              "Pages that embed the widget, served below /intranet/ to try it out.")
          .followed();

  static final Setting<List<String>> HOST_NAMES =
      Setting.of(
              "host-names",
              Form.text("NAME", "a name such as news.example.org", Pattern.compile(HOST_AND_PORT))
                  .list(),
              List.of(),
              "Names by which readers call this server, besides addresses and localhost; others are"
                  + " refused with 421. None for any, unless it listens to this machine only.")
          .followed();

  static final Setting<Duration> SEARCH_TIMEOUT =
      Setting.of(
              "search-timeout",
              Form.time(Duration.ZERO, Duration.ofMinutes(1)),
              Duration.ofSeconds(1),
              "After this time, counted from the arrival of the request, a search answers with what"
                  + " it has, or with 504.")
          .followed();

  static final Setting<Duration> SUGGEST_TIMEOUT =
      Setting.of(
              "suggest-timeout",
              Form.time(Duration.ZERO, Duration.ofMinutes(1)),
              Duration.ofMillis(200),
              "The same for suggestions.")
          .followed();

  static final Setting<Duration> EXPORT_TIMEOUT =
      Setting.of(
              "export-timeout",
              Form.time(Duration.ZERO, Duration.ofMinutes(1)),
              Duration.ofSeconds(10),
              "The same for feeds and tables, which are whole or refused with 504.")
          .followed();

  static final Setting<Duration> BODY_TIMEOUT =
      Setting.of(
              "body-timeout",
              Form.time(Duration.ofMillis(100), Duration.ofMinutes(10)),
              Duration.ofSeconds(10),
              "So long a body of a request may take, and the taking of an answer, and a second more"
                  + " for each 64 KiB; then the connection is closed.")
          .followed();

  static final Setting<Integer> SEARCHES_AT_ONCE =
      Setting.of(
              "searches-at-once",
              Form.number(1, 10_000),
              32,
              "Searches and other reads at once, waiting ones included; more are refused with 503.")
          .followed();

  static final Setting<Integer> SUGGESTIONS_AT_ONCE =
      Setting.of("suggestions-at-once", Form.number(1, 10_000), 50, "The same for suggestions.")
          .followed();

  static final Setting<Integer> EXPORTS_AT_ONCE =
      Setting.of("exports-at-once", Form.number(1, 1_000), 4, "The same for feeds and tables.")
          .followed();

  static final Setting<Integer> WRITES_AT_ONCE =
      Setting.of(
              "writes-at-once",
              Form.number(1, 1_000),
              8,
              "Writes at once, waiting ones included; more are refused with 503.")
          .followed();

  static final Setting<Integer> WRONG_KEYS =
      Setting.of(
              "wrong-keys",
              Form.number(0, 100_000),
              20,
              "After so many wrong keys within a minute whoever comes from that address is refused"
                  + " with 429 where a key is needed. 0 for no limit: for one behind a proxy on"
                  + " another machine, which brings all from its own address.")
          .followed();

  static final Setting<Boolean> READ_KEY =
      Setting.of(
              "read-key",
              Form.FLAG,
              false,
              "Searches need a key with the scope read. The page itself stays open, but finds"
                  + " nothing without a proxy that adds the key.")
          .followed();

  static final Setting<Configuration.MetricsAccess> METRICS =
      Setting.of(
              "metrics",
              Form.choice(Configuration.MetricsAccess.class),
              Configuration.MetricsAccess.LOOPBACK,
              "Who may read /metrics: nobody, who asks from this machine and through no proxy, or"
                  + " who has a key with the scope metrics.")
          .followed();

  static final Setting<Configuration.LogFormat> LOG_FORMAT =
      Setting.of(
          "log-format",
          Form.choice(Configuration.LogFormat.class),
          Configuration.LogFormat.TEXT,
          "Lines for people, or an object of JSON a line; both in UTC on standard error.");

  static final Setting<Duration> SLOW_QUERY =
      Setting.of(
              "slow-query",
              Form.time(Duration.ZERO, Duration.ofHours(1)),
              Duration.ofMillis(300),
              "A search that takes so long or longer leaves a line in the log slow.")
          .followed();

  static final Setting<Duration> DRAIN_GRACE =
      Setting.of(
          "drain-grace",
          Form.time(Duration.ZERO, Duration.ofSeconds(10)),
          Duration.ofSeconds(1),
          "So long a server that is stopped goes on taking requests, while /health/ready already"
              + " says that it ends.");

  /** In the order in which help and documents show them. */
  public static final List<Setting<?>> ALL =
      List.of(
          INDEX,
          HOST,
          PORT,
          KEYS,
          VOCABULARY,
          DICTIONARY,
          NO_DICTIONARY,
          FRAME_ANCESTORS,
          ALLOW_ORIGIN,
          HOST_PAGES,
          HOST_NAMES,
          SEARCH_TIMEOUT,
          SUGGEST_TIMEOUT,
          EXPORT_TIMEOUT,
          BODY_TIMEOUT,
          SEARCHES_AT_ONCE,
          SUGGESTIONS_AT_ONCE,
          EXPORTS_AT_ONCE,
          WRITES_AT_ONCE,
          WRONG_KEYS,
          READ_KEY,
          METRICS,
          LOG_FORMAT,
          SLOW_QUERY,
          DRAIN_GRACE);

  private Settings() {}

  static List<String> keys() {
    return ALL.stream().map(Setting::key).toList();
  }

  /** The values of a text, as a file has it. */
  static List<String> texts(String key, String text) {
    return find(key).orElseThrow().form().split(text);
  }

  static Optional<Setting<?>> find(String key) {
    return ALL.stream()
        .<Setting<?>>map(setting -> setting)
        .filter(setting -> setting.key().equals(key))
        .findFirst();
  }
}
