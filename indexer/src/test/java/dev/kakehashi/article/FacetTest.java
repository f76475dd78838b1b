package dev.kakehashi.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FacetTest {
  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "COUNTRY, gb, GB",
    "PAIR, gb-jp, GB-JP",
    "PAIR, JP-GB, GB-JP",
    "PAIR, GB-GB, GB-GB",
    "PAIR, japan, JAPAN",
    "STAGE, In-Force, in-force",
    "LANGUAGE, JA, ja",
    "SOURCE, GOV.UK, GOV.UK",
    "YEAR, 2025, 2025"
  })
  void aValueIsSpelledAsArticlesCarryIt(Facet facet, String typed, String spelled) {
    assertThat(facet.spelled(typed)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void aFacetIsFoundByItsKey(Facet facet) {
    assertThat(Facet.ofKey(facet.key())).contains(facet);
  }

  @Test
  void anyOtherWordIsNoFacet() {
    assertThat(Facet.ofKey("Country")).isEmpty();
    assertThat(Facet.ofKey("")).isEmpty();
  }
}
