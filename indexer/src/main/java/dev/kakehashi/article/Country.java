package dev.kakehashi.article;

/**
 * A country or region by its ISO 3166-1 alpha-2 code, or a bloc of countries by its usual
 * abbreviation ({@code EU}, {@code ASEAN}, {@code CPTPP}).
 */
public record Country(String code) implements Concept, Comparable<Country> {
  static final String KIND = "country";

  public Country {
    if (!code.matches("[A-Z][A-Z0-9]+")) {
      throw new IllegalArgumentException("not a country code: " + code);
    }
  }

  /**
   * Whether this is several countries acting as one. ISO reserves {@code EU} but assigns it not.
   */
  public boolean isBloc() {
    return code.length() != 2 || code.equals("EU");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }
}
