package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.article.Article;
import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words of title and lead that tell an article from others, by tf and idf. */
final class TellingWords {
  private static final int MOST = 20;

  /** UTF-16 characters of the body; news says at its beginning what it is about. */
  private static final int LEAD = 600;

  private final Analyzer analyzer;

  TellingWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  List<Query> of(Article article, IndexReader reader) throws IOException {
    String lead = article.body().substring(0, Math.min(LEAD, article.body().length()));
    Map<String, Integer> frequencies = new HashMap<>();
    for (QueryTerm term : QueryTerm.of(analyzer, Schema.TEXT, article.title() + "\n" + lead)) {
      frequencies.merge(term.term(), 1, Integer::sum);
    }
    List<Weighed> words = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : frequencies.entrySet()) {
      Term term = new Term(Schema.TEXT, entry.getKey());
      int articles = reader.docFreq(term);
      if (articles > 1 && entry.getKey().codePoints().anyMatch(Character::isLetter)) {
        double idf = Math.log(1 + (double) reader.numDocs() / articles);
        words.add(new Weighed(term, entry.getValue() * idf));
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term))
        .limit(MOST)
        .<Query>map(word -> new TermQuery(word.term))
        .toList();
  }

  private record Weighed(Term term, double weight) {}
}
