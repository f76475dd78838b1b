package dev.kakehashi.tagging;

import dev.kakehashi.article.Country;
import java.util.HashSet;
import java.util.Set;

/**
 * Where an article names one country. Its points are log-odds: a logistic regression over 9,141
 * newswire items with the countries an editor gave, rounded to fifths. Three were set by hand
 * afterwards: {@link #START}, {@link #OTHERS_IN_LEAD} and {@link #BLOC}. docs/tagging.md tells why.
 */
final class CountryEvidence {
  /** The place of a mention in the title; sentences of the body count from 0. */
  static final int TITLE = -1;

  private static final double START = 1.2;

  private static final double FIRST_IN_TITLE = 2.2;
  private static final double FIRST_IN_SENTENCE_0 = 1.8;
  private static final double FIRST_IN_SENTENCE_1 = 1.2;
  private static final double FIRST_IN_SENTENCES_2_TO_4 = 1.0;
  private static final double FIRST_IN_SENTENCES_5_TO_9 = 0.4;
  private static final double FIRST_AFTER_SENTENCE_20 = -0.6;

  private static final double TWICE = 0.8;
  private static final double THRICE = 0.2;
  private static final double SIX_TIMES = 0.8;
  private static final double IN_THREE_SENTENCES = 0.4;

  private static final double ONLY_HINTED_AT = -0.8;
  private static final double HINTED_AT_TOO = 1.0;
  private static final double ONLY_AS_ADJECTIVE = -0.4;

  private static final double ANOTHER_COUNTRY = -1.0;
  private static final double MANY_COUNTRIES = 0.6;
  private static final double OTHERS_IN_LEAD = -0.8;

  /** A bloc is more often the scene than the subject; editors of the newswire never gave one. */
  private static final double BLOC = -2.0;

  private final Country country;
  private final Set<Integer> sentences = new HashSet<>();
  private final Set<Integer> hints = new HashSet<>();
  private int mentions;
  private boolean onlyAdjectives = true;
  private int first = Integer.MAX_VALUE;
  private int firstHint = Integer.MAX_VALUE;

  CountryEvidence(Country country) {
    this.country = country;
  }

  Country country() {
    return country;
  }

  void add(int place, boolean strong, boolean adjective) {
    if (strong) {
      mentions++;
      sentences.add(place);
      first = Math.min(first, place);
      onlyAdjectives &= adjective;
    } else {
      hints.add(place);
      firstHint = Math.min(firstHint, place);
    }
  }

  /** Whether the country is named, and not only hinted at by a city or a body. */
  boolean isNamed() {
    return mentions > 0;
  }

  boolean isInLead() {
    return first <= 0;
  }

  /**
   * Above 0 the article is about the country. A single hint counts in the title only.
   *
   * @param leadNamesOne whether title or first sentence name any country
   */
  double points(boolean anotherCountry, boolean manyCountries, boolean leadNamesOne) {
    if (!isNamed() && hints.size() < 2 && !hints.contains(TITLE)) {
      return -1;
    }
    double sum = START + firstPlace(isNamed() ? first : firstHint) + repetition() + manner();
    sum += anotherCountry ? ANOTHER_COUNTRY : 0;
    sum += manyCountries ? MANY_COUNTRIES : 0;
    sum += leadNamesOne && !isInLead() ? OTHERS_IN_LEAD : 0;
    return country.isBloc() ? sum + BLOC : sum;
  }

  private double repetition() {
    double sum = mentions >= 2 ? TWICE : 0;
    sum += mentions >= 3 ? THRICE : 0;
    sum += mentions >= 6 ? SIX_TIMES : 0;
    return sentences.size() >= 3 ? sum + IN_THREE_SENTENCES : sum;
  }

  private double manner() {
    if (!isNamed()) {
      return ONLY_HINTED_AT;
    }
    double hinted = hints.isEmpty() ? 0 : HINTED_AT_TOO;
    return onlyAdjectives ? hinted + ONLY_AS_ADJECTIVE : hinted;
  }

  private static double firstPlace(int place) {
    if (place >= 5) {
      return place < 10 ? FIRST_IN_SENTENCES_5_TO_9 : place < 20 ? 0 : FIRST_AFTER_SENTENCE_20;
    }
    return switch (place) {
      case TITLE -> FIRST_IN_TITLE;
      case 0 -> FIRST_IN_SENTENCE_0;
      case 1 -> FIRST_IN_SENTENCE_1;
      default -> FIRST_IN_SENTENCES_2_TO_4;
    };
  }
}
