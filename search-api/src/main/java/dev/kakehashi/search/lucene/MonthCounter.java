package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.SearchResponse.MonthCount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Counts the documents it is shown by the month of their publication. */
final class MonthCounter {
  private final Map<Long, int[]> days = new TreeMap<>();
  private final Map<YearMonth, Set<Long>> groups = new HashMap<>();
  private NumericDocValues published = DocValues.emptyNumeric();

  void enter(LeafReader segment) throws IOException {
    published = DocValues.getNumeric(segment, Schema.PUBLISHED);
  }

  /** Counts the document, unless one of its group was counted for the same month. */
  void count(int document, long group) throws IOException {
    if (published.advanceExact(document)
        && (group == CopyGroups.NONE || isFirst(published.longValue(), group))) {
      days.computeIfAbsent(published.longValue(), day -> new int[1])[0]++;
    }
  }

  private boolean isFirst(long day, long group) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
    return groups.computeIfAbsent(month, m -> new HashSet<>()).add(group);
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
