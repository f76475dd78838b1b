package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands before a colon: a facet, or a bound of the day of publication. */
sealed interface QueryField {
  record OfFacet(Facet facet) implements QueryField {}

  enum Bound implements QueryField {
    AFTER,
    BEFORE
  }

  /** Without regard to case; in either language. */
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(Names.KNOWN.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The only list of names. */
  final class Names {
    private static final Map<String, QueryField> KNOWN = new HashMap<>();

    static {
      for (Facet facet : Facet.values()) {
        KNOWN.put(facet.key(), new OfFacet(facet));
        japanese(facet).forEach(name -> KNOWN.put(name, new OfFacet(facet)));
      }
      KNOWN.put("organization", new OfFacet(Facet.ORGANISATION));
      List.of("after", "since", "以降").forEach(name -> KNOWN.put(name, Bound.AFTER));
      List.of("before", "until", "以前").forEach(name -> KNOWN.put(name, Bound.BEFORE));
    }

    private Names() {}

    private static List<String> japanese(Facet facet) {
      return switch (facet) {
        case COUNTRY -> List.of("国", "地域", "国・地域");
        case PAIR -> List.of("組み合わせ", "国の組み合わせ");
        case SECTOR -> List.of("分野");
        case AGREEMENT -> List.of("合意", "文書");
        case STAGE -> List.of("段階");
        case ORGANISATION -> List.of("機関", "企業", "組織");
        case LANGUAGE -> List.of("言語");
        case SOURCE -> List.of("情報源");
        case YEAR -> List.of("年");
      };
    }
  }
}
