package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;

/** What holds of an article whatever bytes it was read from. */
final class FuzzedArticles {
  private FuzzedArticles() {}

  static void requireClean(SourceItem item) {
    switch (item) {
      case SourceItem.Read(var place, SourceArticle article) -> requireClean(article);
      case SourceItem.Rejected(var place, String reason) -> requireTelling(reason);
    }
  }

  static void requireTelling(String reason) {
    assertThat(reason).isNotBlank().hasSizeLessThan(1000).doesNotContain("Exception");
  }

  static void requireClean(SourceArticle article) {
    assertThat(article.title()).isNotBlank();
    assertThat(article.body()).isNotBlank();
    requireWellFormed(article.title());
    requireWellFormed(article.body());
    article.id().ifPresent(FuzzedArticles::requireWellFormed);
    article.source().ifPresent(FuzzedArticles::requireWellFormed);
    article.authors().forEach(FuzzedArticles::requireWellFormed);
    article.url().map(URI::getScheme).ifPresent(s -> assertThat(s).matches("(?i)https?"));
  }

  /** No half characters, no control characters but line ends, composed. */
  private static void requireWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.isISOControl(c) && c != '\n' || c >= 0xD800 && c <= 0xDFFF) {
        throw new AssertionError("U+%04X at %d of %s".formatted(c, i, text));
      }
      i += Character.charCount(c) - 1;
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new AssertionError("not composed: " + text);
    }
  }
}
