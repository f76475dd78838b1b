package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.search.OverdueException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Hits and all counts in one pass (drill sideways): it is shown every document that matches the
 * words, and looks itself at the choices. A document that misses no choice is a hit; one that
 * misses a single choice counts in that facet only, so that a facet is counted without its own
 * choice. Where collapsed, copies of one article count once for each value.
 */
final class SidewaysCollector implements Collector {
  /**
   * Documents between two looks at the clock, which is then not felt. Lucene's own look comes after
   * stretches that grow with what was searched, too late for a large index.
   */
  private static final int A_WHILE = 64;

  private final TopFieldCollector top;
  private final List<FacetCounter> counters;
  private final MonthCounter months = new MonthCounter();
  private final List<Choice> choices;
  private final List<Weight> filters;
  private final List<Optional<FacetCounter>> counterOfChoice;
  private final CopyGroups groups = new CopyGroups();
  private final boolean collapsed;
  private final TimedSearcher timed;
  private int seen;
  private int total;

  SidewaysCollector(
      TimedSearcher timed,
      TopFieldCollector top,
      List<FacetCounter> counters,
      List<Choice> choices,
      boolean collapsed)
      throws IOException {
    this.top = top;
    this.counters = counters;
    this.choices = choices;
    this.collapsed = collapsed;
    this.timed = timed;
    this.filters = new ArrayList<>();
    this.counterOfChoice = new ArrayList<>();
    IndexSearcher searcher = timed.searcher();
    for (Choice choice : choices) {
      filters.add(
          searcher.createWeight(
              searcher.rewrite(choice.filter()), ScoreMode.COMPLETE_NO_SCORES, 1));
      counterOfChoice.add(
          counters.stream().filter(counter -> counter.facet() == choice.facet()).findFirst());
    }
  }

  int total() {
    return total;
  }

  CopyGroups groups() {
    return groups;
  }

  TopDocs top(int offset, int size) {
    return top.topDocs(offset, size);
  }

  List<FacetCounter> counters() {
    return counters;
  }

  MonthCounter months() {
    return months;
  }

  @Override
  public ScoreMode scoreMode() {
    return top.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    LeafReaderContext untimed = timed.untimedSegments().get(segment.ord);
    for (FacetCounter counter : counters) {
      counter.enter(untimed.reader());
    }
    months.enter(untimed.reader());
    groups.enter(untimed.reader());
    return new Segment(top.getLeafCollector(untimed), passing(segment));
  }

  /** For each choice, the documents of the segment that keep to it. */
  private List<FixedBitSet> passing(LeafReaderContext segment) throws IOException {
    List<FixedBitSet> passing = new ArrayList<>();
    for (Weight filter : filters) {
      FixedBitSet documents = new FixedBitSet(segment.reader().maxDoc());
      Scorer scorer = filter.scorer(segment);
      if (scorer != null) {
        DocIdSetIterator iterator = scorer.iterator();
        iterator.nextDoc();
        iterator.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, documents, 0);
      }
      passing.add(documents);
    }
    return passing;
  }

  private final class Segment implements LeafCollector {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final LeafCollector hits;
    private final List<FixedBitSet> passing;

    Segment(LeafCollector hits, List<FixedBitSet> passing) {
      this.hits = hits;
      this.passing = passing;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      hits.setScorer(scorer);
    }

    @Override
    public void collect(int document) throws IOException {
      if (++seen % A_WHILE == 0 && timed.deadline().isOver()) {
        throw new OverdueException();
      }
      int missed = missedChoice(document);
      if (missed == SEVERAL) {
        return;
      }
      long group = groups.of(document);
      long counted = collapsed ? group : CopyGroups.NONE;
      if (missed == NONE) {
        hits.collect(document);
        total++;
        groups.addHit(group);
        months.count(document, counted);
        for (FacetCounter counter : counters) {
          counter.count(document, counted);
        }
      } else {
        countSideways(missed, document, counted);
      }
    }

    private void countSideways(int choice, int document, long group) throws IOException {
      Optional<FacetCounter> counter = counterOfChoice.get(choice);
      if (counter.isPresent()) {
        counter.get().count(document, group);
      }
      if (choices.get(choice).facet() == Facet.YEAR) {
        months.count(document, group);
      }
    }

    private int missedChoice(int document) {
      int missed = NONE;
      for (int i = 0; i < passing.size(); i++) {
        if (!passing.get(i).get(document)) {
          if (missed != NONE) {
            return SEVERAL;
          }
          missed = i;
        }
      }
      return missed;
    }
  }
}
