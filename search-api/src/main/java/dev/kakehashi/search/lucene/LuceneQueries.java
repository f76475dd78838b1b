package dev.kakehashi.search.lucene;

import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.translation.Translation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
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
  private final Ranking ranking;
  private final Matching matching;
  private final Scoring scoring;
  private final Marking marking;

  /**
   * @param meanings asked once for each text
   */
  LuceneQueries(Analyzer analyzer, Function<String, Meaning> meanings, Ranking ranking) {
    this.meanings = meanings;
    this.ranking = ranking;
    this.matching = new Matching(analyzer, this::meaning);
    this.scoring = new Scoring(analyzer, this::meaning, ranking);
    this.marking = new Marking(analyzer, this::meaning);
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
        strictness == Strictness.ALL ? words(query) : texts(query); // quoted words stand as typed
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
    return wanted(query).filter(TextQuery.Words.class::isInstance).map(LuceneQueries::text);
  }

  /** The words that are wanted, quoted ones included. */
  private static Stream<String> texts(TextQuery query) {
    return wanted(query).map(LuceneQueries::text);
  }

  private static String text(TextQuery wordsOrPhrase) {
    return switch (wordsOrPhrase) {
      case TextQuery.Words(String text) -> text;
      case TextQuery.Phrase(String text) -> text;
      case TextQuery.AnyOf any -> "";
      case TextQuery.AllOf all -> "";
      case TextQuery.Everything everything -> "";
      case TextQuery.Tagged tagged -> "";
      case TextQuery.Not not -> "";
    };
  }

  /** Words and phrases, in the order typed. */
  private static Stream<TextQuery> wanted(TextQuery query) {
    return switch (query) {
      case TextQuery.Words words -> Stream.of(words);
      case TextQuery.Phrase phrase -> Stream.of(phrase);
      case TextQuery.AnyOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.AllOf(List<TextQuery> parts) -> parts.stream().flatMap(LuceneQueries::wanted);
      case TextQuery.Everything everything -> Stream.empty();
      case TextQuery.Tagged tagged -> Stream.empty();
      case TextQuery.Not not -> Stream.empty();
    };
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
            .add(scoring.of(query), Occur.SHOULD);
    if (strictness != Strictness.ALL) {
      Query all = new ConstantScoreQuery(matching.of(query, Strictness.ALL));
      ranked.add(new BoostQuery(all, ranking.of(Factor.COMPLETE)), Occur.SHOULD);
    }
    return ranked.build();
  }
}
