package dev.kakehashi.query;

import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Facet;
import dev.kakehashi.calendar.CalendarPeriod;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the values that were typed after {@code country:} and its like codes: names in either
 * language, in any case and width. What nobody knows is looked for in the texts, and told.
 */
public final class FacetValues {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[-–—・/&＆･]\\s*");

  private final FacetNames names;

  public FacetValues(Vocabulary vocabulary, QueryConcepts concepts) {
    this.names = new FacetNames(vocabulary, concepts);
  }

  /** What articles carry, for names that no vocabulary has. */
  public interface Carried {
    boolean has(Facet facet, String value);

    List<String> all(Facet facet);
  }

  /** With codes in the place of names. */
  public ParsedQuery resolved(ParsedQuery query, Carried carried) {
    List<QueryHint> hints = new ArrayList<>(query.hints());
    TextQuery tree = resolved(query.tree(), carried, hints);
    return new ParsedQuery(tree, hints.stream().distinct().toList());
  }

  private TextQuery resolved(TextQuery query, Carried carried, List<QueryHint> hints) {
    return switch (query) {
      case TextQuery.Tagged(Facet facet, String value) -> tagged(facet, value, carried, hints);
      case TextQuery.AllOf(List<TextQuery> parts) ->
          new TextQuery.AllOf(parts.stream().map(p -> resolved(p, carried, hints)).toList());
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          new TextQuery.AnyOf(parts.stream().map(p -> resolved(p, carried, hints)).toList());
      case TextQuery.Not(TextQuery excluded) ->
          new TextQuery.Not(resolved(excluded, carried, hints));
      case TextQuery.Everything everything -> query;
      case TextQuery.Words words -> query;
      case TextQuery.Phrase phrase -> query;
      case TextQuery.Prefix prefix -> query;
      case TextQuery.Near near -> query;
      case TextQuery.After after -> query;
      case TextQuery.Before before -> query;
    };
  }

  private TextQuery tagged(Facet facet, String typed, Carried carried, List<QueryHint> hints) {
    List<TextQuery> values =
        values(facet, typed, carried).stream()
            .<TextQuery>map(value -> new TextQuery.Tagged(facet, value))
            .toList();
    if (values.isEmpty()) {
      hints.add(new QueryHint(QueryHint.Kind.UNKNOWN_VALUE, facet.key() + ":" + typed));
      return new TextQuery.Phrase(typed);
    }
    return values.size() == 1 ? values.getFirst() : new TextQuery.AnyOf(values);
  }

  /** Codes before names, and the vocabulary before what articles carry. */
  private List<String> values(Facet facet, String typed, Carried carried) {
    String spelled = facet.spelled(typed);
    if (carried.has(facet, spelled)) {
      return List.of(spelled);
    }
    List<String> known =
        switch (facet) {
          case COUNTRY, SECTOR, AGREEMENT, STAGE, ORGANISATION -> names.codes(facet, typed);
          case PAIR -> pairs(typed);
          case LANGUAGE -> languages(typed);
          case YEAR -> years(typed);
          case SOURCE -> List.of();
        };
    return known.isEmpty()
        ? carried.all(facet).stream().filter(value -> FacetNames.areSame(value, typed)).toList()
        : known;
  }

  /** {@code gb-jp}, 日英, {@code UK-Japan} and 日本・英国. */
  private List<String> pairs(String typed) {
    List<String> named = names.namedWhole(Facet.PAIR, typed);
    if (!named.isEmpty()) {
      return named;
    }
    String[] both = BETWEEN.split(typed, -1);
    if (both.length != 2) {
      return List.of();
    }
    List<String> pairs = new ArrayList<>();
    for (String one : names.codes(Facet.COUNTRY, both[0])) {
      for (String other : names.codes(Facet.COUNTRY, both[1])) {
        if (!one.equals(other)) {
          pairs.add(CountryPair.of(new Country(one), new Country(other)).code());
        }
      }
    }
    return pairs;
  }

  private static List<String> languages(String typed) {
    return Stream.of(Locale.getISOLanguages())
        .filter(
            code ->
                code.equalsIgnoreCase(typed)
                    || FacetNames.areSame(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), typed)
                    || FacetNames.areSame(
                        Locale.of(code).getDisplayLanguage(Locale.JAPANESE), typed))
        .toList();
  }

  private static List<String> years(String typed) {
    return CalendarPeriod.of(typed)
        .filter(period -> period.first().getYear() == period.last().getYear())
        .map(period -> List.of(String.valueOf(period.first().getYear())))
        .orElse(List.of());
  }
}
