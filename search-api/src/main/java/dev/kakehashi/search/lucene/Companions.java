package dev.kakehashi.search.lucene;

import dev.kakehashi.search.lucene.Candidates.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Chooses translations by the company they keep: those stay that are met, in the same articles,
 * with what stands for the other words (after Gao et al., Improving query translation for
 * cross-language information retrieval using statistical models, SIGIR 2001). How it was chosen:
 * docs/relevance.md.
 */
final class Companions {
  /** Articles of the whole view that are looked at, evenly spread. */
  private static final int MOST_ARTICLES = 1 << 14;

  /**
   * Of the company the best translation of a word keeps, its own weight counted, what another
   * needs.
   */
  private static final double SHARE = 0.4;

  /**
   * Something that stands for a word.
   *
   * @param articles one bit for each that is looked at
   * @param count how many of the bits are set
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Met(String text, float weight, long[] articles, int count) {}

  private final IndexSearcher searcher;
  private final int every;
  private final int size;
  private final List<Candidates> words;
  private final List<List<Met>> met = new ArrayList<>();

  private Companions(List<Candidates> words, IndexSearcher searcher) {
    this.words = words;
    this.searcher = searcher;
    int all = searcher.getIndexReader().maxDoc();
    every = 1 + (all - 1) / MOST_ARTICLES;
    size = 1 + (all - 1) / every;
    for (Candidates word : words) {
      List<Met> ofWord = new ArrayList<>();
      word.sure().forEach(places -> ofWord.add(met("", 1, places)));
      word.translations().forEach(c -> ofWord.add(met(c.text(), c.weight(), c.places())));
      met.add(ofWord);
    }
  }

  /** The same words, each with at least one of the translations it had, if it had any. */
  static List<Candidates> chosen(List<Candidates> words, IndexSearcher searcher) {
    long meaning =
        words.stream().filter(w -> !w.sure().isEmpty() || !w.translations().isEmpty()).count();
    boolean choice = words.stream().anyMatch(Companions::isChoice);
    return meaning > 1 && choice ? new Companions(words, searcher).chosen() : words;
  }

  private static boolean isChoice(Candidates word) {
    return !word.alike() && word.translations().size() > 1;
  }

  private Met met(String text, float weight, Places places) {
    long[] articles = new long[(size + 63) / 64];
    int count = 0;
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      for (int document : places.in(segment).documents()) {
        int article = segment.docBase + document;
        if (article % every == 0) {
          articles[article / every / 64] |= 1L << (article / every % 64);
          count++;
        }
      }
    }
    return new Met(text, weight, articles, count);
  }

  private List<Candidates> chosen() {
    List<Candidates> chosen = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Candidates word = words.get(i);
      chosen.add(isChoice(word) ? word.with(chosen(i)) : word);
    }
    return chosen;
  }

  /** Without any company all stay, and so do the most usual if none of them has any. */
  private List<Candidate> chosen(int word) {
    List<Candidate> all = words.get(word).translations();
    List<Met> own = met.get(word).subList(met.get(word).size() - all.size(), met.get(word).size());
    double[] company = own.stream().mapToDouble(one -> one.weight * company(one, word)).toArray();
    double best = 0;
    for (double one : company) {
      best = Math.max(best, one);
    }
    float usual = all.getFirst().weight();
    List<Candidate> kept = new ArrayList<>();
    boolean usualKept = false;
    for (int i = 0; i < company.length; i++) {
      if (company[i] >= best * SHARE || own.get(i).count == 0) {
        kept.add(all.get(i));
        usualKept |= all.get(i).weight() == usual;
      }
    }
    boolean keepUsual = !usualKept;
    return all.stream()
        .filter(one -> kept.contains(one) || keepUsual && one.weight() == usual)
        .toList();
  }

  /** With the best-matching translation of each other word, weighed. */
  private double company(Met one, int word) {
    double sum = 0;
    for (int other = 0; other < met.size(); other++) {
      double best = 0;
      for (Met companion : other == word ? List.<Met>of() : met.get(other)) {
        if (!companion.text.equals(one.text)) {
          best = Math.max(best, companion.weight * together(one, companion));
        }
      }
      sum += best;
    }
    return sum;
  }

  /** Mutual information: above 0 where they meet more often than by chance. */
  private double together(Met left, Met right) {
    int both = 0;
    for (int i = 0; i < left.articles.length; i++) {
      both += Long.bitCount(left.articles[i] & right.articles[i]);
    }
    double expected = (double) left.count * right.count / size;
    return both == 0 ? 0 : Math.max(0, Math.log(both / expected));
  }
}
