package dev.kakehashi.source;

import java.net.URI;

/**
 * How much one article may be. More is no news, or made to keep the analyzers busy: a million kanji
 * take them 20 seconds. All in UTF-16 characters.
 */
final class ArticleSize {
  static final int LONGEST_TITLE = 1_000;
  static final int LONGEST_BODY = 200_000;
  static final int LONGEST_URL = 2_048;
  static final int MOST_AUTHORS = 100;

  private ArticleSize() {}

  /** The article itself. */
  static SourceArticle checked(SourceArticle article) throws UnreadableSourceException {
    require("title", article.title().length(), LONGEST_TITLE, "characters");
    require("text", article.body().length(), LONGEST_BODY, "characters");
    int url = article.url().map(URI::toString).map(String::length).orElse(0);
    require("address", url, LONGEST_URL, "characters");
    require("authors", article.authors().size(), MOST_AUTHORS, "names");
    return article;
  }

  private static void require(String what, int size, int most, String unit)
      throws UnreadableSourceException {
    if (size > most) {
      throw new UnreadableSourceException(
          "is too large: %d %s of %s, and at most %d are taken".formatted(size, unit, what, most));
    }
  }
}
