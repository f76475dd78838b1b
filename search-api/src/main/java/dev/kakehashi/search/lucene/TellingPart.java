package dev.kakehashi.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles with so much of what the words tell together: a rare word tells much, one that
 * every other article has tells little, and one that no article has is not missed. One that no
 * article of its language has is missed less: see {@link Demand}.
 */
final class TellingPart extends Query {
  private final List<Query> words;
  private final float share;

  /**
   * @param words one query for each
   * @param share above 0 and at most 1
   */
  TellingPart(List<Query> words, float share) {
    this.words = List.copyOf(words);
    this.share = share;
  }

  /** What a word tells that so many of all articles have, as BM25 has it. */
  static double telling(int having, int all) {
    return having == 0 ? 0 : Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    int all = searcher.getIndexReader().numDocs();
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    Demand.Builder demand = new Demand.Builder(searcher);
    for (Query word : words) {
      double telling = telling(searcher.count(word), all);
      if (telling > 0) {
        demand.add(word, telling);
        sum.add(new BoostQuery(new ConstantScoreQuery(word), (float) telling), Occur.SHOULD);
      }
    }
    Query any = searcher.rewrite(sum.build());
    return new Enough(searcher.createWeight(any, ScoreMode.COMPLETE, 1), demand.of(share));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return share + " of " + words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TellingPart part && part.share == share && part.words.equals(words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, share);
  }

  private final class Enough extends Weight {
    private final Weight words;
    private final Demand demand;

    Enough(Weight words, Demand demand) {
      super(TellingPart.this);
      this.words = words;
      this.demand = demand;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      Scorer scorer = words.scorer(segment);
      return scorer == null
          ? null
          : new DefaultScorerSupplier(new EnoughScorer(scorer, demand.in(segment)));
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document) throws IOException {
      Scorer scorer = scorer(segment);
      return scorer != null && scorer.iterator().advance(document) == document
          ? Explanation.match(1, TellingPart.this.toString())
          : Explanation.noMatch("less than " + TellingPart.this);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return false; // it depends on the other segments
    }
  }

  private static final class EnoughScorer extends Scorer {
    private final Scorer words;
    private final Demand.InSegment demand;

    EnoughScorer(Scorer words, Demand.InSegment demand) {
      this.words = words;
      this.demand = demand;
    }

    @Override
    public int docID() {
      return words.docID();
    }

    @Override
    public float score() {
      return 1;
    }

    @Override
    public float getMaxScore(int upTo) {
      return 1;
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      TwoPhaseIterator inner = words.twoPhaseIterator();
      DocIdSetIterator any = inner == null ? words.iterator() : inner.approximation();
      return new TwoPhaseIterator(any) {
        @Override
        public boolean matches() throws IOException {
          return (inner == null || inner.matches()) && demand.isMet(words.docID(), words.score());
        }

        @Override
        public float matchCost() {
          return 10 + (inner == null ? 0 : inner.matchCost()); // adding up some words
        }
      };
    }
  }
}
