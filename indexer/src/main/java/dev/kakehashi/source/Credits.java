package dev.kakehashi.source;

import dev.kakehashi.source.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who published an article and who wrote it, as its page says. A byline that names the site itself
 * is the publisher's, not a person's.
 */
record Credits(Optional<String> source, List<String> authors) {
  static Credits of(ScrapedPage page) {
    List<String> sites =
        page.siteNames().stream()
            .map(CopyrightHolder::withoutDomain)
            .map(Headline::letters)
            .filter(letters -> !letters.isEmpty())
            .toList();
    List<String> authors = new ArrayList<>();
    Optional<String> source = Optional.empty();
    for (String name : bylines(page)) {
      if (sites.contains(Headline.letters(name))) {
        source = source.or(() -> Optional.of(name));
      } else if (!authors.contains(name)) {
        authors.add(name);
      }
    }
    return new Credits(source.or(() -> page.copyrightHolders().stream().findFirst()), authors);
  }

  private static List<String> bylines(ScrapedPage page) {
    List<String> names = namesIn(page.header());
    return names.isEmpty() ? belowAuthorMark(page.footer()) : names;
  }

  private static List<String> namesIn(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.is(Kind.BYLINE))
        .map(line -> Byline.names(line.text()))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .toList();
  }

  /** Pages also name the author last, below a heading. */
  private static List<String> belowAuthorMark(List<Line> footer) {
    for (int i = 0; i + 1 < footer.size(); i++) {
      Line next = footer.get(i + 1);
      boolean marked = Boilerplate.marksAuthor(footer.get(i).text());
      if (marked && next.is(Kind.SHORT) && Byline.looksLikeName(next.text())) {
        return List.of(next.text());
      }
    }
    return namesIn(footer);
  }
}
