package dev.kakehashi.http;

import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.configuration.Nearest;
import dev.kakehashi.query.QueryParser;
import dev.kakehashi.search.DayRange;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.Recency;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SortOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query string of a search: the one grammar of API, page and feeds.
 *
 * @param labels the language of labels
 */
record SearchParameters(SearchRequest request, Language labels) {
  /** Values chosen in one facet. */
  static final int MOST_VALUES = 100;

  private static final int LONGEST_VALUE = 200;

  /** The names of all parameters. */
  static final Set<String> ALL =
      Stream.concat(
              Stream.of(
                  "q",
                  "from",
                  "to",
                  "sort",
                  "recency",
                  "page",
                  "size",
                  "lang",
                  "facets",
                  "translate",
                  "collapse"),
              Arrays.stream(Facet.values()).map(Facet::key))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * @throws ProblemException if a parameter is unknown or has no meaning; the message names it
   */
  static SearchParameters of(Map<String, ? extends Collection<String>> query) {
    return of(query, PageRequest.FIRST.size(), PageRequest.LARGEST);
  }

  /**
   * Without counts, the newest first unless told otherwise.
   *
   * @throws ProblemException as {@link #of}
   */
  static SearchParameters feed(Map<String, ? extends Collection<String>> query, int size) {
    SearchParameters all = of(query, size, PageRequest.LARGEST).withoutCounts();
    return query.containsKey("sort")
        ? all
        : new SearchParameters(all.request.withSort(SortOrder.NEWEST), all.labels);
  }

  /**
   * Without counts.
   *
   * @param most rows
   * @throws ProblemException as {@link #of}
   */
  static SearchParameters table(Map<String, ? extends Collection<String>> query, int most) {
    return of(query, most, most).withoutCounts();
  }

  private SearchParameters withoutCounts() {
    return new SearchParameters(request.withCounted(Set.of()), labels);
  }

  private static SearchParameters of(
      Map<String, ? extends Collection<String>> query, int size, int largest) {
    requireKnown(query.keySet(), ALL);
    String text = text(query);
    SearchRequest request =
        new SearchRequest(
            text.strip(),
            QueryParser.parse(text),
            selected(query),
            days(query),
            sort(query),
            recency(query),
            page(query, size, largest),
            counted(query),
            flag(query, "translate", true),
            flag(query, "collapse", false));
    return new SearchParameters(request, labels(query));
  }

  /** What was typed so far, and the language of labels. */
  record Typing(String text, Language labels) {}

  /**
   * @throws ProblemException as {@link #of}
   */
  static Typing typing(Map<String, ? extends Collection<String>> query) {
    requireKnown(query.keySet(), Set.of("q", "lang"));
    return new Typing(text(query), labels(query));
  }

  /** Of any length; the parser tells what it did not read. */
  private static String text(Map<String, ? extends Collection<String>> query) {
    return withoutControls(single(query, "q").orElse(""));
  }

  /** Control characters and halves of characters are typed by nobody, and are read as blanks. */
  private static String withoutControls(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(isControl(c) ? ' ' : c));
    return plain.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  /**
   * The language of labels, where nothing else can be asked for.
   *
   * @throws ProblemException as {@link #of}
   */
  static Language labelsOnly(Map<String, ? extends Collection<String>> query) {
    requireKnown(query.keySet(), Set.of("lang"));
    return labels(query);
  }

