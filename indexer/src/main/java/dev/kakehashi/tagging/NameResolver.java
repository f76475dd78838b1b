package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.vocabulary.Guard;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.NameMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which of the names found in an article count: the ambiguous ones need their company. */
final class NameResolver {
  private final List<PassageText> passages;
  private final Set<Concept> unambiguous = new HashSet<>();

  private NameResolver(List<PassageText> passages) {
    this.passages = passages;
  }

  /** What counts, passage by passage, ordered by start. */
  static List<Sighting> sightings(List<PassageText> passages) {
    NameResolver resolver = new NameResolver(passages);
    resolver.collectUnambiguous();
    List<Sighting> sightings = new ArrayList<>();
    for (PassageText passage : passages) {
      for (NameMatch match : passage.matches()) {
        resolver.resolve(passage, match, sightings);
      }
    }
    return sightings;
  }

  private void collectUnambiguous() {
    for (PassageText passage : passages) {
      for (NameMatch match : passage.matches()) {
        for (Name name : match.names()) {
          if (!name.guard().wantsCompany()) {
            name.concept().ifPresent(unambiguous::add);
          }
        }
      }
    }
  }

  private void resolve(PassageText passage, NameMatch match, List<Sighting> into) {
    for (Name name : match.names()) {
      if (name instanceof Name.Named named
          && counts(passage, match, named.guard(), named.named())) {
        int sentence = passage.sentences().indexAt(match.start());
        into.add(
            new Sighting(
                passage, sentence, match.start(), match.end(), named.named(), named.kind()));
      }
    }
  }

  private boolean counts(PassageText passage, NameMatch match, Guard guard, Concept concept) {
    if (guard.equals(Guard.NONE)) {
      return true;
    }
    if (passage.isPrecededBy(match.foldedStart(), guard.notPrecededBy())
        || passage.isFollowedBy(match.foldedEnd(), guard.notFollowedBy())) {
      return false;
    }
    return !guard.wantsCompany() || hasCompany(passage, match, guard, concept);
  }

  private boolean hasCompany(PassageText passage, NameMatch match, Guard guard, Concept concept) {
    int sentence = passage.sentences().indexAt(match.start());
    return passage.isPrecededBy(match.foldedStart(), guard.precededBy())
        || passage.isFollowedBy(match.foldedEnd(), guard.followedBy())
        || guard.sameElsewhere() && unambiguous.contains(concept)
        || guard.anotherCountry() && namesAnotherCountry(passage, sentence, concept)
        || guard.company().stream().anyMatch(word -> passage.sentenceContains(sentence, word));
  }

  private static boolean namesAnotherCountry(PassageText passage, int sentence, Concept concept) {
    int from = passage.sentences().start(sentence);
    int to = passage.sentences().end(sentence);
    return passage.matches().stream()
        .filter(other -> other.start() >= from && other.start() < to)
        .flatMap(other -> other.names().stream())
        .filter(name -> !name.guard().wantsCompany())
        .flatMap(name -> name.concept().stream())
        .anyMatch(other -> other instanceof Country && !other.equals(concept));
  }
}
