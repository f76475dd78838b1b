package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  @Test
  void aShortSentenceIsATitleAsItStands() {
    assertThat(
            Headline.fromSentence(
                "Mr. Sato of the U.S. Chamber met Dr. Lee in Seoul. They agreed."))
        .isEqualTo("Mr. Sato of the U.S. Chamber met Dr. Lee in Seoul");
    assertThat(Headline.fromSentence("日英両国は覚書に署名した。期間は五年だ。")).isEqualTo("日英両国は覚書に署名した");
  }

  @Test
  void aLongSentenceIsCutAtItsLastFittingClause() {
    assertThat(
            Headline.fromSentence(
                "The port authorities of Yokohama and Rotterdam signed a letter of intent on clean"
                    + " fuel, which they will review every year, and which other ports in both"
                    + " countries may join later."))
        .isEqualTo(
            "The port authorities of Yokohama and Rotterdam signed a letter of intent on clean"
                + " fuel, which they will review every year");
    assertThat(
            Headline.fromSentence(
                "横浜港とロッテルダム港の両当局は、船舶向けの次世代燃料の供給網づくりで協力する意向書に署名し、"
                    + "毎年その内容を見直すほか、両国の他の港にも参加を呼びかけることで一致したと発表した。"))
        .isEqualTo("横浜港とロッテルダム港の両当局は、船舶向けの次世代燃料の供給網づくりで協力する意向書に署名し");
  }

  @Test
  void aSentenceWithoutClausesIsCutAtAWord() {
    assertThat(Headline.fromSentence("word ".repeat(50).strip()))
        .endsWith("word…")
        .hasSizeLessThan(145);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru’s mission to Japan ends well | Peru's mission to Tokyo ends well | true",
        "Peru and Japan sign a mining pact | Peru and Japan plan a tax treaty | false",
        "The mission of Peru to Japan builds on trust | Mission of Peru to Japan builds on trust |"
            + " true",
        "日英の業界団体が協力覚書に署名 | 日英の業界団体、協力覚書に署名 | true",
        "日英の業界団体が協力覚書に署名 | 米国が関税を引き下げ | false"
      })
  void titlesThatDifferByAWordAreOne(String one, String other, boolean same) {
    boolean found = Headline.isNearlySame(one, other);
    assertThat(found).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Peru and Japan sign | Trade Weekly; Peru and Japan sign",
        "Trade Weekly - Peru and Japan sign; Peru and Japan sign",
        "Peru and Japan sign | News | TRADE WEEKLY; Peru and Japan sign | News",
        "Peru – Japan: a pact; Peru – Japan: a pact"
      })
  void theNameOfTheSiteIsNoPartOfATitle(String title, String bare) {
    assertThat(Headline.withoutSite(title, List.of("Trade Weekly"))).isEqualTo(bare);
  }
}
