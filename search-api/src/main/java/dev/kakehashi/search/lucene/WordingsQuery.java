package dev.kakehashi.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Scores all wordings of one thing as if they were one term (structured queries, Pirkola, The
 * effects of query structure and dictionary setups, SIGIR 1998): summed frequency, one document
 * frequency, one weight. It lives as long as the view of the index it was made for.
 */
final class WordingsQuery extends Query {
  private final Wordings wordings;
  private final String field;

  /**
   * @param field whose lengths and counts the score refers to
   */
  WordingsQuery(Wordings wordings, String field) {
    this.wordings = wordings;
    this.field = field;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    if (!wordings.areOf(searcher.getIndexReader())) {
      throw new IllegalStateException("made for another view of the index");
    }
    return new WordingsWeight(scorer(searcher, boost));
  }

  private Similarity.@Nullable SimScorer scorer(IndexSearcher searcher, float boost)
      throws IOException {
    CollectionStatistics collection = searcher.collectionStatistics(field);
    if (collection == null || wordings.isEmpty()) {
      return null;
    }
    long documents = Math.clamp((long) Math.ceil(wordings.documents()), 1, collection.docCount());
    TermStatistics asOneTerm = new TermStatistics(new BytesRef("wordings"), documents, documents);
    return searcher.getSimilarity().scorer(boost, collection, asOneTerm);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String unused) {
    return "wordings(" + wordings.documents() + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordingsQuery query && query.wordings == wordings;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(wordings);
  }

  private final class WordingsWeight extends Weight {
    private final Similarity.@Nullable SimScorer similarity;

    WordingsWeight(Similarity.@Nullable SimScorer similarity) {
      super(WordingsQuery.this);
      this.similarity = similarity;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      Places.Postings postings = wordings.in(segment);
      if (similarity == null || postings.documents().length == 0) {
        return null;
      }
      NumericDocValues norms = segment.reader().getNormValues(field);
      Scorer scorer = new PostingsScorer(postings, similarity, norms);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return scorer;
        }

        @Override
        public long cost() {
          return postings.documents().length;
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document) throws IOException {
      Scorer scorer = scorer(segment);
      return scorer != null && scorer.iterator().advance(document) == document
          ? Explanation.match(scorer.score(), WordingsQuery.this.toString())
          : Explanation.noMatch("none of the wordings");
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return false;
    }
  }

  private static final class PostingsScorer extends Scorer {
    private final Places.Postings postings;
    private final Similarity.SimScorer similarity;
    private final @Nullable NumericDocValues norms;
    private int at = -1;

    PostingsScorer(
        Places.Postings postings,
        Similarity.SimScorer similarity,
        @Nullable NumericDocValues norms) {
      this.postings = postings;
      this.similarity = similarity;
      this.norms = norms;
    }

    @Override
    public int docID() {
      return at < 0
          ? -1
          : at < postings.documents().length
              ? postings.documents()[at]
              : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public float score() throws IOException {
      long norm = norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1;
      return similarity.score(postings.frequencies()[at], norm);
    }

    @Override
    public float getMaxScore(int upTo) {
      return similarity.score(Float.MAX_VALUE, 1);
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return PostingsScorer.this.docID();
        }

        @Override
        public int nextDoc() {
          at++;
          return docID();
        }

        @Override
        public int advance(int target) {
          int length = postings.documents().length;
          int found =
              java.util.Arrays.binarySearch(
                  postings.documents(), Math.min(Math.max(at + 1, 0), length), length, target);
          at = found < 0 ? -found - 1 : found;
          return docID();
        }

        @Override
        public long cost() {
          return postings.documents().length;
        }
      };
    }
  }
}
