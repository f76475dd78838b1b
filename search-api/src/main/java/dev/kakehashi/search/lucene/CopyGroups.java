package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** The groups of copies that the hits belong to, and how many hits each has. */
final class CopyGroups {
  /** The group of an article without copies. */
  static final long NONE = 0;

  private final Map<Long, Integer> sizes = new HashMap<>();
  private NumericDocValues groups = DocValues.emptyNumeric();
  private int surplus;

  void enter(LeafReader segment) throws IOException {
    groups = DocValues.getNumeric(segment, Schema.GROUP);
  }

  long of(int document) throws IOException {
    return groups.advanceExact(document) ? groups.longValue() : NONE;
  }

  void addHit(long group) {
    if (group != NONE && sizes.merge(group, 1, Integer::sum) > 1) {
      surplus++;
    }
  }

  /** How many hits are there besides the first of each group. */
  int surplus() {
    return surplus;
  }

  /** How many other hits are copies of the document. */
  int similar(IndexSearcher searcher, int document) throws IOException {
    return sizes.getOrDefault(groupOf(searcher, document), 1) - 1;
  }

  /** The first document of each group, from the offset on. */
  static ScoreDoc[] best(IndexSearcher searcher, ScoreDoc[] ranked, int offset, int size)
      throws IOException {
    Set<Long> seen = new HashSet<>();
    List<ScoreDoc> best = new ArrayList<>();
    for (int i = 0; i < ranked.length && best.size() < offset + size; i++) {
      long group = groupOf(searcher, ranked[i].doc);
      if (group == NONE || seen.add(group)) {
        best.add(ranked[i]);
      }
    }
    return best.stream().skip(offset).toArray(ScoreDoc[]::new);
  }

  static long groupOf(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> segments = searcher.getLeafContexts();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    NumericDocValues values =
        DocValues.getNumeric(FilterLeafReader.unwrap(segment.reader()), Schema.GROUP);
    return values.advanceExact(document - segment.docBase) ? values.longValue() : NONE;
  }
}
