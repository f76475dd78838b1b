package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Language;
import java.util.List;
import java.util.Optional;

/**
 * One row of the vocabulary: a concept and what it is called.
 *
 * @param english names in running text; the first is the label
 * @param japanese names in running text; the first is the label
 * @param abbreviations short names, in exactly this case
 * @param reading how the first Japanese name is read, in hiragana; empty where not given
 * @param broader the concept above it in its tree
 * @param countries of an organisation, its seat; of a named agreement, its parties
 */
public record Term(
    Concept concept,
    List<String> english,
    List<String> japanese,
    List<String> abbreviations,
    String reading,
    Optional<Concept> broader,
    List<Country> countries) {
  public Term {
    english = List.copyOf(english);
    japanese = List.copyOf(japanese);
    abbreviations = List.copyOf(abbreviations);
    countries = List.copyOf(countries);
  }

  /** Where a place lies; empty for every other term. */
  public Optional<Country> countryOfPlace() {
    return broader.filter(Country.class::isInstance).map(Country.class::cast);
  }

  /** What readers of the language see: Japanese names in Japanese, English ones in all others. */
  public String label(Language language) {
    String name = (language.equals(Language.JAPANESE) ? japanese : english).getFirst();
    return hasOwnCapitals(name) ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** techUK and iPS cell stay as they are. */
  private static boolean hasOwnCapitals(String name) {
    return name.split(" ", 2)[0].chars().anyMatch(Character::isUpperCase);
  }
}
