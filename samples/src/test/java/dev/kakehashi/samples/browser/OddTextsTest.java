package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that break programs stay the text they are on the page, and break nothing beside them. */
@InBrowser
final class OddTextsTest {
  static Stream<String> texts() {
    return Stream.of(
        "no characters \uFFFE \uFFFF \uFDD0 \uD83F\uDFFF",
        "ESC \u001b[31m and DEL \u007f and NEL \u0085",
        "mark \uFEFFinside",
        "composed é and e\u0301, が and か\u3099",
        "marks a" + "\u0301".repeat(2_000),
        "half width ｶﾞｷﾞｸﾞ ｱｲｳ ﾊﾟﾋﾟ and wide ＡＢＣ１２３",
        "variation 辻\uDB40\uDD00 葛\uDB40\uDD01 ❤\uFE0F ❤\uFE0E",
        "family 👨\u200D👩\u200D👧\u200D👦 flags 🇯🇵🇬🇧 skin 👍🏽",
        "بسم العربية and עברית mixed \u202Eevif\u202C \u2066isolated\u2069 \u200Fmark",
        "never closed \u202Eevif",
        "ไทยไม่มีช่องว่างระหว่างคำในประโยคนี้",
        "soft\u00ADhyphen zero\u200Bwidth join\u2060er",
        "Z̷̧̨͎͈̗̽̈́a̸̢̱̿l̵̗̚g̵̛̱̋o̶͖͌",
        "x".repeat(40_000),
        "橋".repeat(5_000),
        "𠮷野家 𩸽 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; ]]> \" ' {n} {q}",
        "$& $1 %s %E6 \\u0041 __proto__ constructor",
        "\u2028line and \u2029paragraph");
  }

  @Test
  void anOrderOfLettersThatIsNeverClosedEndsWithItsText(Page page) {
    show("never closed \u202Eevif", page.width(1440, 900));
    assertThat(
            page.run(
                "const edge = (part, side) =>"
                    + " document.querySelector('.origin ' + part).getBoundingClientRect()[side];"
                    + "return edge('time', 'right') < edge('.source', 'left')"
                    + " && edge('.source', 'right') < edge('.language', 'left')"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stayText(String text, Page page) {
    show(text, page.width(360, 800));
    assertThat(written(page, ".result h3 a")).isEqualTo(text);
    assertThat(written(page, ".result h3 mark")).isEqualTo(text);
    assertThat(written(page, ".result .snippet")).isEqualTo(text);
    assertThat(written(page, ".result .source")).isEqualTo(text);
    assertThat(written(page, ".result .tag-sector")).isEqualTo(text);
    assertThat(page.overflow()).isZero();
    page.click("[data-unfold=cite] summary");
    expect(() -> page.texts(".citation p").size(), 2);
    assertThat(written(page, ".citation p")).contains(text.strip());
  }

  private static void show(String text, Page page) {
    List<Map<String, Object>> pieces = List.of(Map.of("text", text, "match", true));
    Map<String, Object> tag = Map.of("code", "odd", "label", text);
    Map<String, Object> result =
        Map.of(
            "id",
            text.substring(0, Math.min(100, text.length())),
            "language",
            "en",
            "source",
            text,
            "published",
            "2025-10-09",
            "title",
            pieces,
            "snippets",
            List.of(pieces),
            "tags",
            Map.of("organisation", List.of(tag), "sector", List.of(tag)));
    page.rules(Map.of("part", "/api/search", "merge", Map.of("results", List.of(result))));
    page.open("/?q=semiconductor");
  }

  private static String written(Page page, String selector) {
    return (String) page.run("return document.querySelector(arguments[0]).textContent", selector);
  }
}
