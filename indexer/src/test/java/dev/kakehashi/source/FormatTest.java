package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a.txt, SCRAPED_TEXT",
    "A.HTM, HTML",
    "a.xhtml, HTML",
    "a.b.md, MARKDOWN",
    "a.jsonl, JSON_LINES",
    "a.ndjson, JSON_LINES",
    "a.json, JSON",
    "83fa13d2, SCRAPED_TEXT",
    "minutes 2025.03.19, SCRAPED_TEXT"
  })
  void theEndingTells(String name, Format format) {
    assertThat(Format.ofName(Path.of(name))).contains(format);
  }

  @Test
  void anUnknownEndingIsNotGuessed() {
    assertThat(Format.ofName(Path.of("a.docx"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><title>x</title> | HTML",
        "<?xml version='1.0'?><html lang='ja'> | HTML",
        "{\"title\": \"x\"} | JSON",
        "[{\"title\": \"x\"}] | JSON",
        "[email protected] wrote | SCRAPED_TEXT",
        "日英が覚書 | SCRAPED_TEXT"
      })
  void plainTextIsLookedAt(String text, Format format) {
    assertThat(Format.SCRAPED_TEXT.refinedBy(text)).isEqualTo(format);
  }

  @Test
  void plainTextWithFrontMatterIsMarkdown() {
    assertThat(Format.SCRAPED_TEXT.refinedBy("---\ntitle: x\n---\n")).isEqualTo(Format.MARKDOWN);
  }
}
