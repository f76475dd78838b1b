package dev.kakehashi.search.lucene;

import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.translation.Translation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * The query tree in Lucene's queries, for one request. Which articles match ({@link Matching}) and
 * how they are ranked ({@link Scoring}) are two questions.
 */
final class LuceneQueries {
  private final Map<String, Meaning> known = new HashMap<>();
  private final Function<String, Meaning> meanings;
  private final PrefixWords prefixes;
  private final Ranking ranking;
  private final Optional<LocalDate> recentAt;
  private final Matching matching;
  private final Scoring scoring;
  private final Marking marking;

  /**
   * @param meanings asked once for each text
   * @param recentAt the day from which the age of articles counts; absent where it does not
   */
  LuceneQueries(
      Analyzer analyzer,
      Function<String, Meaning> meanings,
      PrefixWords prefixes,
      Ranking ranking,
      Optional<LocalDate> recentAt) {
    this.recentAt = recentAt;
    this.meanings = meanings;
    this.prefixes = prefixes;
    this.ranking = ranking;
    this.matching = new Matching(analyzer, this::meaning, prefixes);
    this.scoring = new Scoring(analyzer, this::meaning, prefixes, ranking);
    this.marking = new Marking(analyzer, this::meaning, prefixes);
  }

  private Meaning meaning(String text) {
    return known.computeIfAbsent(text, meanings);
  }

  /** What the typed words name, in the order typed. */
  List<SearchResponse.Understood> understood(TextQuery query) {
    return words(query)
        .flatMap(text -> meaning(text).units().stream())
        .filter(unit -> !unit.concepts().isEmpty())
        .map(unit -> new SearchResponse.Understood(unit.text(), unit.concepts()))
        .toList();
  }

  /** What is searched in the other language too, in the order typed. */
  List<SearchResponse.AlsoSearched> alsoSearched(TextQuery query, Strictness strictness) {
    Stream<String> translated =
        strictness == Strictness.ALL // quoted words stand as typed
            ? words(query)
            : wanted(query).flatMap(LuceneQueries::withSides).map(LuceneQueries::text);
    return translated
        .flatMap(text -> meaning(text).stretches().stream())
        .filter(stretch -> !stretch.translations().isEmpty())
        .map(
            stretch ->
                new SearchResponse.AlsoSearched(
                    stretch.text(),
                    stretch.language(),
                    stretch.translations().stream().map(Translation::text).toList()))
        .distinct()
        .toList();
  }

  /**
   * How many names, words and entries are wanted, quoted ones too; single kanji only beside words.
   */
  int size(TextQuery query) {
    List<Meaning.Stretch> all =
        texts(query).flatMap(text -> meaning(text).stretches().stream()).toList();
    int telling = (int) all.stream().filter(Meaning.Stretch::tells).count();
    return telling > 1 ? all.size() : telling;
  }

  /** The words that are wanted, without quoted and excluded ones. */
  private static Stream<String> words(TextQuery query) {
    return wanted(query)
        .flatMap(LuceneQueries::withSides)
        .filter(TextQuery.Words.class::isInstance)
        .map(LuceneQueries::text);
  }

  /** The words of which a relaxed answer may lack some, quoted ones included. */
  private static Stream<String> texts(TextQuery query) {
    return wanted(query).map(LuceneQueries::text).filter(text -> !text.isEmpty());
  }

  /** Of things near one another the words. */
  private static Stream<TextQuery> withSides(TextQuery part) {
    return part instanceof TextQuery.Near near
        ? Stream.<TextQuery>of(near.left(), near.right()).filter(TextQuery.Words.class::isInstance)
        : Stream.of(part);
  }

  private static String text(TextQuery part) {
    return switch (part) {
      case TextQuery.Words(String text) -> text;
      case TextQuery.Phrase(String text) -> text;
      case TextQuery.Prefix prefix -> "";
      case TextQuery.Near near -> "";
      case TextQuery.AnyOf any -> "";
      case TextQuery.AllOf all -> "";
      case TextQuery.Everything everything -> "";
      case TextQuery.Tagged tagged -> "";
      case TextQuery.After after -> "";
      case TextQuery.Before before -> "";
      case TextQuery.Not not -> "";
    };
  }

  /** What texts have to say, in the order typed. */
  private static Stream<TextQuery> wanted(TextQuery query) {
    return switch (query) {
      case TextQuery.Words words -> Stream.of(words);
      case TextQuery.Phrase phrase -> Stream.of(phrase);
      case TextQuery.Prefix prefix -> Stream.of(prefix);
      case TextQuery.Near near -> Stream.of(near);
      case TextQuery.AnyOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.AllOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.Everything everything -> Stream.empty();
      case TextQuery.Tagged tagged -> Stream.empty();
      case TextQuery.After after -> Stream.empty();
      case TextQuery.Before before -> Stream.empty();
      case TextQuery.Not not -> Stream.empty();
    };
  }

  /** Beginnings of words that have too many of them. */
  List<String> tooWide(TextQuery query) {
    return wanted(query)
        .flatMap(
            part ->
                part instanceof TextQuery.Near near
                    ? Stream.of(near.left(), near.right())
                    : Stream.of(part))
        .flatMap(
            part ->
                part instanceof TextQuery.Prefix(String text) ? Stream.of(text) : Stream.empty())
        .filter(text -> prefixes.of(text).tooMany())
        .toList();
  }

  /** Which articles match; all score alike. */
  Query matching(TextQuery query, Strictness strictness) {
    return matching.of(query, strictness);
  }

  /** What to mark in titles and snippets. */
  Query marking(TextQuery query, Strictness strictness) {
    return marking.of(query, strictness);
  }

  /** Matching decides, scoring ranks; articles with all the words come first in any case. */
  Query ranked(TextQuery query, Strictness strictness) {
    BooleanQuery.Builder ranked =
        new BooleanQuery.Builder()
            .add(new ConstantScoreQuery(matching.of(query, strictness)), Occur.FILTER)
            .add(score(query), Occur.SHOULD);
    if (strictness != Strictness.ALL) {
      Query all = new ConstantScoreQuery(matching.of(query, Strictness.ALL));
      ranked.add(new BoostQuery(all, ranking.of(Factor.COMPLETE)), Occur.SHOULD);
    }
    return ranked.build();
  }

  private Query score(TextQuery query) {
    Query score = scoring.of(query);
    return recentAt
        .<Query>map(
            day ->
                FunctionScoreQuery.boostByValue(
                    score,
                    new RecentDays(
                        day, ranking.of(Factor.RECENT), ranking.of(Factor.RECENT_HALF_LIFE))))
        .orElse(score);
  }
}
