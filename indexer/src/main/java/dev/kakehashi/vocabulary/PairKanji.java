package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Country;
import java.util.List;

/**
 * A single kanji that stands for a country inside a pair or group, such as 日 and 英 in 日英.
 *
 * @param notPrecededBy what may not stand before a group that begins with it: 3日英国 names no pair
 * @param notFollowedBy what may not stand after a group that ends with it: 先日台湾 names no pair
 */
public record PairKanji(
    char kanji, Country country, List<String> notPrecededBy, List<String> notFollowedBy) {
  static PairKanji of(Row row) {
    String kanji = row.cell("kanji");
    if (kanji.length() != 1) {
      throw new IllegalArgumentException("a kanji of a pair is one character, not " + kanji);
    }
    return new PairKanji(
        kanji.charAt(0),
        new Country(row.cell("code")),
        row.names("not_preceded_by"),
        row.names("not_followed_by"));
  }
}
