package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.translation.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Things near one another, in the words of {@link Schema#TEXT}: a word also by the concept it names
 * and by its translations, so that it is near in either language. Words that no index has, such as
 * "the", are near everything.
 */
final class NearWords {
  private final Analyzer analyzer;
  private final Function<String, Meaning> meanings;
  private final PrefixWords prefixes;

  NearWords(Analyzer analyzer, Function<String, Meaning> meanings, PrefixWords prefixes) {
    this.analyzer = analyzer;
    this.meanings = meanings;
    this.prefixes = prefixes;
  }

  Query of(TextQuery.Near near) {
    List<IntervalsSource> sides = new ArrayList<>();
    for (TextQuery.Located side : List.of(near.left(), near.right())) {
      List<IntervalsSource> ways = ways(side);
      if (!ways.isEmpty()) {
        sides.add(Intervals.or(ways));
      }
    }
    return switch (sides.size()) {
      case 0 -> MatchNoDocsQuery.INSTANCE;
      case 1 -> new IntervalQuery(Schema.TEXT, sides.getFirst());
      default ->
          new IntervalQuery(
              Schema.TEXT,
              Intervals.maxgaps(
                  near.between(), Intervals.unorderedNoOverlaps(sides.get(0), sides.get(1))));
    };
  }

  private List<IntervalsSource> ways(TextQuery.Located side) {
    return switch (side) {
      case TextQuery.Words(String text) -> word(meanings.apply(text), text);
      case TextQuery.Phrase(String text) -> inARow(text);
      case TextQuery.Prefix(String text) ->
          prefixes.of(text).near().stream()
              .<IntervalsSource>map(term -> Intervals.term(new BytesRef(term)))
              .toList();
    };
  }

  /** What stands for the whole of it. */
  private List<IntervalsSource> word(Meaning meaning, String text) {
    List<IntervalsSource> ways = new ArrayList<>(inARow(text));
    if (meaning.units().size() == 1) {
      meaning
          .units()
          .getFirst()
          .concepts()
          .forEach(concept -> ways.add(Intervals.term(new BytesRef(concept.key()))));
    }
    if (meaning.stretches().size() == 1) {
      for (Translation translation : meaning.stretches().getFirst().translations()) {
        ways.addAll(inARow(translation.text()));
      }
    }
    return ways;
  }

  /** A dropped word between two leaves its place. */
  private List<IntervalsSource> inARow(String text) {
    List<QueryTerm> terms = QueryTerm.of(analyzer, Schema.TEXT, text);
    List<IntervalsSource> row = new ArrayList<>();
    int next = terms.isEmpty() ? 0 : terms.getFirst().position();
    for (QueryTerm term : terms) {
      IntervalsSource here = Intervals.term(new BytesRef(term.term()));
      int dropped = term.position() - next;
      row.add(dropped > 0 ? Intervals.extend(here, dropped, 0) : here);
      next = term.position() + 1;
    }
    return row.isEmpty()
        ? List.of()
        : List.of(Intervals.phrase(row.toArray(IntervalsSource[]::new)));
  }
}
