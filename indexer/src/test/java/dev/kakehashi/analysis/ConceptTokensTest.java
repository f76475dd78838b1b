package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.analysis.ConceptTokens.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.junit.jupiter.api.Test;

class ConceptTokensTest {
  private final Analyzer analyzer = new BilingualAnalyzer();

  @Test
  void aConceptStandsAtThePositionOfItsWord() throws IOException {
    assertThat(tokens("Japan signs", span("country:JP", 0, 5)))
        .hasToString("country:JP[0-5]@0 japan[0-5]@0 sign[6-11]@1");
    assertThat(tokens("英国と台湾", span("country:GB", 0, 2), span("country:TW", 3, 5)))
        .hasToString("country:GB[0-2]@0 英国[0-2]@0 country:TW[3-5]@2 台湾[3-5]@2");
  }

  @Test
  void aConceptOfSeveralWordsStandsAtTheFirst() throws IOException {
    assertThat(tokens("a memorandum of understanding today", span("agreement:mou", 2, 29)))
        .hasToString("agreement:mou[2-29]@1 memorandum[2-12]@1 understand[16-29]@3 todai[30-35]@4");
    assertThat(tokens("再生医療", span("sector:regenerative-medicine", 0, 4)))
        .hasToString("sector:regenerative-medicine[0-4]@0 再生[0-2]@0 医療[2-4]@1");
  }

  @Test
  void aConceptInsideAWordStandsAtIt() throws IOException {
    assertThat(tokens("両国間", span("pair:GB-JP", 1, 2)))
        .hasToString("両国[0-2]@0 pair:GB-JP[1-2]@0 間[2-3]@1");
    assertThat(tokens("pre-EPA2025", span("agreement:epa", 4, 7)))
        .hasToString("pre[0-3]@0 agreement:epa[4-7]@1 epa2025[4-11]@1");
  }

  @Test
  void severalConceptsShareAPosition() throws IOException {
    assertThat(
            tokens(
                "日英は",
                span("pair:GB-JP", 0, 2),
                span("country:JP", 0, 1),
                span("country:GB", 1, 2)))
        .hasToString("pair:GB-JP[0-2]@0 country:JP[0-1]@0 日[0-1]@0 country:GB[1-2]@1 英[1-2]@1");
  }

  @Test
  void bothLanguagesOfATextCarryTheirConcepts() throws IOException {
    assertThat(
            tokens(
                "EPA（経済連携協定） with ＵＫ",
                span("agreement:epa", 0, 3),
                span("agreement:epa", 4, 10),
                span("country:GB", 17, 19)))
        .hasToString(
            "agreement:epa[0-3]@0 epa[0-3]@0 agreement:epa[4-10]@1 経済[4-6]@1 連携[6-8]@2 協定[8-10]@3"
                + " country:GB[17-19]@5 uk[17-19]@5");
  }

  @Test
  void aConceptWhoseWordsAreDroppedStandsAtTheNextWord() throws IOException {
    assertThat(tokens("the IT of Japan", span("sector:it", 4, 6), span("country:JP", 10, 15)))
        .hasToString("sector:it[4-6]@3 country:JP[10-15]@3 japan[10-15]@3");
    assertThat(tokens("the IT of Japan", span("country:JP", 10, 15)).terms())
        .containsExactly("country:JP", "japan");
  }

  @Test
  void aConceptWhoseWordsAreDroppedAtTheEndStandsAfterTheLastWord() throws IOException {
    assertThat(tokens("Japan in IT", span("sector:it", 9, 11)))
        .hasToString("japan[0-5]@0 sector:it[9-11]@1");
    assertThat(tokens("IT", span("sector:it", 0, 2), span("topic:it", 0, 2)))
        .hasToString("sector:it[0-2]@0 topic:it[0-2]@0");
  }

  @Test
  void holesBeforeAConceptStay() throws IOException {
    assertThat(tokens("talks of the UK", span("country:GB", 13, 15)))
        .hasToString("talk[0-5]@0 country:GB[13-15]@3 uk[13-15]@3");
  }

  @Test
  void anyConceptsInAnyTextKeepTheRulesOfLuceneAndAreAllThere() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      String text = RandomText.of(random, 25);
      List<Span> spans = randomSpans(random, text.length());
      Tokens words = Tokens.of(analyzer, text);
      Tokens tokens = tokens(text, spans.toArray(Span[]::new));
      assertThat(tokens.brokenRules()).as("seed %s: %s in %s", seed, spans, text).isEmpty();
      assertThat(concepts(tokens)).as("seed %s: %s in %s", seed, spans, text).isEqualTo(spans);
      assertThat(tokens.list().stream().filter(t -> !t.term().startsWith("concept:")).toList())
          .as("seed %s: the words are where they were, %s in %s", seed, spans, text)
          .isEqualTo(words.list());
    }
  }

  private static List<Span> concepts(Tokens tokens) {
    return tokens.list().stream()
        .filter(token -> token.term().startsWith("concept:"))
        .map(token -> span(token.term(), token.start(), token.end()))
        .toList();
  }

  private static List<Span> randomSpans(Random random, int length) {
    List<Span> spans = new ArrayList<>();
    for (int i = length == 0 ? 0 : random.nextInt(6); i > 0; i--) {
      int start = random.nextInt(length);
      spans.add(span("concept:" + i, start, random.nextInt(start, length) + 1));
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static Span span(String key, int start, int end) {
    return new Span(key, start, end);
  }

  private Tokens tokens(String text, Span... spans) throws IOException {
    try (TokenStream stream =
        new ConceptTokens(analyzer.tokenStream("field", text), List.of(spans))) {
      return Tokens.of(stream, text);
    }
  }
}
