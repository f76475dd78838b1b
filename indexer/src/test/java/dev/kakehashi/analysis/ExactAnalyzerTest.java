package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactAnalyzerTest {
  private final Analyzer analyzer = new ExactAnalyzer();

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The memoranda of U.K. | the[0-3]@0 memoranda[4-13]@1 of[14-16]@2 uk[17-20]@3",
        "日英両国 | 日英[0-2]@0 英両[1-3]@1 両国[2-4]@2",
        "日英EPA協定 | 日英[0-2]@0 epa[2-5]@1 協定[5-7]@2",
        "クラスター | クラ[0-2]@0 ラス[1-3]@1 スタ[2-4]@2 ター[3-5]@3",
        "京都、大阪 | 京都[0-2]@0 大阪[3-5]@1",
        "米 韓国 | 米[0-1]@0 韓国[2-4]@1",
        "髙橋と𠮷野家 | 髙橋[0-2]@0 橋と[1-3]@1 と𠮷[2-5]@2 𠮷野[3-6]@3 野家[5-7]@4",
        "ＥＰＡ ﾍﾞﾄﾅﾑ | epa[0-3]@0 ベト[4-9]@1 トナ[4-9]@2 ナム[4-9]@3",
        "R&D Café | r[0-1]@0 d[2-3]@1 cafe[4-8]@2",
        "한국어 | 한국[0-2]@0 국어[1-3]@1",
      })
  void wordsStayAsTheyAreAndCjkBecomesBigrams(String text, String tokens) throws IOException {
    assertThat(Tokens.of(analyzer, text)).hasToString(tokens);
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
