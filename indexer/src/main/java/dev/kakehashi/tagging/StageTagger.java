package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Stage;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.NameMatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How far an agreement has come, by the verb beside its name. A plan, a wish or a negation takes
 * the verb back: 署名を目指す and "plans to sign" sign nothing.
 */
final class StageTagger {
  /** How many folded characters before an English verb a hedge may stand. */
  private static final int BEFORE = 40;

  /** How many folded characters after a Japanese verb a hedge may stand. */
  private static final int AFTER = 14;

  private StageTagger() {}

  static List<Mention> mentions(List<PassageText> passages, List<Sighting> sightings) {
    List<Mention> found = new ArrayList<>();
    for (PassageText passage : passages) {
      BitSet sentences = new BitSet();
      sightings.stream()
          .filter(s -> s.isIn(passage) && s.concept() instanceof Agreement)
          .forEach(s -> sentences.set(s.sentence()));
      for (NameMatch match : passage.matches()) {
        int sentence = passage.sentences().indexAt(match.start());
        if (sentences.get(sentence)) {
          mention(passage, match).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Mention> mention(PassageText passage, NameMatch match) {
    return match.names().stream()
        .flatMap(name -> stageOf(name.kind()).stream())
        .findFirst()
        .map(
            stage -> {
              Stage meant = isHedged(passage, match) ? withdrawn(stage) : stage;
              return passage.mention(
                  meant,
                  match.start(),
                  match.end(),
                  meant == stage ? "verb of the sentence" : "planned, not done");
            });
  }

  /** What is only planned: an end that is only feared has no stage of its own. */
  private static Stage withdrawn(Stage stage) {
    return switch (stage) {
      case PROPOSED, AGREED, SIGNED, ENDED -> Stage.PROPOSED;
      case NEGOTIATING -> Stage.NEGOTIATING;
      case IN_FORCE -> Stage.SIGNED;
    };
  }

  private static Optional<Stage> stageOf(Name.Kind kind) {
    return switch (kind) {
      case PROPOSED -> Optional.of(Stage.PROPOSED);
      case NEGOTIATING -> Optional.of(Stage.NEGOTIATING);
      case AGREED -> Optional.of(Stage.AGREED);
      case SIGNED -> Optional.of(Stage.SIGNED);
      case IN_FORCE -> Optional.of(Stage.IN_FORCE);
      case ENDED -> Optional.of(Stage.ENDED);
      case NAME,
          NATIONAL_NAME,
          ABBREVIATION,
          DEMONYM,
          CAPITAL,
          GOVERNMENT,
          LONGER_NAME,
          COOPERATION,
          COMPARISON,
          HEDGE ->
          Optional.empty();
    };
  }

  private static boolean isHedged(PassageText passage, NameMatch verb) {
    boolean japanese = passage.folded().charAt(verb.foldedEnd() - 1) >= 0x2E80;
    int from = japanese ? verb.foldedEnd() : Math.max(0, verb.foldedStart() - BEFORE);
    int to = japanese ? verb.foldedEnd() + AFTER : verb.foldedStart();
    int sentence = passage.sentences().indexAt(verb.start());
    return passage.matchesOverlapping(from, to).stream()
        .filter(match -> match.names().stream().anyMatch(n -> n.kind() == Name.Kind.HEDGE))
        .filter(match -> passage.sentences().indexAt(match.start()) == sentence)
        .anyMatch(
            match ->
                japanese
                    ? !hasBreak(passage, verb.end(), match.start())
                    : !hasBreak(passage, match.end(), verb.start()));
  }

  private static boolean hasBreak(PassageText passage, int from, int to) {
    return passage.between(from, to).chars().anyMatch(c -> ",;:、。".indexOf(c) >= 0);
  }
}
