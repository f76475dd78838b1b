package dev.kakehashi.source;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** An article from whatever a scraper may have left. */
@Tag("fuzz")
final class ScrapedTextFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "3h")
  void anyTextIsReadOrRefused(FuzzedDataProvider data) {
    try {
      FuzzedArticles.requireClean(new ScrapedTextReader().read(data.consumeRemainingAsString()));
    } catch (UnreadableSourceException refused) {
      FuzzedArticles.requireTelling(refused.reason());
    }
  }
}
