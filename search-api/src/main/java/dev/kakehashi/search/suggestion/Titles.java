package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Suggestion;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The titles of one segment of the index, found by how they or a word inside begin. */
final class Titles {
  private final String[] ids;
  private final String[] titles;
  private final Prefixes letters;
  private final Prefixes sounds;

  private Titles(String[] ids, String[] titles, int[] days, Keys keys) {
    this.ids = ids;
    this.titles = titles;
    this.letters = keys.byLetters((doc, first) -> BestTitles.worth(first, days[doc]));
    this.sounds = keys.bySound((doc, first) -> BestTitles.worth(false, days[doc]));
  }

  static Titles of(LeafReader segment) throws IOException {
    String[] ids = new String[segment.maxDoc()];
    String[] titles = new String[segment.maxDoc()];
    int[] days = new int[segment.maxDoc()];
    Keys keys = new Keys();
    StoredFields stored = segment.storedFields();
    NumericDocValues published = DocValues.getNumeric(segment, Schema.PUBLISHED);
    for (int doc = 0; doc < titles.length; doc++) {
      String head = stored.document(doc, Set.of(Schema.HEAD)).get(Schema.HEAD);
      Article article = ArticleJson.readHead(head);
      ids[doc] = article.id();
      titles[doc] = article.title();
      days[doc] = published.advanceExact(doc) ? (int) published.longValue() : Integer.MIN_VALUE;
      keys.add(doc, article.title());
    }
    return new Titles(ids, titles, days, keys);
  }

  /** Adds what fits to the best so far. */
  void find(Typed typed, @Nullable Bits live, BestTitles best) {
    Prefixes.Taker taker =
        new Prefixes.Taker() {
          @Override
          public int least() {
            return best.least();
          }

          @Override
          public void take(int doc, int worth) {
            if (live == null || live.get(doc)) {
              best.add(new Suggestion.OfTitle(ids[doc], titles[doc]), worth);
            }
          }
        };
    letters.findBest(typed.letters(), taker);
    typed.sound().ifPresent(sound -> sounds.findBest(sound, taker));
  }
}
