package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Stage;
import dev.kakehashi.vocabulary.Cue;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.NameMatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far an agreement has come, by the verbs of the sentences that speak of it. A plan or wish
 * takes the verb back (署名を目指す, plans to sign), a denial the whole sentence (署名を否定, was postponed).
 */
final class StageTagger {
  /** How many folded characters before an English verb a hedge may stand. */
  private static final int BEFORE = 44;

  /** How many folded characters after a Japanese verb a hedge may stand. */
  private static final int AFTER = 14;

  private static final String PLANNED = "planned, not done";

  private static final Map<Cue, Stage> STAGES =
      Map.of(
          Cue.PROPOSED, Stage.PROPOSED,
          Cue.NEGOTIATING, Stage.NEGOTIATING,
          Cue.AGREED, Stage.AGREED,
          Cue.SIGNED, Stage.SIGNED,
          Cue.IN_FORCE, Stage.IN_FORCE,
          Cue.ENDED, Stage.ENDED);

  private StageTagger() {}

  /** In order of position; what is only planned is left out where anything was done. */
  static List<Mention> mentions(List<PassageText> passages, List<Sighting> sightings) {
    List<Mention> found = new ArrayList<>();
    for (PassageText passage : passages) {
      bySentence(passage, sightings).values().forEach(found::addAll);
    }
    boolean done = found.stream().anyMatch(mention -> !mention.rule().equals(PLANNED));
    found.removeIf(mention -> done && mention.rule().equals(PLANNED));
    return found;
  }

  private static Map<Integer, List<Mention>> bySentence(
      PassageText passage, List<Sighting> sightings) {
    BitSet concerned = sentencesOfAgreements(passage, sightings);
    Map<Integer, List<Mention>> mentions = new TreeMap<>();
    BitSet denied = new BitSet();
    for (NameMatch match : passage.matches()) {
      int sentence = passage.sentences().indexAt(match.start());
      if (!concerned.get(sentence)) {
        continue;
      }
      if (match.isCue(Cue.DENIAL)) {
        denied.set(sentence);
      }
      mention(passage, match)
          .ifPresent(m -> mentions.computeIfAbsent(sentence, s -> new ArrayList<>()).add(m));
    }
    denied.stream().forEach(mentions::remove);
    mentions.values().forEach(StageTagger::keepOutcome);
    return mentions;
  }

  /** Sentences that name an agreement, if only as "the agreement" or 協定. */
  private static BitSet sentencesOfAgreements(PassageText passage, List<Sighting> sightings) {
    BitSet sentences = new BitSet();
    sightings.stream()
        .filter(s -> s.isIn(passage) && s.concept() instanceof Agreement)
        .forEach(s -> sentences.set(s.sentence()));
    for (NameMatch match : passage.matches()) {
      if (match.isCue(Cue.INSTRUMENT) || match.isCue(Cue.NEGOTIATING)) {
        sentences.set(passage.sentences().indexAt(match.start()));
      }
    }
    return sentences;
  }

  /** Talks that were concluded or broke down in the same sentence go on no longer. */
  private static void keepOutcome(List<Mention> sentence) {
    boolean outcome =
        sentence.stream().anyMatch(m -> m.concept() == Stage.AGREED || m.concept() == Stage.ENDED);
    sentence.removeIf(m -> outcome && m.concept() == Stage.NEGOTIATING);
  }

  private static Optional<Mention> mention(PassageText passage, NameMatch match) {
    return match.names().stream()
        .flatMap(name -> name instanceof Name.CueWord word ? stage(word).stream() : Stream.empty())
        .findFirst()
        .map(
            stage -> {
              boolean hedged = isHedged(passage, match);
              return passage.mention(
                  hedged ? planned(stage) : stage,
                  match.start(),
                  match.end(),
                  hedged ? PLANNED : "verb of the sentence");
            });
  }

  private static Optional<Stage> stage(Name.CueWord word) {
    return Optional.ofNullable(STAGES.get(word.cue()));
  }

  /** What is planned to enter into force was signed; what else is planned is proposed. */
  private static Stage planned(Stage stage) {
    return switch (stage) {
      case PROPOSED, AGREED, SIGNED, ENDED -> Stage.PROPOSED;
      case NEGOTIATING -> Stage.NEGOTIATING;
      case IN_FORCE -> Stage.SIGNED;
    };
  }

  private static boolean isHedged(PassageText passage, NameMatch verb) {
    boolean japanese = passage.folded().charAt(verb.foldedEnd() - 1) >= 0x2E80;
    int from = japanese ? verb.foldedEnd() : Math.max(0, verb.foldedStart() - BEFORE);
    int to = japanese ? verb.foldedEnd() + AFTER : verb.foldedStart();
    int sentence = passage.sentences().indexAt(verb.start());
    return passage.matchesOverlapping(from, to).stream()
        .filter(match -> match.isCue(Cue.HEDGE))
        .filter(match -> passage.sentences().indexAt(match.start()) == sentence)
        .map(
            match ->
                japanese
                    ? passage.between(verb.end(), match.start())
                    : passage.between(match.end(), verb.start()))
        .anyMatch(between -> !hasBreak(between));
  }

  /** Whether a clause ends in between. */
  private static boolean hasBreak(String between) {
    return between.chars().anyMatch(c -> ",;:、。".indexOf(c) >= 0)
        || between.contains(" that ")
        || between.contains(" which ");
  }
}
