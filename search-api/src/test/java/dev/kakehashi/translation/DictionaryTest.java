package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DictionaryTest {
  private static final Dictionary DICTIONARY =
      new Dictionary.Builder()
          .add("memorandum", "覚え書き", 0.4f)
          .add("memorandum", "覚書", 1)
          .add("memo", "覚書", 0.7f)
          .add("memo", "覚書", 0.2f)
          .build();

  @Test
  void aWordIsLookedUpFromEitherSideTheMostUsualFirst() {
    assertThat(DICTIONARY.of("memorandum"))
        .extracting(Translation::text)
        .containsExactly("覚書", "覚え書き");
    assertThat(DICTIONARY.of("覚書"))
        .extracting(Translation::text)
        .containsExactly("memorandum", "memo");
  }

  @Test
  void ofAPairGivenTwiceTheHigherWeightStands() {
    assertThat(DICTIONARY.of("memo")).hasSize(1);
    assertThat(DICTIONARY.of("memo").getFirst().weight()).isEqualTo(0.7f, Offset.offset(0.01f));
  }

  @Test
  void whatItDoesNotKnowHasNoTranslation() {
    assertThat(DICTIONARY.of("memor")).isEmpty();
    assertThat(DICTIONARY.of("")).isEmpty();
    assertThat(Dictionary.EMPTY.of("memo")).isEmpty();
  }

  @Test
  void itTellsItsSize() {
    assertThat(DICTIONARY.size()).isEqualTo(4);
    assertThat(Dictionary.EMPTY.size()).isZero();
    assertThat(DICTIONARY.memory()).isBetween(50L, 200L);
  }
}