  private static void requireKnown(Set<String> given, Set<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw ProblemException.of(
            ProblemType.UNKNOWN_PARAMETER,
            "unknown parameter "
                + shortened(name)
                + "; the nearest known one is "
                + Nearest.to(shortened(name), known));
      }
    }
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  /** The only value; a blank one is none, as an empty field of a form sends it. */
  private static Optional<String> single(
      Map<String, ? extends Collection<String>> query, String name) {
    Collection<String> values = query.get(name);
    if (values == null || values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw ProblemException.badRequest(name + " may be given once only");
    }
    return Optional.of(values.iterator().next()).filter(value -> !value.isBlank());
  }

  private static Map<Facet, List<String>> selected(
      Map<String, ? extends Collection<String>> query) {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Collection<String> given = query.get(facet.key());
      if (given != null) {
        List<String> values =
            given.stream().filter(v -> !v.isBlank()).map(v -> value(facet, v)).distinct().toList();
        if (values.size() > MOST_VALUES) {
          throw ProblemException.badRequest(
              facet.key() + " has " + values.size() + " values; at most " + MOST_VALUES);
        }
        if (!values.isEmpty()) {
          selected.put(facet, values);
        }
      }
    }
    return selected;
  }

  private static String value(Facet facet, String value) {
    if (value.length() > LONGEST_VALUE) {
      throw ProblemException.badRequest(
          facet.key() + " has a value of " + value.length() + " characters");
    }
    return facet.spelled(value);
  }

  private static DayRange days(Map<String, ? extends Collection<String>> query) {
    return new DayRange(day(query, "from"), day(query, "to"));
  }

  private static Optional<LocalDate> day(
      Map<String, ? extends Collection<String>> query, String name) {
    return single(query, name)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeException e) {
                throw ProblemException.badRequest(
                    name + " takes a day such as 2025-03-31, not " + shortened(value));
              }
            });
  }

  private static SortOrder sort(Map<String, ? extends Collection<String>> query) {
    return switch (single(query, "sort").orElse("relevance")) {
      case "relevance" -> SortOrder.RELEVANCE;
      case "newest" -> SortOrder.NEWEST;
      case "oldest" -> SortOrder.OLDEST;
      case String other -> throw refused("sort", "relevance, newest or oldest", other);
    };
  }

  private static Recency recency(Map<String, ? extends Collection<String>> query) {
    return switch (single(query, "recency").orElse("off")) {
      case "off" -> Recency.OFF;
      case "mild" -> Recency.MILD;
      case String other -> throw refused("recency", "off or mild", other);
    };
  }

  private static ProblemException refused(String name, String known, String given) {
    return ProblemException.badRequest(name + " takes " + known + ", not " + shortened(given));
  }

  private static PageRequest page(
      Map<String, ? extends Collection<String>> query, int absent, int largest) {
    int number = number(query, "page", 1, PageRequest.DEEPEST);
    int size = number(query, "size", absent, largest);
    if ((long) number * size > PageRequest.DEEPEST) {
      throw ProblemException.badRequest(
          "only the first " + PageRequest.DEEPEST + " results can be paged to; narrow the search");
    }
    return new PageRequest(number, size);
  }

  private static int number(
      Map<String, ? extends Collection<String>> query, String name, int absent, int most) {
    Optional<String> given = single(query, name);
    if (given.isEmpty()) {
      return absent;
    }
    String value = given.get();
    if (value.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw ProblemException.badRequest(
        name + " takes a number from 1 to " + most + ", not " + shortened(value));
  }

  private static Set<Facet> counted(Map<String, ? extends Collection<String>> query) {
    Collection<String> given = query.get("facets");
    if (given == null) {
      return EnumSet.allOf(Facet.class);
    }
    List<Facet> counted = new ArrayList<>();
    for (String names : given) {
      for (String name : names.split(",", -1)) {
        if (!name.isBlank()) {
          counted.add(
              Facet.ofKey(name.strip())
                  .orElseThrow(
                      () -> ProblemException.badRequest("no such facet: " + shortened(name))));
        }
      }
    }
    return Set.copyOf(counted);
  }

  private static boolean flag(
      Map<String, ? extends Collection<String>> query, String name, boolean absent) {
    return switch (single(query, name).orElse(String.valueOf(absent))) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw refused(name, "true or false", other);
    };
  }

  private static Language labels(Map<String, ? extends Collection<String>> query) {
    return switch (single(query, "lang").orElse("en")) {
      case "en" -> Language.ENGLISH;
      case "ja" -> Language.JAPANESE;
      case String other -> throw refused("lang", "en or ja", other);
    };
  }
}
