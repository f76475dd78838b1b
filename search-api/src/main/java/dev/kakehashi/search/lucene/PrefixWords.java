package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryHint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one view of the index that begin as was typed. Latin ones are looked for as they
 * stand, without stems; Japanese ones as words of Kuromoji and, from three characters on, wherever
 * the characters stand together.
 */
final class PrefixWords {
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final Map<String, Beginning> known = new HashMap<>();

  PrefixWords(IndexSearcher searcher, Analyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  /**
   * @param where its words occur, as one term
   * @param marked what to mark
   * @param near its words in {@link Schema#TEXT}
   * @param tooMany whether it has more words than are looked for
   */
  record Beginning(Wordings where, List<Query> marked, List<String> near, boolean tooMany) {
    Beginning {
      marked = List.copyOf(marked);
      near = List.copyOf(near);
    }
  }

  Beginning of(String text) {
    return known.computeIfAbsent(
        text,
        t -> {
          try {
            return read(t);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Articles with any of its words, scored as if they were one. */
  Query query(String text) {
    return new WordingsQuery(of(text).where(), Schema.EXACT);
  }

  private Beginning read(String text) throws IOException {
    List<Query> ways = new ArrayList<>();
    List<Query> marked = new ArrayList<>();
    Found words = words(Schema.TEXT, normal(text));
    boolean tooMany = words.tooMany;
    if (Phrases.isJapanese(text)) {
      addOneOf(Schema.TEXT, words.terms, ways, marked);
      for (Query way : Phrases.anywhere(analyzer, text)) {
        ways.add(way);
        marked.add(way);
      }
    } else {
      tooMany |= addExact(text, ways, marked);
    }
    Places places = Places.of(searcher, ways);
    Wordings where = Wordings.of(searcher, List.of(new Wordings.Wording(places, 1)));
    return new Beginning(where, marked, words.terms, tooMany);
  }

  /** Of {@code bio-tech*} the first words stand as they are. */
  private boolean addExact(String text, List<Query> ways, List<Query> marked) throws IOException {
    List<QueryTerm> typed = QueryTerm.of(analyzer, Schema.EXACT, text);
    if (typed.isEmpty()) {
      return false;
    }
    Found last = words(Schema.EXACT, typed.getLast().term());
    if (last.terms.isEmpty()) {
      return false;
    }
    if (typed.size() == 1) {
      addOneOf(Schema.EXACT, last.terms, ways, marked);
      return last.tooMany;
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    typed.subList(0, typed.size() - 1).forEach(t -> phrase.add(new Term(Schema.EXACT, t.term())));
    phrase.add(last.terms.stream().map(t -> new Term(Schema.EXACT, t)).toArray(Term[]::new));
    ways.add(phrase.build());
    marked.add(phrase.build());
    return last.tooMany;
  }

  /** Marked as a set: its terms do not count as so many clauses. */
  private static void addOneOf(
      String field, List<String> terms, List<Query> ways, List<Query> marked) {
    if (!terms.isEmpty()) {
      SynonymQuery.Builder any = new SynonymQuery.Builder(field);
      terms.forEach(term -> any.addTerm(new Term(field, term)));
      ways.add(any.build());
      marked.add(new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList()));
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private record Found(List<String> terms, boolean tooMany) {}

  private record Counted(String term, int articles) {}

  /** Those that most articles have, without concepts. */
  private Found words(String field, String prefix) throws IOException {
    List<Counted> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef wanted = new BytesRef(prefix);
    boolean more = each.seekCeil(wanted) != TermsEnum.SeekStatus.END;
    while (more && org.apache.lucene.util.StringHelper.startsWith(each.term(), wanted)) {
      String term = each.term().utf8ToString();
      if (term.indexOf(':') < 0) {
        found.add(new Counted(term, each.docFreq()));
      }
      more = each.next() != null;
    }
    int most = QueryHint.Kind.PREFIX_TOO_WIDE.limit();
    found.sort(Comparator.comparingInt(Counted::articles).reversed().thenComparing(Counted::term));
    return new Found(found.stream().limit(most).map(Counted::term).toList(), found.size() > most);
  }
}
