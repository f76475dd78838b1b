package dev.kakehashi.search;

import dev.kakehashi.article.Language;
import java.util.List;

/** Guesses what a reader is typing. Any thread may call. */
@FunctionalInterface
public interface Suggester {
  /**
   * @param text as typed so far, in either script, in kana or in Latin letters
   * @param labels the language of labels
   * @return what it may become, the likeliest first; only what some article has
   */
  List<Suggestion> suggest(String text, Language labels);
}
