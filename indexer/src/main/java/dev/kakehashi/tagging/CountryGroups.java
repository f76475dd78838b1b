package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.NameMatch;
import dev.kakehashi.vocabulary.PairKanji;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Countries written as one word: 日英, 日米韓, 日・EU. Kuromoji cuts them into single kanji and a
 * dictionary entry would swallow parts of other words, so they are found here, guarded by what
 * stands around them.
 */
final class CountryGroups {
  private final Vocabulary vocabulary;

  CountryGroups(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Countries side by side.
   *
   * @param passage where they stand
   * @param start UTF-16 position of the first
   * @param end UTF-16 position after the last
   * @param members in order, without repeats; at least two
   */
  record Group(Mention.Passage passage, int start, int end, List<Country> members) {
    private boolean covers(Sighting sighting) {
      return sighting.passage().passage() == passage
          && sighting.start() >= start
          && sighting.end() <= end
          && sighting.concept() instanceof Country;
    }
  }

  /** The names that count, and in each group a sighting of every member instead of its kanji. */
  static List<Sighting> withMembers(
      List<Sighting> sightings, List<Group> groups, List<PassageText> passages) {
    List<Sighting> all = new ArrayList<>(sightings);
    for (Group group : groups) {
      all.removeIf(sighting -> group.covers(sighting));
      PassageText passage =
          passages.stream().filter(p -> p.passage() == group.passage).findFirst().orElseThrow();
      int sentence = passage.sentences().indexAt(group.start);
      for (Country member : group.members) {
        all.add(new Sighting(passage, sentence, group.start, group.end, member, Name.Kind.GROUP));
      }
    }
    all.sort(
        Comparator.comparing((Sighting s) -> s.passage().passage())
            .thenComparingInt(Sighting::start));
    return all;
  }

  /** All groups of kanji in the passage, ordered by start. */
  List<Group> in(PassageText passage) {
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < passage.folded().length()) {
      int end = endOfRun(passage, at);
      if (end == at) {
        at++;
        continue;
      }
      group(passage, at, end).ifPresent(groups::add);
      at = end;
    }
    return groups;
  }

  /** The folded position after the run of country kanji that starts here; the start for none. */
  private int endOfRun(PassageText passage, int start) {
    int end = start;
    while (end < passage.folded().length() && kanjiAt(passage, end).isPresent()) {
      end++;
    }
    return end;
  }

  private Optional<PairKanji> kanjiAt(PassageText passage, int at) {
    char c = passage.folded().charAt(at);
    return c < 0x4E00 || c > 0x9FFF ? Optional.empty() : vocabulary.pairKanji(c);
  }

  private Optional<Group> group(PassageText passage, int start, int end) {
    Set<Country> members = new LinkedHashSet<>();
    for (int at = start; at < end; at++) {
      members.add(kanjiAt(passage, at).orElseThrow().country());
    }
    int last = end;
    Optional<NameMatch> joined = nameJoinedTo(passage, end);
    if (joined.isPresent()) {
      members.addAll(countriesOf(joined.get()));
      last = joined.get().foldedEnd();
    }
    boolean fits =
        members.size() >= 2
            && members.size() == end - start + (joined.isPresent() ? 1 : 0)
            && standsFree(passage, start, end, joined.isPresent());
    return fits
        ? Optional.of(
            new Group(
                passage.passage(),
                passage.folded().start(start),
                passage.folded().end(last - 1),
                List.copyOf(members)))
        : Optional.empty();
  }

  /** A country's name right behind a kanji, with or without ・ between: 日EU, 日・ベトナム. */
  private Optional<NameMatch> nameJoinedTo(PassageText passage, int end) {
    int start =
        end < passage.folded().length() && passage.folded().charAt(end) == '・' ? end + 1 : end;
    return passage.matchesStartingAt(start).stream()
        .filter(match -> countriesOf(match).size() == 1)
        .filter(match -> start > end || joinsDirectly(passage, end))
        .findFirst();
  }

  /** Before Latin letters any kanji (米EU), before katakana only 日: 西インド is no group. */
  private static boolean joinsDirectly(PassageText passage, int end) {
    char next = passage.folded().charAt(end);
    return next < 0x80 || next < 0x3100 && passage.folded().charAt(end - 1) == '日';
  }

  static List<Country> countriesOf(NameMatch match) {
    return match.names().stream()
        .flatMap(name -> name.concept().stream())
        .filter(Country.class::isInstance)
        .map(Country.class::cast)
        .distinct()
        .toList();
  }

  private boolean standsFree(PassageText passage, int start, int end, boolean joined) {
    PairKanji first = kanjiAt(passage, start).orElseThrow();
    PairKanji last = kanjiAt(passage, end - 1).orElseThrow();
    boolean before = !passage.isPrecededBy(start, first.notPrecededBy());
    boolean after =
        joined || !passage.isFollowedBy(end, last.notFollowedBy()) || isNation(passage, end);
    return before && after && !isInsideName(passage, start, end);
  }

  /** 日英国際会議 is 日英 + 国際, not 日 + 英国 + 際. */
  private static boolean isNation(PassageText passage, int end) {
    return passage.isFollowedBy(
        end, List.of("国際", "国交", "国防", "国内", "国民", "国境", "国会", "国立", "中央銀行"));
  }

  private static boolean isInsideName(PassageText passage, int start, int end) {
    return passage.matchesOverlapping(start, start + 1).stream()
        .filter(match -> match.foldedEnd() - match.foldedStart() > 1) // 日 of 日・EU is not inside 日
        .filter(match -> match.foldedEnd() >= end || match.foldedStart() < start)
        .anyMatch(
            match -> {
              boolean larger = match.foldedStart() < start || match.foldedEnd() > end;
              return match.names().stream().anyMatch(name -> hidesCountries(name, larger));
            });
  }

  /** A larger name hides the group; one just as long only where it is no country itself. */
  private static boolean hidesCountries(Name name, boolean larger) {
    return name instanceof Name.Longer || name.concept().filter(c -> hides(c, larger)).isPresent();
  }

  private static boolean hides(Concept concept, boolean larger) {
    return concept instanceof Country country
        ? larger || country.isBloc()
        : concept instanceof Organisation;
  }
}
