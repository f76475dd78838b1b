package dev.kakehashi.source;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** An article from any web page, however broken its markup. */
@Tag("fuzz")
final class HtmlFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "3h")
  void anyTextIsReadOrRefused(FuzzedDataProvider data) {
    try {
      FuzzedArticles.requireClean(new HtmlReader().read(data.consumeRemainingAsString()));
    } catch (UnreadableSourceException refused) {
      FuzzedArticles.requireTelling(refused.reason());
    }
  }
}
