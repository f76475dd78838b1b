package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Stage;

/** Labels of the concepts that are not rows of a table. */
final class Labels {
  private Labels() {}

  static String of(Concept concept, Language language, Vocabulary vocabulary) {
    boolean japanese = language.equals(Language.JAPANESE);
    return switch (concept) {
      case CountryPair pair -> pairLabel(pair, language, vocabulary);
      case Stage stage -> japanese ? japaneseLabel(stage) : englishLabel(stage);
      default -> vocabulary.term(concept).map(t -> t.label(language)).orElse(concept.code());
    };
  }

  /** English in the order of the alphabet; Japanese with Japan first, as readers there write it. */
  private static String pairLabel(CountryPair pair, Language language, Vocabulary vocabulary) {
    String first = vocabulary.label(pair.first(), language);
    String second = vocabulary.label(pair.second(), language);
    if (language.equals(Language.JAPANESE)) {
      return pair.second().code().equals("JP") ? second + "・" + first : first + "・" + second;
    }
    return first.compareTo(second) < 0 ? first + "–" + second : second + "–" + first;
  }

  private static String englishLabel(Stage stage) {
    return switch (stage) {
      case PROPOSED -> "Proposed";
      case NEGOTIATING -> "In negotiation";
      case AGREED -> "Agreed";
      case SIGNED -> "Signed";
      case IN_FORCE -> "In force";
      case ENDED -> "Ended";
    };
  }

  private static String japaneseLabel(Stage stage) {
    return switch (stage) {
      case PROPOSED -> "構想・提案";
      case NEGOTIATING -> "交渉中";
      case AGREED -> "合意";
      case SIGNED -> "署名済み";
      case IN_FORCE -> "発効済み";
      case ENDED -> "終了";
    };
  }
}
