package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.SearchResponse.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of one facet over the documents it is shown, segment by segment. */
final class FacetCounter {
  private final Facet facet;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Set<Long>> groups = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private int[] ordinals = new int[0];

  FacetCounter(Facet facet) {
    this.facet = facet;
  }

  Facet facet() {
    return facet;
  }

  /** Call before the documents of a segment; the segment before is closed. */
  void enter(LeafReader segment) throws IOException {
    closeSegment();
    values = DocValues.getSortedSet(segment, Schema.facet(facet));
    ordinals = new int[Math.toIntExact(values.getValueCount())];
  }

  /** Counts the document, unless one of its group was counted for the same value. */
  void count(int document, long group) throws IOException {
    if (values.advanceExact(document)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        int ordinal = (int) values.nextOrd();
        if (group == CopyGroups.NONE || isFirst(ordinal, group)) {
          ordinals[ordinal]++;
        }
      }
    }
  }

  private boolean isFirst(int ordinal, long group) throws IOException {
    String value = values.lookupOrd(ordinal).utf8ToString();
    return groups.computeIfAbsent(value, v -> new HashSet<>()).add(group);
  }

  /** By decreasing count, then by value. */
  List<FacetCount> counts() throws IOException {
    closeSegment();
    List<FacetCount> sorted = new ArrayList<>();
    counts.forEach((value, count) -> sorted.add(new FacetCount(value, count)));
    sorted.sort(
        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return sorted;
  }

  private void closeSegment() throws IOException {
    for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
      if (ordinals[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Integer::sum);
      }
    }
    Arrays.fill(ordinals, 0);
  }
}
