package dev.kakehashi.article;

/**
 * A general term of trade and cooperation, such as {@code rules-of-origin}: searched across
 * languages, not a facet.
 */
public record Topic(String code) implements Concept {
  static final String KIND = "topic";

  public Topic {
    Codes.requireNotBlank(KIND, code);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
