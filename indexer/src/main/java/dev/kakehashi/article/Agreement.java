package dev.kakehashi.article;

/** A type of agreement or joint activity ({@code mou}), or below it a named one ({@code rcep}). */
public record Agreement(String code) implements Concept {
  static final String KIND = "agreement";

  public Agreement {
    Codes.requireNotBlank(KIND, code);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
