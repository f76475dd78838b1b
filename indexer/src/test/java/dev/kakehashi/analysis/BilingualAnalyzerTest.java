package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilingualAnalyzerTest {
  private final Analyzer analyzer = new BilingualAnalyzer();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "UK and Japan sign memoranda | uk[0-2]@0 japan[7-12]@2 sign[13-17]@3 memoranda[18-27]@4",
        "the biotechnologies of Britain’s | biotechnolog[4-19]@1 britain[23-32]@3",
        "U.K. policy, U.S.A | uk[0-3]@0 polici[5-11]@1 usa[13-18]@2",
        "UK-Japan, D.C.-based | uk[0-2]@0 japan[3-8]@1 dc[10-13]@2 base[15-20]@3",
        "R&D in AI | r[0-1]@0 d[2-3]@1 ai[7-9]@3",
        "Café Müller | cafe[0-4]@0 muller[5-11]@1",
      })
  void englishIsStemmedAndItsStopWordsLeaveHoles(String text, String tokens) throws IOException {
    assertThat(Tokens.of(analyzer, text)).hasToString(tokens);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "経済連携協定を締結した | 経済[0-2]@0 連携[2-4]@1 協定[4-6]@2 締結[7-9]@4",
        "日英両国は覚書に署名 | 日[0-1]@0 英[1-2]@1 両国[2-4]@2 覚書[5-7]@4 署名[8-10]@6",
        "日本バイオインダストリー協会 | 日本[0-2]@0 バイオ[2-5]@1 インダス[5-9]@2 トリー[9-12]@3 協会[12-14]@4",
        "経産省はクラスターを支援 | 経[0-1]@0 産[1-2]@1 省[2-3]@2 クラ[4-6]@4 スター[6-9]@5 支援[10-12]@7",
        "東京大学、京都 | 東京[0-2]@0 大学[2-4]@1 京都[5-7]@2",
        "コンピューターとコンピュータ | コンピュータ[0-7]@0 コンピュータ[8-14]@2",
        "ヴェトナムとヴァイオリン | ベトナム[0-5]@0 バイオリン[6-12]@2",
        "佐々木 | 佐々木[0-3]@0",
      })
  void japaneseIsCutIntoTheSmallestWords(String text, String tokens) throws IOException {
    assertThat(Tokens.of(analyzer, text)).hasToString(tokens);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "覚書（MOU）に署名 | 覚書[0-2]@0 mou[3-6]@1 署名[8-10]@3",
        "the EPA 経済連携 signed | epa[4-7]@1 経済[8-10]@2 連携[10-12]@3 sign[13-19]@4",
        "日・EU協定 | 日[0-1]@0 eu[2-4]@1 協定[4-6]@2",
        "G7と9カ国 | g7[0-2]@0 9[3-4]@2 カ国[4-6]@3",
        "韓国 한국어 中国 | 韓国[0-2]@0 한국어[3-6]@1 中国[7-9]@2",
      })
  void bothLanguagesStandInOneSequence(String text, String tokens) throws IOException {
    assertThat(Tokens.of(analyzer, text)).hasToString(tokens);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ＵＫ－Ｊａｐａｎ ＥＰＡ | uk[0-2]@0 japan[3-8]@1 epa[9-12]@2",
        "ﾍﾞﾄﾅﾑのｺﾝﾋﾟｭｰﾀｰ | ベトナム[0-5]@0 コンピュータ[6-14]@2",
        "２０２５年ＥＰＡ | 2025[0-4]@0 年[4-5]@1 epa[5-8]@2",
      })
  void widthIsFoldedAndOffsetsStayInTheOriginal(String text, String tokens) throws IOException {
    assertThat(Tokens.of(analyzer, text)).hasToString(tokens);
  }

  @Test
  void wordsDroppedAtTheEndLeaveHolesToo() throws IOException {
    assertThat(Tokens.of(analyzer, "In the end it is").endPosition()).isEqualTo(4);
    assertThat(Tokens.of(analyzer, "これはそれです。").list()).isEmpty();
    assertThat(Tokens.of(analyzer, "the 覚書 of it 署名")).hasToString("覚書[4-6]@1 署名[13-15]@4");
  }

  @Test
  void aTextWithoutWordsHasNoTokens() throws IOException {
    for (String text : new String[] {"", " ", "。", "--- …\n", "😀"}) {
      Tokens tokens = Tokens.of(analyzer, text);
      assertThat(tokens.endOffset()).isEqualTo(text.length());
      assertThat(tokens.brokenRules()).isEmpty();
    }
  }

  @Test
  void halvesOfCharactersDoNotCostTheWordsBesideThem() throws IOException {
    assertThat(Tokens.of(analyzer, "UK deal \uD83D")).hasToString("uk[0-2]@0 deal[3-7]@1");
    assertThat(Tokens.of(analyzer, "\uDE00 日英 \uD83D").terms()).containsExactly("日", "英");
    assertThat(Tokens.of(new ExactAnalyzer(), "日英 UK \uD83D")).hasToString("日英[0-2]@0 uk[3-5]@1");
    assertThat(Tokens.of(new ExactAnalyzer(), "𠮷野 \uD83D\uD83D").terms()).containsExactly("𠮷野");
  }

  @Test
  void theAnalyzerIsUsedAgainAfterATextWasLeftHalfRead() throws IOException {
    try (var stream = analyzer.tokenStream("field", "日英 EPA signed")) {
      stream.reset();
      assertThat(stream.incrementToken()).isTrue();
    }
    assertThat(Tokens.of(analyzer, "協定 MOU")).hasToString("協定[0-2]@0 mou[3-6]@1");
  }

  @Test
  void anyTextKeepsTheRulesOfLucene() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      String text = RandomText.of(random, 25);
      assertThat(Tokens.of(analyzer, text).brokenRules()).as("seed %s: %s", seed, text).isEmpty();
    }
  }
}
