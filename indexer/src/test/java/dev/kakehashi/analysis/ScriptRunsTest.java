package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunsTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "UK–Japan deal | other:UK–Japan deal",
        "日英の2025年EPAは3年目 | japanese:日英の2025年 other:EPA japanese:は3年目",
        "2025年 | japanese:2025年",
        "2025 MOU | other:2025 MOU",
        "日・EU | japanese:日・ other:EU",
        "ﾍﾞﾄﾅﾑＥＰＡ | japanese:ﾍﾞﾄﾅﾑ other:ＥＰＡ",
        "佐々木〆〇 | japanese:佐々木〆〇",
        "𠮷野家 한국 | japanese:𠮷野家  other:한국",
        "2025! | other:2025!",
      })
  void runsChangeWithTheScriptAndTakeWhatFollows(String text, String runs) {
    assertThat(
            String.join(
                " ",
                ScriptRuns.of(text).stream()
                    .map(
                        run ->
                            (run.japanese() ? "japanese:" : "other:")
                                + text.substring(run.start(), run.end()))
                    .toList()))
        .isEqualTo(runs);
  }

  @Test
  void anEmptyTextHasNoRuns() {
    assertThat(ScriptRuns.of("")).isEmpty();
  }

  @Test
  void theRunsOfAnyTextCoverItWithoutGaps() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      String text = RandomText.of(random, 25);
      List<ScriptRuns.Run> runs = ScriptRuns.of(text);
      int at = 0;
      for (int i = 0; i < runs.size(); i++) {
        ScriptRuns.Run run = runs.get(i);
        assertThat(run.start()).as("seed %s: %s", seed, text).isEqualTo(at);
        assertThat(run.end()).as("seed %s: %s", seed, text).isGreaterThan(at);
        if (i > 0) {
          assertThat(run.japanese())
              .as("seed %s: %s", seed, text)
              .isNotEqualTo(runs.get(i - 1).japanese());
        }
        at = run.end();
      }
      assertThat(at).as("seed %s: %s", seed, text).isEqualTo(text.length());
    }
  }
}
