package dev.kakehashi.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What pages of other sites may do with this server; nothing unless the operator says so.
 *
 * @param frameAncestors who may frame {@code /embed}: origins, {@code self}, or a site with its
 *     subdomains as in {@code https://*.example.org}
 * @param allowedOrigins whose scripts may read answers of the API
 * @param hostPages a folder of pages that embed the widget, served below {@code /intranet/}
 */
public record Embedding(
    List<String> frameAncestors, List<String> allowedOrigins, Optional<Path> hostPages) {
  /** No other site. */
  public static final Embedding NONE = new Embedding(List.of(), List.of(), Optional.empty());

  /** What the one who frames is called when it is this server itself. */
  static final String SELF = "self";

  private static final String HOST_AND_PORT = "([a-z0-9-]+\\.)*[a-z0-9-]+(:[0-9]{1,5})?";
  private static final Pattern ORIGIN = Pattern.compile("https?://" + HOST_AND_PORT);
  private static final Pattern ANCESTOR =
      Pattern.compile(SELF + "|https?://(\\*\\.)?" + HOST_AND_PORT);

  /**
   * @throws IllegalArgumentException if a value is no origin; the message may be shown
   */
  public Embedding {
    frameAncestors = List.copyOf(frameAncestors);
    allowedOrigins = List.copyOf(allowedOrigins);
    frameAncestors.forEach(value -> require(ANCESTOR, value));
    allowedOrigins.forEach(value -> require(ORIGIN, value));
  }

  private static void require(Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an origin is written like https://intranet.example.org, without a path, not " + value);
    }
  }

  /** As the policy of a page spells it. */
  String frameAncestorsDirective() {
    if (frameAncestors.isEmpty()) {
      return "frame-ancestors 'none'";
    }
    return "frame-ancestors "
        + String.join(
            " ",
            frameAncestors.stream().map(value -> value.equals(SELF) ? "'self'" : value).toList());
  }
}
