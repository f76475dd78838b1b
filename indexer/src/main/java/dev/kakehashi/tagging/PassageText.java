package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
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
      if (match.names().stream().anyMatch(name -> name.kind() == Name.Kind.COOPERATION)) {
        cooperation.set(sentences.indexAt(match.start()));
      }
    }
    return new PassageText(passage, text, folded, sentences, matches, cooperation);
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

  /** Whether the folded text has one of the strings directly before the folded position. */
  boolean isPrecededBy(int foldedStart, List<String> strings) {
    int end =
        foldedStart > 0 && folded.charAt(foldedStart - 1) == ' ' ? foldedStart - 1 : foldedStart;
    return strings.stream()
        .anyMatch(s -> standsAt(end - s.length(), s) && wordStarts(end - s.length(), s));
  }

  /** Whether the folded text has one of the strings directly after the folded position. */
  boolean isFollowedBy(int foldedEnd, List<String> strings) {
    int start =
        foldedEnd < folded.length() && folded.charAt(foldedEnd) == ' ' ? foldedEnd + 1 : foldedEnd;
    return strings.stream().anyMatch(s -> standsAt(start, s) && wordEnds(start + s.length(), s));
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

  private boolean standsAt(int start, String string) {
    if (start < 0 || start + string.length() > folded.length()) {
      return false;
    }
    for (int i = 0; i < string.length(); i++) {
      if (folded.charAt(start + i) != string.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean wordStarts(int start, String word) {
    return start == 0 || !isLatin(word.charAt(0)) || !isLatin(folded.charAt(start - 1));
  }

  private boolean wordEnds(int end, String word) {
    return end == folded.length()
        || !isLatin(word.charAt(word.length() - 1))
        || !isLatin(folded.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
