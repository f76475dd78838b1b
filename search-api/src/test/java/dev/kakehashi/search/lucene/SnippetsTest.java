package dev.kakehashi.search.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchResponse.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SnippetsTest {
  private static final int LONGEST = 200;
  private static final int LONGEST_JAPANESE = 110;

  /** The snippets of a body, each word found in it marked. */
  private static List<List<Piece>> snippets(String body, Language language, String... words) {
    List<Spans.Span> spans = new ArrayList<>();
    String text = "Title\n" + body;
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        spans.add(new Spans.Span(at, at + word.length()));
      }
    }
    return new Snippets(text, "Title\n".length(), Spans.merged(spans), language).pieces();
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(joining());
  }

  private static List<String> matches(List<Piece> pieces) {
    return pieces.stream().filter(Piece::match).map(Piece::text).toList();
  }

  @Test
  void aSentenceTooLongIsCutAroundItsMatchBetweenWords() {
    String body = "alpha ".repeat(60) + "bridge " + "omega ".repeat(60);
    List<Piece> snippet = snippets(body, Language.ENGLISH, "bridge").getFirst();
    assertThat(matches(snippet)).containsExactly("bridge");
    assertThat(plain(snippet)).hasSizeLessThanOrEqualTo(LONGEST).startsWith("…").endsWith("…");
    assertThat(plain(snippet)).matches("…(alpha )+bridge (omega )+omega ?…");
  }

  @Test
  void japaneseIsCutAnywhere() {
    String body = "あ".repeat(300) + "覚書" + "い".repeat(300) + "。";
    List<Piece> snippet = snippets(body, Language.JAPANESE, "覚書").getFirst();
    assertThat(matches(snippet)).containsExactly("覚書");
    assertThat(plain(snippet)).hasSize(LONGEST_JAPANESE).startsWith("…あ").endsWith("い…");
  }

  @Test
  void aSentenceOfExactlyTheLimitStaysWhole() {
    String whole = "あ".repeat(LONGEST_JAPANESE - 1) + "。";
    assertThat(plain(snippets(whole, Language.JAPANESE).getFirst())).isEqualTo(whole);
    String over = "あ" + whole;
    assertThat(plain(snippets(over, Language.JAPANESE).getFirst()))
        .hasSizeLessThanOrEqualTo(LONGEST_JAPANESE)
        .endsWith("…");
  }

  @Test
  void aTextWithoutBlanksIsCutAllTheSame() {
    String thai = "สะพาน".repeat(100);
    assertThat(plain(snippets(thai, new Language("th")).getFirst())).hasSize(LONGEST - 1);
    String address = "See https://example.org/" + "a".repeat(400) + " now";
    List<Piece> snippet = snippets(address, Language.ENGLISH, "See").getFirst();
    assertThat(plain(snippet)).startsWith("See https://example.org/aaa");
  }

  @Test
  void aMatchTooLongForTheSnippetIsNotLost() {
    String body = "x ".repeat(100) + "m".repeat(250) + " end";
    List<Piece> snippet = snippets(body, Language.ENGLISH, "m".repeat(250)).getFirst();
    assertThat(plain(snippet)).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(matches(snippet)).singleElement().asString().matches("m{100,}");
  }

  @Test
  void theTwoSentencesWithMostDifferentMatchesAreShownInTheirOrder() {
    String body = "A tea. Nothing here. B rice and tea. C tea, tea, tea. D rice, tea and silk.";
    assertThat(snippets(body, Language.ENGLISH, "tea", "rice", "silk"))
        .extracting(SnippetsTest::plain)
        .containsExactly("B rice and tea.", "D rice, tea and silk.");
  }

  @Test
  void snippetsAreExactPiecesOfTheTextAndNeverTooLong() {
    long seed = new Random().nextLong();
    System.out.println("SnippetsTest seed " + seed);
    Random random = new Random(seed);
    List<String> scraps =
        List.of(
            "a",
            "word",
            " ",
            " ",
            "。",
            ". ",
            "\n\n",
            "覚書",
            "に",
            "𠮷",
            "é",
            "！",
            "」",
            "long".repeat(60));
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("本文");
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(scraps.get(random.nextInt(scraps.size())));
      }
      String body = text.toString();
      Language language = random.nextBoolean() ? Language.ENGLISH : Language.JAPANESE;
      int longest = language.equals(Language.ENGLISH) ? LONGEST : LONGEST_JAPANESE;
      for (List<Piece> snippet : snippets(body, language, "覚書", "word", "𠮷")) {
        String plain = plain(snippet);
        assertThat(plain.length()).as("seed %d", seed).isBetween(1, longest);
        String inside = plain.replaceAll("^…|…$", "");
        assertThat(body).as("seed %d", seed).contains(inside);
        assertThat(Character.isLowSurrogate(inside.charAt(0))).as("seed %d", seed).isFalse();
        assertThat(Character.isHighSurrogate(inside.charAt(inside.length() - 1)))
            .as("seed %d", seed)
            .isFalse();
        assertThat(matches(snippet))
            .as("seed %d", seed)
            .allMatch(m -> m.matches("書?(覚書|word|𠮷)*覚?"));
      }
    }
  }
}
