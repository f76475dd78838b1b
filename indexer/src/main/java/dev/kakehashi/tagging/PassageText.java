package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.Cue;
import dev.kakehashi.vocabulary.FoldedText;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.NameMatch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A title or a body, read once: folded, cut into sentences, its names found.
 *
 * @param cooperation the sentences that speak of working together
 */
record PassageText(
    Mention.Passage passage,
    String text,
    FoldedText folded,
    Sentences sentences,
    List<NameMatch> matches,
    BitSet cooperation) {

  /** No name of the vocabulary is longer, in folded characters. */
  private static final int LONGEST_NAME = 200;

  static PassageText of(Mention.Passage passage, String text, Vocabulary vocabulary) {
    FoldedText folded = FoldedText.of(text);
    Sentences sentences = Sentences.of(text);
    List<NameMatch> matches = vocabulary.namesIn(folded);
    BitSet cooperation = new BitSet();
    for (NameMatch match : matches) {
      if (match.names().stream().anyMatch(PassageText::speaksOfCooperation)) {
        cooperation.set(sentences.indexAt(match.start()));
      }
    }
    return new PassageText(passage, text, folded, sentences, matches, cooperation);
  }

  /** To negotiate, agree and sign is to work together, and so is an agreement. */
  private static boolean speaksOfCooperation(Name name) {
    return switch (name) {
      case Name.Named named -> named.named() instanceof Agreement;
      case Name.Longer longer -> false;
      case Name.CueWord word ->
          switch (word.cue()) {
            case COOPERATION, PROPOSED, NEGOTIATING, AGREED, SIGNED, IN_FORCE -> true;
            case COMPARISON, HEDGE, DENIAL, INSTRUMENT, ENDED -> false;
          };
    };
  }

  /** Whether a word that tells this shares a character with the folded range. */
  boolean hasCue(Cue cue, int foldedStart, int foldedEnd) {
    return matchesOverlapping(Math.max(0, foldedStart), foldedEnd).stream()
        .anyMatch(match -> match.isCue(cue));
  }

  /** The names found that start at the folded position. */
  List<NameMatch> matchesStartingAt(int foldedStart) {
    return matchesOverlapping(foldedStart, foldedStart + 1).stream()
        .filter(match -> match.foldedStart() == foldedStart)
        .toList();
  }

  /** The names found that share a character with the folded range. */
  List<NameMatch> matchesOverlapping(int foldedStart, int foldedEnd) {
    List<NameMatch> overlapping = new ArrayList<>();
    for (int i = firstFrom(foldedStart - LONGEST_NAME); i < matches.size(); i++) {
      NameMatch match = matches.get(i);
      if (match.foldedStart() >= foldedEnd) {
        break;
      }
      if (match.foldedEnd() > foldedStart) {
        overlapping.add(match);
      }
    }
    return overlapping;
  }

  /** The index of the first name found that starts at or after the folded position. */
  private int firstFrom(int foldedStart) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.get(middle).foldedStart() < foldedStart) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What lies between two positions of the original text. */
  String between(int from, int to) {
    return from < to ? text.substring(from, to) : "";
  }

  Mention mention(Concept concept, int start, int end, String rule) {
    return new Mention(concept, passage, start, end, text.substring(start, end), rule);
  }

  /**
   * Whether one of the words stands directly before the folded position, a blank between or not.
   */
  boolean isPrecededBy(int foldedStart, List<String> words) {
    int end =
        foldedStart > 0 && folded.charAt(foldedStart - 1) == ' ' ? foldedStart - 1 : foldedStart;
    return words.stream()
        .anyMatch(
            word -> standsAt(end - word.length(), word) && wordStarts(end - word.length(), word));
  }

  /** Whether one of the words stands directly after the folded position, a blank between or not. */
  boolean isFollowedBy(int foldedEnd, List<String> words) {
    int start =
        foldedEnd < folded.length() && folded.charAt(foldedEnd) == ' ' ? foldedEnd + 1 : foldedEnd;
    return words.stream()
        .anyMatch(word -> standsAt(start, word) && wordEnds(start + word.length(), word));
  }

  /** Whether the sentence contains the word, which is folded and in lower case. */
  boolean sentenceContains(int sentence, String word) {
    int to = sentences.end(sentence);
    for (int at = folded.indexOf(sentences.start(sentence)); at < folded.length(); at++) {
      if (folded.start(at) >= to) {
        return false;
      }
      if (standsAt(at, word) && wordStarts(at, word) && wordEnds(at + word.length(), word)) {
        return true;
      }
    }
    return false;
  }

  /** Case does not count, but a word wholly in capitals stands in capitals. */
  private boolean standsAt(int start, String word) {
    if (start < 0 || start + word.length() > folded.length()) {
      return false;
    }
    boolean capitals = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    for (int i = 0; i < word.length(); i++) {
      if (folded.charAt(start + i) != Character.toLowerCase(word.charAt(i))
          || capitals && !folded.isUpperCase(start + i)) {
        return false;
      }
    }
    return true;
  }

  private boolean wordStarts(int start, String word) {
    return start == 0
        || !isLatin(Character.toLowerCase(word.charAt(0)))
        || !isLatin(folded.charAt(start - 1));
  }

  private boolean wordEnds(int end, String word) {
    return end == folded.length()
        || !isLatin(Character.toLowerCase(word.charAt(word.length() - 1)))
        || !isLatin(folded.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
