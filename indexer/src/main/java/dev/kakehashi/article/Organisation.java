package dev.kakehashi.article;

/**
 * A body that takes part: by the vocabulary's code ({@code jba}) or, where it has none, by its name
 * in the text.
 */
public record Organisation(String code) implements Concept {
  static final String KIND = "organisation";

  public Organisation {
    Codes.requireNotBlank(KIND, code);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
