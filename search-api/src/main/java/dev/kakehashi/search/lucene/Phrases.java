package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A text as one term, or as terms in a row. */
final class Phrases {
  /** Bigrams of a shorter text meet across the borders of words: 日英 in 本日英国. */
  private static final int LEAST_EXACT = 3;

  private Phrases() {}

  static boolean isJapanese(String text) {
    return text.chars().anyMatch(c -> c >= 'ぁ');
  }

  /** Empty where the field has no terms of the text. */
  static Optional<Query> of(Analyzer analyzer, String field, String text) {
    List<QueryTerm> terms = QueryTerm.of(analyzer, field, text);
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    if (terms.size() == 1) {
      return Optional.of(new TermQuery(new Term(field, terms.getFirst().term())));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = terms.getFirst().position();
    terms.forEach(t -> phrase.add(new Term(field, t.term()), t.position() - first));
    return Optional.of(phrase.build());
  }

  /** A translation by its words and, in Japanese, to the letter. */
  static List<Query> anywhere(Analyzer analyzer, String text) {
    List<Query> ways = new ArrayList<>();
    of(analyzer, Schema.TEXT, text).ifPresent(ways::add);
    if (isJapanese(text) && text.length() >= LEAST_EXACT) {
      of(analyzer, Schema.EXACT, text).ifPresent(ways::add);
    }
    return ways;
  }
}
