package dev.kakehashi.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "'', '', 0",
    "q, '', 1",
    "'', sort, 4",
    "contry, country, 1",
    "organization, organisation, 1",
    "kitten, sitting, 3",
    "日英, 日米, 1"
  })
  void changesOfSingleCharactersAreCounted(String from, String to, int changes) {
    assertThat(Nearest.distance(from, to)).isEqualTo(changes);
    assertThat(Nearest.distance(to, from)).isEqualTo(changes);
  }
}
