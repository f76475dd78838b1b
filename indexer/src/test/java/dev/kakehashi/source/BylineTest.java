package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "by Ana Ruiz; Ana Ruiz",
        "By Ana Ruiz and Ken Sato; Ana Ruiz/Ken Sato",
        "By Ana Ruiz, Ken Sato & Mia Wong; Ana Ruiz/Ken Sato/Mia Wong",
        "By Ana Ruiz, Senior Reporter; Ana Ruiz",
        "By Ana Ruiz | 19 Mar 2025; Ana Ruiz",
        "19 Mar 2025 by Ana Ruiz; Ana Ruiz",
        "Author: Ana Ruiz; Ana Ruiz",
        "文：山田花子; 山田花子",
        "取材・文＝山田花子、佐藤一郎; 山田花子/佐藤一郎",
        "（佐藤一郎記者）; 佐藤一郎",
        "記者：佐藤一郎; 佐藤一郎",
        "著者：マリア・ロペス; マリア・ロペス"
      })
  void namesAreReadOffTheLine(String line, String names) {
    assertThat(Byline.names(line).map(found -> String.join("/", found))).contains(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By 2030, Japan will halve its emissions.",
        "By the end of the year the two sides will meet again.",
        "Stand by for news",
        "記者会見は午後に開かれる。",
        "文化：日英の交流は深まるばかりだ。"
      })
  void sentencesAreNoBylines(String line) {
    assertThat(Byline.isByline(line)).isFalse();
  }
}
