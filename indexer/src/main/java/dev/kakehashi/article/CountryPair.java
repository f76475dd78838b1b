package dev.kakehashi.article;

/** Two countries that cooperate in an article, in the order of their codes: {@code GB-JP}. */
public record CountryPair(Country first, Country second) implements Concept {
  static final String KIND = "pair";

  public CountryPair {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "a pair is two different countries in order, not " + first + ", " + second);
    }
  }

  /** The pair of two different countries, given in either order. */
  public static CountryPair of(Country one, Country other) {
    return one.compareTo(other) < 0 ? new CountryPair(one, other) : new CountryPair(other, one);
  }

  /** Reads {@code GB-JP}; the order of the two codes does not matter. */
  public static CountryPair ofCode(String code) {
    int dash = code.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("a pair is written GB-JP, not " + code);
    }
    return of(new Country(code.substring(0, dash)), new Country(code.substring(dash + 1)));
  }

  public boolean contains(Country country) {
    return first.equals(country) || second.equals(country);
  }

  @Override
  public String code() {
    return first.code() + "-" + second.code();
  }

  @Override
  public String kind() {
    return KIND;
  }
}
