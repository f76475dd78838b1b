package dev.kakehashi.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * Both languages in one field: every run of Japanese goes through Kuromoji, every other run through
 * English stemming, in one sequence of positions. So MOU in a Japanese article and 覚書 in an English
 * one are found alike, and lengths and frequencies compare across languages.
 */
public final class BilingualAnalyzer extends Analyzer {
  /**
   * Streams of several fields may be open at once: concept tokens wrap them before Lucene reads.
   */
  public BilingualAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new BilingualTokenizer());
  }
}
