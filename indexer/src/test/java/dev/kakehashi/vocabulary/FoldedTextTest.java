package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ＵＫ－Ｊａｐａｎ ＥＰＡ２０２５, uk japan epa2025",
        "Ｒ＆Ｄ, r&d",
        "ﾍﾞﾄﾅﾑ・ﾊﾟﾅﾏ, ベトナム・パナマ",
        "ｺﾝﾋﾟｭｰﾀｰ, コンピューター",
        "か\u3099く, がく",
        "㈱日立, (株)日立",
        "⽇本, 日本",
        "𝐔𝐊, uk",
        "ﬁnance Ⅳ, finance iv",
      })
  void widthAndCompatibilityFormsAreFolded(String text, String folded) {
    assertThat(FoldedText.of(text)).hasToString(folded);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "Côte d’Ivoire, cote d'ivoire",
    "Co\u0302te d‘Ivoire, cote d'ivoire",
    "TÜRKİYE, turkiye",
    "São Tomé, sao tome",
    "Sa\u0303o Tome\u0301, sao tome",
    "Việt Nam, viet nam",
    "Straße, straße",
    "x\u0302, x",
  })
  void caseAndLatinAccentsAreFoldedHoweverTheyAreWritten(String text, String folded) {
    assertThat(FoldedText.of(text)).hasToString(folded);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "UK-Japan, uk japan",
    "UK‐Japan, uk japan",
    "UK–Japan, uk japan",
    "UK — Japan, uk japan",
    "UK−Japan, uk japan",
    "free\u00A0trade, free trade",
    "free\u3000trade, free trade",
    "'free\r\n  trade', free trade",
    "サーバー, サーバー",
  })
  void hyphensAndWhiteSpaceBecomeOneBlank(String text, String folded) {
    assertThat(FoldedText.of(text)).hasToString(folded);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the U.K. and | the uk and",
        "the U.K | the uk",
        "U.S.A. | usa",
        "U.K.-Japan | uk japan",
        "U.K.’s | uk's",
        "Ｕ．Ｋ．政府 | uk政府",
        "Mr. J. Smith | mr. j. smith",
        "Ph.D. | ph.d.",
        "It ended. A new | it ended. a new",
        "3.5 | 3.5",
        "x.com | x.com",
        "a…b | a...b",
      })
  void dotsOfAbbreviationsAreDroppedAndNoOthers(String text, String folded) {
    assertThat(FoldedText.of(text)).hasToString(folded);
  }

  @Test
  void whatIsNotSeenDoesNotCount() {
    assertThat(FoldedText.of("co\u00ADoperation")).hasToString("cooperation");
    assertThat(FoldedText.of("経済\u200B連携\uFEFF協定")).hasToString("経済連携協定");
    assertThat(FoldedText.of("❤\uFE0F")).hasToString("❤");
  }

  @Test
  void everyFoldedCharacterKnowsWhereItCameFrom() {
    assertThat(origins("U.K.–日")).containsExactly("u=U.", "k=K.", " =–", "日=日");
    assertThat(origins("Ｕ．Ｋ．")).containsExactly("u=Ｕ．", "k=Ｋ．");
    assertThat(origins("ﾍﾞﾄ")).containsExactly("ベ=ﾍﾞ", "ト=ﾄ");
    assertThat(origins("か\u3099")).containsExactly("が=か\u3099");
    assertThat(origins("㈱A")).containsExactly("(=㈱", "株=㈱", ")=㈱", "a=A");
    assertThat(origins("a \n\u3000b")).containsExactly("a=a", " = \n\u3000", "b=b");
    assertThat(origins("e\u0301s")).containsExactly("e=e\u0301", "s=s");
    assertThat(origins("a\u00ADb")).containsExactly("a=a", "b=b");
    assertThat(origins("𝐔k")).containsExactly("u=𝐔", "k=k");
    assertThat(origins("’s")).containsExactly("'=’", "s=s");
  }

  @Test
  void theOriginalCaseIsKept() {
    FoldedText folded = FoldedText.of("aBＣÉé日1");
    List<Boolean> uppers = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      uppers.add(folded.isUpperCase(i));
    }
    assertThat(folded).hasToString("abcee日1");
    assertThat(uppers).containsExactly(false, true, true, true, false, false, false);
  }

  @Test
  void aPositionOfTheOriginalLeadsToTheFirstCharacterFromThereOn() {
    FoldedText folded = FoldedText.of("U.K. ㈱x"); // u k blank ( 株 ) x
    assertThat(folded.indexOf(0)).isZero();
    assertThat(folded.indexOf(1)).isEqualTo(1); // the dot belongs to the u, so the k is next
    assertThat(folded.indexOf(4)).isEqualTo(2);
    assertThat(folded.indexOf(5)).isEqualTo(3); // the first of the three that ㈱ became
    assertThat(folded.indexOf(6)).isEqualTo(6);
    assertThat(folded.indexOf(7)).isEqualTo(7);
  }

  @Test
  void namesBeginAndEndBetweenWordsAndBetweenRunsOfKatakana() {
    assertThat(FoldedText.isBoundary('n', 'i')).isFalse();
    assertThat(FoldedText.isBoundary('g', '7')).isFalse();
    assertThat(FoldedText.isBoundary('n', '\'')).isTrue();
    assertThat(FoldedText.isBoundary('ア', 'ル')).isFalse();
    assertThat(FoldedText.isBoundary('ア', 'ー')).isFalse();
    assertThat(FoldedText.isBoundary('ア', '・')).isTrue();
    assertThat(FoldedText.isBoundary('日', '本')).isTrue();
    assertThat(FoldedText.isBoundary('u', '日')).isTrue();
  }

  @Test
  void foldingAnyTextStaysInsideItAndNeverGoesBackwards() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random);
      FoldedText folded = FoldedText.of(text);
      for (int i = 0; i < folded.length(); i++) {
        assertThat(folded.start(i)).as("seed %s: %s", seed, text).isBetween(0, text.length() - 1);
        assertThat(folded.end(i))
            .as("seed %s: %s", seed, text)
            .isBetween(folded.start(i) + 1, text.length());
        if (i > 0) {
          assertThat(folded.start(i))
              .as("seed %s: %s", seed, text)
              .isGreaterThanOrEqualTo(folded.start(i - 1));
        }
        assertThat(folded.start(folded.indexOf(folded.start(i))))
            .as("seed %s: %s", seed, text)
            .isEqualTo(folded.start(i));
      }
    }
  }

  private static List<String> origins(String text) {
    FoldedText folded = FoldedText.of(text);
    List<String> origins = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      origins.add(folded.charAt(i) + "=" + text.substring(folded.start(i), folded.end(i)));
    }
    return origins;
  }

  private static String randomText(Random random) {
    String[] pieces = {
      "U.K.", "a", "É", "e\u0301", " ", "\n", "-", "–", "．", "Ｋ", "ﾊ", "ﾟ", "ﾞ", "ー", "㈱", "日",
      "𠮷", "か", "\u3099", "\u00AD", "\u200B", "\uD83D", "😀", "ß", "İ", "한", "½", "…", "\uFE0F",
      "\u0301", "．"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
