package dev.kakehashi.article;

/**
 * A thing of the trade that a text can name in any language. Codes, not words, join English and
 * Japanese: {@code 英国} and {@code Britain} are both {@code country:GB}.
 */
public sealed interface Concept
    permits Country, CountryPair, Sector, Agreement, Stage, Organisation, Topic {

  /** The code within its kind, for example {@code GB}, {@code GB-JP} or {@code jba}. */
  String code();

  /**
   * The name of its kind, for example {@code country}; equals the facet's name where one exists.
   */
  String kind();

  /** Kind and code, for example {@code country:GB}: unique among all concepts. */
  default String key() {
    return kind() + ":" + code();
  }

  /** Reads what {@link #key} wrote. */
  static Concept ofKey(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a concept is written kind:code, not " + key);
    }
    String code = key.substring(colon + 1);
    return switch (key.substring(0, colon)) {
      case Country.KIND -> new Country(code);
      case CountryPair.KIND -> CountryPair.ofCode(code);
      case Sector.KIND -> new Sector(code);
      case Agreement.KIND -> new Agreement(code);
      case Stage.KIND -> Stage.ofCode(code);
      case Organisation.KIND -> new Organisation(code);
      case Topic.KIND -> new Topic(code);
      default -> throw new IllegalArgumentException("no such kind of concept: " + key);
    };
  }
}
