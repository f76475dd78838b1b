package dev.kakehashi.index;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import dev.kakehashi.article.Topic;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Articles to test with. */
public final class Articles {
  private static final List<String> WORDS =
      List.of(
          "日英",
          "覚書",
          "に署名した。",
          "\n",
          "MOU",
          " and ",
          "\"quoted\"",
          "</script>",
          "\u2028",
          "𠮷",
          "😀",
          "é",
          "\\",
          "\u0000",
          "&amp;",
          "再生医療",
          "U.K.");

  private Articles() {}

  public static Article of(String id, String title, String body) {
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        title,
        false,
        body,
        Language.ENGLISH,
        Optional.empty(),
        List.of(),
        Tags.NONE,
        List.of(),
        List.of());
  }

  static Article random(Random random) {
    String title = "title " + text(random);
    String body = "body " + text(random);
    return new Article(
        "id " + text(random),
        maybe(random, () -> URI.create("https://example.org/a?b=" + random.nextInt() + "#c")),
        maybe(random, () -> text(random)),
        title,
        random.nextBoolean(),
        body,
        random.nextBoolean() ? Language.JAPANESE : Language.UNDETERMINED,
        maybe(random, () -> day(random)),
        many(random, () -> text(random)),
        new Tags(
            many(random, () -> country(random)),
            many(random, () -> CountryPair.of(new Country("GB"), country(random))),
            many(random, () -> new Sector("sector-" + text(random))),
            many(random, () -> new Agreement("agreement-" + text(random))),
            many(random, () -> random.nextBoolean() ? Stage.SIGNED : Stage.IN_FORCE),
            many(random, () -> new Organisation("名:" + text(random)))),
        many(random, () -> mention(random, title, body)),
        many(random, () -> event(random, body)));
  }

  private static Country country(Random random) {
    return new Country(List.of("JP", "VN", "ASEAN", "G7").get(random.nextInt(4)));
  }

  private static Mention mention(Random random, String title, String body) {
    boolean inTitle = random.nextBoolean();
    String text = inTitle ? title : body;
    int start = random.nextInt(text.length());
    int end = random.nextInt(start, text.length()) + 1;
    return new Mention(
        concept(random),
        inTitle ? Mention.Passage.TITLE : Mention.Passage.BODY,
        start,
        end,
        text.substring(start, end),
        "rule " + text(random));
  }

  private static Concept concept(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> country(random);
      case 1 -> CountryPair.ofCode("JP-GB");
      case 2 -> new Sector("biotechnology");
      case 3 -> new Agreement("mou");
      case 4 -> Stage.IN_FORCE;
      case 5 -> new Organisation("a: b");
      default -> new Topic("rules-of-origin");
    };
  }

  private static EventDate event(Random random, String body) {
    LocalDate first = day(random);
    return new EventDate(
        first, first.plusDays(random.nextInt(3)), random.nextInt(body.length()), text(random));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static <T> Optional<T> maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private static <T> List<T> many(Random random, Supplier<T> value) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value.get());
    }
    return list;
  }
}
