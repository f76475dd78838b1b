package dev.kakehashi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.query.QueryHint.Kind;
import dev.kakehashi.query.TextQuery.AllOf;
import dev.kakehashi.query.TextQuery.AnyOf;
import dev.kakehashi.query.TextQuery.Everything;
import dev.kakehashi.query.TextQuery.Near;
import dev.kakehashi.query.TextQuery.Phrase;
import dev.kakehashi.query.TextQuery.Prefix;
import dev.kakehashi.query.TextQuery.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit at its value, and one over. */
final class QueryLimitsTest {
  private static TextQuery tree(String text) {
    return QueryParser.parse(text).tree();
  }

  private static List<Kind> hints(String text) {
    return QueryParser.parse(text).hints().stream().map(QueryHint::kind).toList();
  }

  /** {@code w1 w2 w3} */
  private static String words(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @Test
  void fiveHundredAndTwelveCharactersAreRead() {
    String most = "覚".repeat(512);
    assertThat(tree(most)).isEqualTo(new Words(most));
    assertThat(hints(most)).isEmpty();
    assertThat(tree(most + "覚")).isEqualTo(new Words(most));
    assertThat(hints(most + "覚")).containsExactly(Kind.TOO_LONG);
  }

  @Test
  void aLongTextIsCutBetweenWordsWhereItCanBe() {
    String text = "a".repeat(500) + " memorandum";
    assertThat(hints("a".repeat(500) + " memorandu")).isEmpty();
    assertThat(hints(text + "s")).isEmpty();
    assertThat(tree(text + "s!")).isEqualTo(new Words("a".repeat(500)));
    String pair = "a".repeat(511) + "𠮷";
    assertThat(tree(pair)).isEqualTo(new Words("a".repeat(511)));
  }

  @Test
  void thirtyTwoTermsAreRead() {
    assertThat(tree(words(32))).isEqualTo(new Words(words(32)));
    assertThat(hints(words(32))).isEmpty();
    assertThat(tree(words(33))).isEqualTo(new Words(words(32)));
    assertThat(hints(words(33))).containsExactly(Kind.TOO_MANY_TERMS);
    assertThat(tree(words(32) + " OR \"a b\" -country:jp")).isEqualTo(new Words(words(32)));
  }

  @Test
  void tenParenthesesInsideEachOtherAreFollowed() {
    assertThat(tree(nested(10))).isEqualTo(grouped(10));
    assertThat(hints(nested(10))).isEmpty();
  }

  @Test
  void deeperParenthesesAreBlanksWithTheirPartners() {
    String over = "x (".repeat(9) + "x ((a) b OR c)" + ")".repeat(99);
    String flat = "x (".repeat(9) + "x (a b OR c)" + ")".repeat(99);
    assertThat(tree(over)).isEqualTo(tree(flat));
    assertThat(hints(over)).containsExactly(Kind.TOO_DEEP);
    assertThat(hints(flat)).isEmpty();
  }

  /** {@code x (x (a OR b))} and so on, with so many parentheses. */
  private static String nested(int depth) {
    return "x (".repeat(depth) + "a OR b" + ")".repeat(depth);
  }

  private static TextQuery grouped(int depth) {
    TextQuery inside = new AnyOf(List.of(new Words("a"), new Words("b")));
    for (int i = 0; i < depth; i++) {
      inside = new AllOf(List.of(new Words("x"), inside));
    }
    return inside;
  }

  @Test
  void sixteenWordsOfAPhraseAreRead() {
    String most = words(16);
    assertThat(tree("\"" + most + "\"")).isEqualTo(new Phrase(most));
    assertThat(hints("\"" + most + "\"")).isEmpty();
    assertThat(tree("\"" + words(17) + "\"")).isEqualTo(new Phrase(most + " "));
    assertThat(hints("\"" + words(17) + "\"")).containsExactly(Kind.PHRASE_TOO_LONG);
  }

  @Test
  void twoJapaneseCharactersAreAWordOfAPhrase() {
    String most = "覚書".repeat(16);
    assertThat(tree("「" + most + "」")).isEqualTo(new Phrase(most));
    assertThat(hints("「" + most + "」")).isEmpty();
    assertThat(tree("「" + most + "に」")).isEqualTo(new Phrase(most));
    assertThat(hints("「" + most + "に」")).containsExactly(Kind.PHRASE_TOO_LONG);
  }

  @Test
  void nearReachesOverFiftyWords() {
    assertThat(tree("a NEAR/50 b")).isEqualTo(new Near(new Words("a"), new Words("b"), 50));
    assertThat(hints("a NEAR/50 b")).isEmpty();
    assertThat(tree("a NEAR/51 b")).isEqualTo(new Near(new Words("a"), new Words("b"), 50));
    assertThat(hints("a NEAR/51 b")).containsExactly(Kind.NEAR_TOO_FAR);
    assertThat(tree("a NEAR/" + "9".repeat(99) + " b")).isEqualTo(tree("a NEAR/50 b"));
  }

  @Test
  void threeWordsMayHaveAnAsterisk() {
    assertThat(tree("aa* bb* cc*"))
        .isEqualTo(new AllOf(List.of(new Prefix("aa"), new Prefix("bb"), new Prefix("cc"))));
    assertThat(hints("aa* bb* cc*")).isEmpty();
    assertThat(tree("aa* bb* cc* dd*"))
        .isEqualTo(
            new AllOf(
                List.of(new Prefix("aa"), new Prefix("bb"), new Prefix("cc"), new Words("dd"))));
    assertThat(hints("aa* bb* cc* dd*")).containsExactly(Kind.TOO_MANY_PREFIXES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "（", ")", "\"\"", "-(", "*", "NOT ", "\\", "("})
  void twentyThousandSignsAreHarmless(String sign) {
    TextQuery tree = tree(sign.repeat(20_000));
    assertThat(tree).isInstanceOfAny(Everything.class, Words.class);
    assertThat(hints(sign.repeat(20_000))).contains(Kind.TOO_LONG);
  }
}
