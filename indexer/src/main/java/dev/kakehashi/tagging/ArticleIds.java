package dev.kakehashi.tagging;

import dev.kakehashi.source.SourceArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that stay the same when the same article comes again. */
final class ArticleIds {
  private ArticleIds() {}

  /** The given id, else one made from the address, else one made from title and body. */
  static String of(SourceArticle article) {
    return article
        .id()
        .orElseGet(
            () ->
                article
                    .url()
                    .map(url -> "u-" + hash(normalized(url)))
                    .orElseGet(() -> "c-" + hash(article.title() + "\n" + article.body())));
  }

  private static String normalized(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/$", "");
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return url.getRawAuthority() + path + query;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
