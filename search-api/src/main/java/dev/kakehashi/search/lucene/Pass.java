package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SortOrder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * One pass over the index: hits and all counts.
 *
 * @param cut whether time ran out; then there may be more than was collected
 */
record Pass(Strictness strictness, SidewaysCollector collected, boolean cut) {
  /**
   * @param wanted how many of the best hits are kept
   */
  static Pass of(
      TimedSearcher timed,
      SearchRequest request,
      LuceneQueries queries,
      Strictness strictness,
      int wanted)
      throws IOException {
    TopFieldCollector top =
        new TopFieldCollectorManager(sort(request), wanted, null, Integer.MAX_VALUE).newCollector();
    List<FacetCounter> counters =
        request.counted().stream().sorted().map(FacetCounter::new).toList();
    SidewaysCollector collector =
        new SidewaysCollector(timed, top, counters, Choice.of(request), request.collapsed());
    IndexSearcher searcher = timed.searcher();
    try {
      searcher.search(queries.ranked(request.query(), strictness), alone(collector));
      return new Pass(strictness, collector, searcher.timedOut());
    } catch (ExitingReaderException | OverdueException overdue) {
      return new Pass(strictness, collector, true);
    }
  }

  /** The next pass, unless time ran out before it found as much. */
  Pass or(Pass next) {
    return next.cut && next.total() < total() ? new Pass(strictness, collected, true) : next;
  }

  int total() {
    return collected.total();
  }

  /** One thread, one collector, which is kept even where the search does not end well. */
  private static CollectorManager<SidewaysCollector, SidewaysCollector> alone(
      SidewaysCollector collector) {
    return new CollectorManager<>() {
      @Override
      public SidewaysCollector newCollector() {
        return collector;
      }

      @Override
      public SidewaysCollector reduce(Collection<SidewaysCollector> collectors) {
        return collector;
      }
    };
  }

  private static Sort sort(SearchRequest request) {
    SortField id = new SortField(Schema.ID, SortField.Type.STRING);
    boolean ranked = !(request.query() instanceof TextQuery.Everything);
    return switch (request.sort()) {
      case RELEVANCE ->
          ranked ? new Sort(SortField.FIELD_SCORE, id) : new Sort(byDay(SortOrder.NEWEST), id);
      case NEWEST, OLDEST -> new Sort(byDay(request.sort()), id);
    };
  }

  private static SortField byDay(SortOrder order) {
    boolean newestFirst = order == SortOrder.NEWEST;
    return new SortField(
        Schema.PUBLISHED,
        SortField.Type.LONG,
        newestFirst,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
