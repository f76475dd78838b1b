package dev.kakehashi.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Whatever is typed has a meaning, and a small one. */
@Tag("fuzz")
final class QueryParserFuzzTest {
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "30m")
  void anythingTypedHasAMeaning(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    TextQuery query = QueryParser.parse(text).tree();
    ParsedQuery again = QueryParser.parse(QueryPrinter.print(query));
    if (again.hints().stream().allMatch(hint -> hint.kind().limit() == 0)) {
      assertThat(again.tree()).isEqualTo(query); // print adds signs and parentheses
    }
    assertThat(depth(query)).isLessThanOrEqualTo(4 * (QueryHint.Kind.TOO_DEEP.limit() + 1));
    assertThat(leaves(query)).isLessThanOrEqualTo(Math.max(1, text.length()));
  }

  private static int depth(TextQuery query) {
    return 1 + parts(query).stream().mapToInt(QueryParserFuzzTest::depth).max().orElse(0);
  }

  private static int leaves(TextQuery query) {
    Collection<TextQuery> parts = parts(query);
    return parts.isEmpty() ? 1 : parts.stream().mapToInt(QueryParserFuzzTest::leaves).sum();
  }

  private static List<TextQuery> parts(TextQuery query) {
    return switch (query) {
      case TextQuery.AllOf(List<TextQuery> parts) -> parts;
      case TextQuery.AnyOf(List<TextQuery> parts) -> parts;
      case TextQuery.Not(TextQuery excluded) -> List.of(excluded);
      case TextQuery.Everything everything -> List.of();
      case TextQuery.Words words -> List.of();
      case TextQuery.Phrase phrase -> List.of();
      case TextQuery.Prefix prefix -> List.of();
      case TextQuery.Near near -> List.of(near.left(), near.right());
      case TextQuery.After after -> List.of();
      case TextQuery.Before before -> List.of();
      case TextQuery.Tagged tagged -> List.of();
    };
  }
}
