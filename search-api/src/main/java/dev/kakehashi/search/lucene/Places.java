package dev.kakehashi.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Where one thing occurs and how often, segment by segment. Immutable. */
final class Places {
  private final List<Postings> bySegment;

  private Places(List<Postings> bySegment) {
    this.bySegment = List.copyOf(bySegment);
  }

  /**
   * The articles of one segment.
   *
   * @param documents ascending
   * @param frequencies beside them
   */
  @SuppressWarnings("ArrayRecordComponent") // read in a tight loop, never compared
  record Postings(int[] documents, float[] frequencies) {
    static final Postings NONE = new Postings(new int[0], new float[0]);

    int size() {
      return documents.length;
    }
  }

  /**
   * @param ways terms or phrases that find the same places; the one that finds most is believed
   */
  static Places of(IndexSearcher searcher, List<Query> ways) throws IOException {
    IndexSearcher counting = new IndexSearcher(searcher.getIndexReader());
    counting.setSimilarity(new FrequencySimilarity());
    counting.setQueryCache(null);
    List<Weight> weights = new ArrayList<>();
    for (Query way : ways) {
      weights.add(counting.createWeight(counting.rewrite(way), ScoreMode.COMPLETE, 1));
    }
    List<Postings> found = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Postings most = Postings.NONE;
      for (Weight weight : weights) {
        most = most(most, read(weight.scorer(segment)));
      }
      found.add(most);
    }
    return new Places(found);
  }

  private static Postings read(@Nullable Scorer scorer) throws IOException {
    if (scorer == null) {
      return Postings.NONE;
    }
    int[] documents = new int[16];
    float[] frequencies = new float[16];
    int count = 0;
    DocIdSetIterator each = scorer.iterator();
    for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
      if (count == documents.length) {
        documents = Arrays.copyOf(documents, count * 2);
        frequencies = Arrays.copyOf(frequencies, count * 2);
      }
      documents[count] = at;
      frequencies[count++] = scorer.score();
    }
    return new Postings(Arrays.copyOf(documents, count), Arrays.copyOf(frequencies, count));
  }

  /** The higher frequency of the two. */
  private static Postings most(Postings left, Postings right) {
    if (left.size() == 0) {
      return right;
    }
    int[] documents = new int[left.size() + right.size()];
    float[] frequencies = new float[left.size() + right.size()];
    int count = 0;
    for (int i = 0, j = 0; i < left.size() || j < right.size(); count++) {
      int a = i < left.size() ? left.documents[i] : DocIdSetIterator.NO_MORE_DOCS;
      int b = j < right.size() ? right.documents[j] : DocIdSetIterator.NO_MORE_DOCS;
      documents[count] = Math.min(a, b);
      frequencies[count] =
          Math.max(a <= b ? left.frequencies[i] : 0, b <= a ? right.frequencies[j] : 0);
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return new Postings(Arrays.copyOf(documents, count), Arrays.copyOf(frequencies, count));
  }

  Postings in(LeafReaderContext segment) {
    return bySegment.get(segment.ord);
  }

  /** How many articles. */
  int documents() {
    return bySegment.stream().mapToInt(Postings::size).sum();
  }

  boolean isEmpty() {
    return documents() == 0;
  }
}
