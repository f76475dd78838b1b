package dev.kakehashi.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * When an ambiguous name counts: if any of the wanted conditions holds (or none is given) and none
 * of the unwanted ones. Case does not count, but neighbours in capitals (TELL in TELL US) stand in
 * capitals.
 *
 * @param company words of which one stands in the same sentence
 * @param anotherCountry whether it is enough that the sentence names another country
 * @param sameElsewhere whether it is enough that an unambiguous name of the same concept stands
 *     anywhere in the text
 */
public record Guard(
    List<String> company,
    boolean anotherCountry,
    boolean sameElsewhere,
    List<String> precededBy,
    List<String> followedBy,
    List<String> notPrecededBy,
    List<String> notFollowedBy) {
  /** Always counts. */
  public static final Guard NONE =
      new Guard(List.of(), false, false, List.of(), List.of(), List.of(), List.of());

  public Guard {
    company = lowerCase(company);
    precededBy = List.copyOf(precededBy);
    followedBy = List.copyOf(followedBy);
    notPrecededBy = List.copyOf(notPrecededBy);
    notFollowedBy = List.copyOf(notFollowedBy);
  }

  static Guard of(Row row) {
    List<String> company = row.names("company");
    return new Guard(
        company.stream().filter(w -> !w.equals("country") && !w.equals("self")).toList(),
        company.contains("country"),
        company.contains("self"),
        row.names("preceded_by"),
        row.names("followed_by"),
        row.names("not_preceded_by"),
        row.names("not_followed_by"));
  }

  /** Whether the name counts only if some condition holds. */
  public boolean wantsCompany() {
    return anotherCountry
        || sameElsewhere
        || !company.isEmpty()
        || !precededBy.isEmpty()
        || !followedBy.isEmpty();
  }

  private static List<String> lowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
