package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Articles as JSON from any bytes: read or rejected, and what is read is clean. */
@Tag("fuzz")
final class NdjsonFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "30m")
  void anyBytesAreReadOrRejected(byte[] bytes) {
    List<SourceItem> items = new ArrayList<>();
    new SourceReader().readJson(new ByteArrayInputStream(bytes), Path.of("body"), items::add);
    assertThat(items.size()).isLessThanOrEqualTo(bytes.length + 1);
    items.forEach(FuzzedArticles::requireClean);
  }
}
