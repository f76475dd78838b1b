package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JapaneseWordsTest {
  @Test
  void wordsComeWithBaseFormReadingAndPlace() {
    List<JapaneseWords.Word> words = JapaneseWords.of("橋を渡った。");
    assertThat(words).extracting(JapaneseWords.Word::surface).containsExactly("橋", "を", "渡っ", "た");
    assertThat(words.get(2).base()).isEqualTo("渡る");
    assertThat(words.get(0).reading()).isEqualTo("ハシ");
    assertThat(words.get(2).start()).isEqualTo(2);
    assertThat(words.get(2).end()).isEqualTo(4);
    assertThat(words)
        .extracting(JapaneseWords.Word::hasContent)
        .containsExactly(true, false, true, false);
  }

  @Test
  void aNameIsToldFromAWord() {
    assertThat(JapaneseWords.of("鈴木")).singleElement().matches(JapaneseWords.Word::isName);
    assertThat(JapaneseWords.of("会議")).singleElement().matches(word -> !word.isName());
  }

  @Test
  void anEmptyTextHasNoWords() {
    assertThat(JapaneseWords.of("")).isEmpty();
    assertThat(JapaneseWords.of("、。")).isEmpty();
  }
}
