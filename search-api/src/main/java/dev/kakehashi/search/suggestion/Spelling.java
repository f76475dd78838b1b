package dev.kakehashi.search.suggestion;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words in Latin letters that no article has, as one or two keys beside them articles have. */
final class Spelling {
  /** Of shorter words too many others are near. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}:*])[\\p{IsLatin}]{4,40}(?![\\p{L}\\p{N}:*])");

  private static final Set<String> OPERATORS = Set.of("NEAR");

  /** Letters from which on two changes may be made. */
  private static final int LONG = 8;

  /** A word that articles have is only taken for a slip of one so many times as frequent. */
  private static final int FAR_MORE_FREQUENT = 20;

  private final IndexReader reader;
  private final Analyzer analyzer;

  Spelling(IndexReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /**
   * @param understood words that name something and are right
   */
  String corrected(String text, Set<String> understood) {
    return WORD.matcher(text)
        .replaceAll(
            match -> understood.contains(Keys.letters(match.group())) ? "$0" : nearest(match));
  }

  private String nearest(MatchResult match) {
    String typed = match.group();
    if (OPERATORS.contains(typed)) {
      return "$0";
    }
    try {
      String word = Keys.letters(typed);
      int frequency = frequency(word);
      Optional<String> better = nearest(word, 1, frequency);
      if (better.isEmpty() && frequency == 0 && word.length() >= LONG) {
        better = nearest(word, 2, frequency);
      }
      return better.orElse("$0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In any form: a word whose stem is known is no slip. */
  private int frequency(String word) throws IOException {
    int frequency = reader.docFreq(new Term(Schema.EXACT, word));
    for (QueryTerm stem : QueryTerm.of(analyzer, Schema.TEXT, word)) {
      frequency = Math.max(frequency, reader.docFreq(new Term(Schema.TEXT, stem.term())));
    }
    return frequency;
  }

  private Optional<String> nearest(String word, int changes, int frequency) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.EXACT);
    if (terms == null) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int most = frequency * FAR_MORE_FREQUENT;
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Schema.EXACT, word), changes, 1, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      if (near.docFreq() > most && !term.utf8ToString().equals(word)) {
        most = near.docFreq();
        best = Optional.of(term.utf8ToString());
      }
    }
    return best;
  }
}
