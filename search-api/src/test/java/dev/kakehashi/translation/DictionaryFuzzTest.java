package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** A dictionary from any lines: what does not fit is passed over, and what is in it is found. */
@Tag("fuzz")
final class DictionaryFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "30m")
  void anyLinesMakeADictionary(FuzzedDataProvider data) {
    Dictionary.Builder builder = new Dictionary.Builder();
    boolean edict = data.consumeBoolean();
    String text = data.consumeRemainingAsString();
    if (edict) {
      text.lines().forEach(new EdictReader(builder)::read);
    } else {
      SudachiReader reader = new SudachiReader(builder);
      text.lines().forEach(reader::read);
      reader.finish();
    }
    Dictionary dictionary = builder.build();
    assertThat(dictionary.size()).isLessThanOrEqualTo(2 * text.length());
    text.lines()
        .flatMap(line -> dictionary.of(line).stream())
        .forEach(
            translation -> assertThat(dictionary.of(translation.text())).as(text).isNotEmpty());
  }
}
