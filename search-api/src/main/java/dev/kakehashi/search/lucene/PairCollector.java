package dev.kakehashi.search.lucene;

import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.SearchResponse.MonthCount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the pairs of the documents it is shown, and each by month. */
final class PairCollector extends SimpleCollector {
  static final CollectorManager<PairCollector, PairCollector> MANAGER =
      new CollectorManager<>() {
        @Override
        public PairCollector newCollector() {
          return new PairCollector();
        }

        @Override
        public PairCollector reduce(Collection<PairCollector> collectors) {
          return collectors.iterator().next(); // one thread, one collector
        }
      };

  private static final class Months {
    private final Map<YearMonth, Integer> counts = new TreeMap<>();
    private int total;
  }

  private final Map<String, Months> pairs = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private NumericDocValues published = DocValues.emptyNumeric();

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    values = DocValues.getSortedSet(segment.reader(), Schema.facet(Facet.PAIR));
    published = DocValues.getNumeric(segment.reader(), Schema.PUBLISHED);
  }

  @Override
  public void collect(int document) throws IOException {
    if (!values.advanceExact(document)) {
      return;
    }
    boolean dated = published.advanceExact(document);
    for (int i = values.docValueCount(); i > 0; i--) {
      String code = values.lookupOrd(values.nextOrd()).utf8ToString();
      Months months = pairs.computeIfAbsent(code, c -> new Months());
      months.total++;
      if (dated) {
        LocalDate day = LocalDate.ofEpochDay(published.longValue());
        months.counts.merge(YearMonth.from(day), 1, Integer::sum);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  List<PairCount> counts() {
    return pairs.entrySet().stream()
        .map(pair -> count(CountryPair.ofCode(pair.getKey()), pair.getValue()))
        .sorted(
            Comparator.comparingInt(PairCount::count)
                .reversed()
                .thenComparing(count -> count.pair().code()))
        .toList();
  }

  private static PairCount count(CountryPair pair, Months months) {
    return new PairCount(
        pair,
        months.total,
        months.counts.entrySet().stream()
            .map(month -> new MonthCount(month.getKey(), month.getValue()))
            .toList());
  }
}
