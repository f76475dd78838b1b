package dev.kakehashi.article;

/**
 * A branch of the economy, from a tree of two levels: {@code life-sciences} › {@code
 * biotechnology}.
 */
public record Sector(String code) implements Concept {
  static final String KIND = "sector";

  public Sector {
    Codes.requireNotBlank(KIND, code);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
