package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnglishFormsTest {
  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "bridge, bridge",
    "bridges, bridge",
    "cities, city",
    "carried, carry",
    "boxes, box",
    "voted, vote",
    "planned, plan",
    "signing, sign",
    "making, make",
    "running, run",
    "minister's, minister",
    "ministers’, minister",
    "quickly, quick",
    "went, go",
    "held, hold",
    "memoranda, memorandum"
  })
  void aFormIsTracedToItsBase(String form, String base) {
    assertThat(EnglishForms.of(form)).startsWith(form).contains(base);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"loss", "is it", "日本"})
  void whatHasNoEndingStaysByItself(String word) {
    assertThat(EnglishForms.of(word)).containsExactly(word);
  }
}
