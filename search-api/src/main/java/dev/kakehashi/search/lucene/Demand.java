package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * How much of what words tell an article needs. It is a share of what can be said in the article's
 * language: a word without a known translation is no fault of articles in the other language.
 *
 * @param general for articles of any other language
 * @param byLanguage by the code of the language
 */
record Demand(float general, Map<String, Float> byLanguage) {
  /** Of what all words tell, what counts in any case; see docs/relevance.md. */
  private static final float LEAST_SAYABLE = 0.75f;

  /** Sums of floats differ in their last digits. */
  private static final float ROUNDING = 0.9999f;

  private static final String LANGUAGE = Schema.facet(Facet.LANGUAGE);

  Demand {
    byLanguage = Map.copyOf(byLanguage);
  }

  InSegment in(LeafReaderContext segment) throws IOException {
    SortedSetDocValues languages = DocValues.getSortedSet(segment.reader(), LANGUAGE);
    float[] least = new float[(int) languages.getValueCount()];
    for (int ordinal = 0; ordinal < least.length; ordinal++) {
      least[ordinal] =
          byLanguage.getOrDefault(languages.lookupOrd(ordinal).utf8ToString(), general);
    }
    return new InSegment(languages, least, general);
  }

  /** For one pass over the articles of a segment, in ascending order. */
  @SuppressWarnings("ArrayRecordComponent") // read in a tight loop, never compared
  record InSegment(SortedSetDocValues languages, float[] least, float general) {
    boolean isMet(int document, float told) throws IOException {
      return told
          >= (languages.advanceExact(document) ? least[(int) languages.nextOrd()] : general);
    }
  }

  /** Adds up what words tell. */
  static final class Builder {
    private final IndexSearcher searcher;
    private final Map<Language, Double> sayable = new HashMap<>();
    private double all;

    Builder(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    void add(Query word, double telling) throws IOException {
      all += telling;
      for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
        if (isSaidIn(language, word)) {
          sayable.merge(language, telling, Double::sum);
        }
      }
    }

    Demand of(float share) {
      Map<String, Float> least = new HashMap<>();
      sayable.forEach((language, telling) -> least.put(language.code(), needed(telling, share)));
      return new Demand(needed(all, share), least);
    }

    private float needed(double telling, float share) {
      return (float) Math.max(telling, all * LEAST_SAYABLE) * share * ROUNDING;
    }

    private boolean isSaidIn(Language language, Query word) throws IOException {
      Query said =
          new BooleanQuery.Builder()
              .add(word, Occur.FILTER)
              .add(new TermQuery(new Term(LANGUAGE, language.code())), Occur.FILTER)
              .build();
      Weight weight =
          searcher.createWeight(searcher.rewrite(said), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext segment : searcher.getLeafContexts()) {
        Scorer scorer = weight.scorer(segment);
        if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          return true;
        }
      }
      return false;
    }
  }
}
