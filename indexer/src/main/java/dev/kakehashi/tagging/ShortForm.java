package dev.kakehashi.tagging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short form that stands in brackets after a name: {@code (JBA)}, （略称：JBA）, （経団連）. */
final class ShortForm {
  private static final Pattern ENGLISH =
      Pattern.compile(" ?\\((?:the )?[\"“]?([A-Za-z][A-Za-z&-]{1,9})[\"”]?[),;]");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "[(（](?:以下、?|略称|略して)?[:：]?[「『]?"
              + "([A-Za-z][A-Za-z&-]{1,9}|[\\u4E00-\\u9FFF]{2,6})[」』)）、,；;]");

  private static final int LONGEST = 40;

  private ShortForm() {}

  /** Latin capitals in brackets that begin at the position. */
  static Optional<OrganisationName.Place> afterEnglish(String text, int position) {
    return at(ENGLISH, text, position).filter(place -> isAcronym(text, place));
  }

  /** Latin capitals, or kanji taken from the name in their order. */
  static Optional<OrganisationName.Place> afterJapanese(String text, int start, int position) {
    return at(JAPANESE, text, position)
        .filter(
            place ->
                text.charAt(place.start()) < 0x80
                    ? isAcronym(text, place)
                    : isTakenFrom(text, place, start, position));
  }

  private static Optional<OrganisationName.Place> at(Pattern form, String text, int position) {
    Matcher matcher =
        form.matcher(text).region(position, Math.min(text.length(), position + LONGEST));
    return matcher.lookingAt()
        ? Optional.of(new OrganisationName.Place(matcher.start(1), matcher.end(1)))
        : Optional.empty();
  }

  private static boolean isAcronym(String text, OrganisationName.Place place) {
    return text.substring(place.start(), place.end()).chars().filter(Character::isUpperCase).count()
        >= 2;
  }

  private static boolean isTakenFrom(
      String text, OrganisationName.Place place, int start, int end) {
    int at = start;
    for (int i = place.start(); i < place.end(); i++) {
      at = text.indexOf(text.charAt(i), at, end) + 1;
      if (at == 0) {
        return false;
      }
    }
    return place.end() - place.start() < end - start - 1;
  }

  /**
   * Whether the letters are the initials of the words, in order: every word that matters gives its
   * first letter and may give more (JETRO), small words may give theirs.
   */
  static boolean fits(String letters, List<String> words) {
    String wanted = letters.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    boolean[] reachable = new boolean[wanted.length() + 1]; // how many letters can be used up
    reachable[0] = true;
    for (String word : words) {
      reachable = after(word, wanted, reachable);
    }
    return reachable[wanted.length()];
  }

  private static boolean[] after(String word, String wanted, boolean[] before) {
    boolean small = !Character.isUpperCase(word.charAt(0));
    String letters = word.toLowerCase(Locale.ROOT);
    boolean[] reachable = new boolean[before.length];
    for (int used = 0; used < before.length; used++) {
      if (before[used]) {
        reachable[used] |= small;
        take(letters, wanted, used, reachable);
      }
    }
    return reachable;
  }

  /** The first letter, and after it any that follow in the word. */
  private static void take(String word, String wanted, int used, boolean[] reachable) {
    int at = 0;
    for (int i = used; i < wanted.length(); i++) {
      int found = word.indexOf(wanted.charAt(i), at);
      if (found < 0 || i == used && found > 0) {
        return;
      }
      reachable[i + 1] = true;
      at = found + 1;
    }
  }
}
