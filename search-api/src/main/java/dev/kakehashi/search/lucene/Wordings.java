package dev.kakehashi.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where any of several wordings of one thing occurs, and how often: the postings of a term that the
 * index does not have. Frequencies of wordings add up by their weights; an article counts once.
 */
final class Wordings {
  /**
   * One way to say it.
   *
   * @param weight above 0 and at most 1
   */
  record Wording(Places places, float weight) {}

  private final IndexReader reader;
  private final List<Places.Postings> bySegment;
  private final float documents;

  private Wordings(IndexReader reader, List<Places.Postings> bySegment, float documents) {
    this.reader = reader;
    this.bySegment = List.copyOf(bySegment);
    this.documents = documents;
  }

  /**
   * @param wordings found with this searcher
   */
  static Wordings of(IndexSearcher searcher, List<Wording> wordings) {
    List<Wording> surestFirst =
        wordings.stream().sorted(Comparator.comparingDouble(Wording::weight).reversed()).toList();
    float documents = 0;
    List<Places.Postings> sums = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Sum sum = new Sum(surestFirst, segment);
      documents += sum.articles;
      sums.add(sum.postings());
    }
    return new Wordings(searcher.getIndexReader(), sums, documents);
  }

  /** How many articles have any; one that has only a doubtful wording counts by its weight. */
  float documents() {
    return documents;
  }

  boolean isEmpty() {
    return documents == 0;
  }

  Places.Postings in(LeafReaderContext segment) {
    return bySegment.get(segment.ord);
  }

  /** Whether these are the postings of this view of the index. */
  @SuppressWarnings("ReferenceEquality") // a view of the index is equal to itself only
  boolean areOf(IndexReader other) {
    return reader == other;
  }

  /** All wordings in one segment, in memory that grows with what they find and nothing else. */
  private static final class Sum {
    private final int[] documents;
    private final float[] frequencies;
    private int count;
    private float articles;

    Sum(List<Wording> surestFirst, LeafReaderContext segment) {
      int places = 0;
      for (Wording wording : surestFirst) {
        places += wording.places().in(segment).size();
      }
      long[] byDocument = new long[places]; // and among equal ones the surest first
      float[] weighted = new float[places];
      float[] weights = new float[places];
      int at = 0;
      for (Wording wording : surestFirst) {
        Places.Postings found = wording.places().in(segment);
        for (int i = 0; i < found.size(); i++, at++) {
          byDocument[at] = (long) found.documents()[i] << 32 | at;
          weighted[at] = found.frequencies()[i] * wording.weight();
          weights[at] = wording.weight();
        }
      }
      Arrays.sort(byDocument);
      documents = new int[places];
      frequencies = new float[places];
      for (long place : byDocument) {
        int document = (int) (place >>> 32);
        if (count == 0 || documents[count - 1] != document) {
          documents[count++] = document;
          articles += weights[(int) place];
        }
        frequencies[count - 1] += weighted[(int) place];
      }
    }

    Places.Postings postings() {
      return new Places.Postings(
          Arrays.copyOf(documents, count), Arrays.copyOf(frequencies, count));
    }
  }
}
