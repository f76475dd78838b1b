package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.SearchResponse.MonthCount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Counts the documents it is shown by the month of their publication. */
final class MonthCounter {
  private final Map<Long, int[]> days = new TreeMap<>();
  private NumericDocValues published = DocValues.emptyNumeric();

  void enter(LeafReader segment) throws IOException {
    published = DocValues.getNumeric(segment, Schema.PUBLISHED);
  }

  void count(int document) throws IOException {
    if (published.advanceExact(document)) {
      days.computeIfAbsent(published.longValue(), day -> new int[1])[0]++;
    }
  }

  /** Oldest first; months without a document are left out. */
  List<MonthCount> counts() {
    Map<YearMonth, Integer> months = new TreeMap<>();
    days.forEach(
        (day, count) ->
            months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), count[0], Integer::sum));
    return months.entrySet().stream().map(e -> new MonthCount(e.getKey(), e.getValue())).toList();
  }
}
