package dev.kakehashi.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Where any of several wordings of one thing occurs, and how often: the postings of a term that the
 * index does not have. Frequencies of wordings add up by their weights; an article counts once.
 */
final class Wordings {
  /**
   * One way to say it.
   *
   * @param queries terms or phrases that find the same places; the one that finds most is believed
   * @param weight above 0 and at most 1
   */
  record Wording(List<Query> queries, float weight) {
    Wording {
      queries = List.copyOf(queries);
    }
  }

  /**
   * The articles of one segment.
   *
   * @param documents ascending
   * @param frequencies beside them
   */
  @SuppressWarnings("ArrayRecordComponent") // read in a tight loop, never compared
  record Postings(int[] documents, float[] frequencies) {}

  private final IndexReader reader;
  private final List<Postings> bySegment;
  private final float documents;

  private Wordings(IndexReader reader, List<Postings> bySegment, float documents) {
    this.reader = reader;
    this.bySegment = List.copyOf(bySegment);
    this.documents = documents;
  }

  static Wordings of(IndexSearcher searcher, List<Wording> wordings) throws IOException {
    IndexSearcher counting = new IndexSearcher(searcher.getIndexReader());
    counting.setSimilarity(new FrequencySimilarity());
    counting.setQueryCache(null);
    List<Gathered> found = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      found.add(new Gathered(segment.reader().maxDoc()));
    }
    for (Wording wording : wordings) {
      List<Weight> weights = new ArrayList<>();
      for (Query query : wording.queries()) {
        weights.add(counting.createWeight(counting.rewrite(query), ScoreMode.COMPLETE, 1));
      }
      for (LeafReaderContext segment : searcher.getLeafContexts()) {
        found.get(segment.ord).add(weights, segment, wording.weight());
      }
    }
    float documents = 0;
    List<Postings> postings = new ArrayList<>();
    for (Gathered hits : found) {
      documents += hits.documents();
      postings.add(hits.postings());
    }
    return new Wordings(searcher.getIndexReader(), postings, documents);
  }

  /** How many articles have any; one that has only a doubtful wording counts by its weight. */
  float documents() {
    return documents;
  }

  boolean isEmpty() {
    return documents == 0;
  }

  Postings in(LeafReaderContext segment) {
    return bySegment.get(segment.ord);
  }

  /** Whether these are the postings of this view of the index. */
  @SuppressWarnings("ReferenceEquality") // a view of the index is equal to itself only
  boolean areOf(IndexReader other) {
    return reader == other;
  }

  /** Gathers the places of one segment. */
  private static final class Gathered {
    private final float[] frequencies;
    private final float[] best;
    private int[] touched = new int[16];
    private int count;

    Gathered(int size) {
      frequencies = new float[size];
      best = new float[size];
    }

    void add(List<Weight> ways, LeafReaderContext segment, float weight) throws IOException {
      Map<Integer, Float> most =
          new HashMap<>(); // of the ways seen before, where there are several
      for (Weight way : ways) {
        Scorer scorer = way.scorer(segment);
        if (scorer == null) {
          continue;
        }
        DocIdSetIterator iterator = scorer.iterator();
        int at = iterator.nextDoc();
        for (; at != DocIdSetIterator.NO_MORE_DOCS; at = iterator.nextDoc()) {
          float frequency = scorer.score() * weight;
          float counted = ways.size() == 1 ? 0 : most.getOrDefault(at, 0f);
          if (frequency > counted) {
            put(at, frequency - counted, weight);
            if (ways.size() > 1) {
              most.put(at, frequency);
            }
          }
        }
      }
    }

    private void put(int document, float frequency, float weight) {
      if (best[document] == 0) {
        touched = count == touched.length ? Arrays.copyOf(touched, count * 2) : touched;
        touched[count++] = document;
      }
      frequencies[document] += frequency;
      best[document] = Math.max(best[document], weight);
    }

    float documents() {
      float sum = 0;
      for (int i = 0; i < count; i++) {
        sum += best[touched[i]];
      }
      return sum;
    }

    Postings postings() {
      int[] documents = Arrays.copyOf(touched, count);
      Arrays.sort(documents);
      float[] counts = new float[count];
      for (int i = 0; i < count; i++) {
        counts[i] = frequencies[documents[i]];
      }
      return new Postings(documents, counts);
    }
  }
}
