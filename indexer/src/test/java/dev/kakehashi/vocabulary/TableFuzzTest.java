package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * A vocabulary from whatever an editor may have saved: it can be used, or its mistakes are told.
 */
@Tag("fuzz")
final class TableFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "30m")
  void anyTableIsReadOrItsMistakesAreTold(FuzzedDataProvider data) {
    Table table = data.pickValue(Table.values());
    String header = data.consumeBoolean() ? String.join("\t", table.columns()) + "\n" : "";
    List<String> lines = (header + data.consumeRemainingAsString()).lines().toList();
    List<Mistake> mistakes = new ArrayList<>();
    List<Row> rows = TableReader.read("own/" + table.fileName(), lines, mistakes::add);
    Vocabulary vocabulary = VocabularyBuilder.build(rows, mistakes);
    mistakes.addAll(Lint.mistakesIn(rows, vocabulary, List.copyOf(mistakes)));
    for (Mistake mistake : mistakes) {
      assertThat(mistake.line()).isBetween(1, lines.size() + 1);
      assertThat(mistake.reason()).isNotBlank();
    }
  }
}
