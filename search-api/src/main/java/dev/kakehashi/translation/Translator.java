package dev.kakehashi.translation;

import dev.kakehashi.analysis.JapaneseWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts words of a query into stretches and says each in the other language: the longest dictionary
 * entry first, inflected forms by their base. Immutable; any thread may use it.
 */
public final class Translator {
  /** Words of the longest entry looked for. */
  private static final int LONGEST = 6;

  /** What the base form of a word counts, beside the form as typed. */
  private static final float BASE_FORM = 0.8f;

  private static final Pattern ENGLISH_WORD =
      Pattern.compile("[\\p{IsLatin}\\p{Nd}]+(?:['’.&-][\\p{IsLatin}\\p{Nd}]+)*");

  private static final Set<String> ENGLISH_STOP =
      Set.of(
          ("a an and are as at be but by for from had has have he her his how i if in into is it its"
                  + " me my no not of on or our she so some such than that the their them then there"
                  + " these they this those to was we were what when where which who why will with"
                  + " would you your been do does did can could should may might must about after"
                  + " before over under up out off us am him himself herself themselves itself she'll he'll i'll"
                  + " it's she's he's while during among whether because though also more most other"
                  + " any all only very just mr mrs ms go goes went going get got gets didn't"
                  + " don't doesn't isn't wasn't won't can't")
              .split(" ", -1));

  private final Dictionary dictionary;

  public Translator(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * @param known whether a text of the other language occurs in the articles; an entry none of
   *     whose translations does gives way to shorter ones
   * @return ordered by start, without overlap; words without content are left out
   */
  public List<Segment> segments(String text, Predicate<String> known) {
    List<Segment> segments = new ArrayList<>(english(text, known));
    segments.addAll(japanese(text, known));
    segments.sort(Comparator.comparingInt(Segment::start));
    return segments;
  }

  private record Typed(int start, int end, String word) {}

  private List<Segment> english(String text, Predicate<String> known) {
    List<Typed> words = new ArrayList<>();
    Matcher matcher = ENGLISH_WORD.matcher(text);
    while (matcher.find()) {
      words.add(
          new Typed(matcher.start(), matcher.end(), matcher.group().toLowerCase(Locale.ROOT)));
    }
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = Math.min(LONGEST, words.size() - at);
      while (length > 1
          && translations(englishForms(words.subList(at, at + length))).stream()
              .noneMatch(translation -> known.test(translation.text()))) {
        length--;
      }
      List<Typed> span = words.subList(at, at + length);
      if (length > 1 || !ENGLISH_STOP.contains(span.getFirst().word())) {
        segments.add(
            new Segment(
                span.getFirst().start(),
                span.getLast().end(),
                translations(englishForms(span)),
                length == 1 ? latinSounds(span.getFirst().word()) : List.of()));
      }
      at += length;
    }
    return segments;
  }

  /** The words as typed first, then with the last or the first in its base form. */
  private static List<String> englishForms(List<Typed> span) {
    List<String> words = span.stream().map(Typed::word).toList();
    if (span.size() > 1 && ENGLISH_STOP.contains(words.getLast())) {
      return List.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    int last = words.size() - 1;
    for (String form : EnglishForms.of(words.get(last))) {
      forms.add(joined(words.subList(0, last), form));
    }
    if (last > 0) {
      String rest = String.join(" ", words.subList(1, words.size()));
      EnglishForms.of(words.getFirst()).forEach(form -> forms.add(form + " " + rest));
    }
    return List.copyOf(forms);
  }

  private static String joined(List<String> words, String last) {
    return words.isEmpty() ? last : String.join(" ", words) + " " + last;
  }

  private static List<Sound> latinSounds(String word) {
    Set<Sound> sounds = new LinkedHashSet<>(Sound.ofLatin(word));
    if (word.matches(".{4,}(?:s|['’]s)")) {
      sounds.addAll(Sound.ofLatin(word.replaceAll("['’]?s$", "")));
    }
    if (word.matches(".{3,}[ai]ans?")) {
      sounds.addAll(Sound.ofLatin(word.replaceAll("ns?$", "")));
    }
    return List.copyOf(sounds);
  }

  private List<Segment> japanese(String text, Predicate<String> known) {
    List<JapaneseWords.Word> words =
        JapaneseWords.of(text).stream().filter(word -> !Scripts.isLatin(word.surface())).toList();
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = joinedLength(words.subList(at, Math.min(words.size(), at + LONGEST)));
      while (length > 1
          && translations(japaneseForms(words.subList(at, at + length))).stream()
              .noneMatch(translation -> known.test(translation.text()))) {
        length--;
      }
      List<JapaneseWords.Word> span = words.subList(at, at + length);
      if (length > 1 || span.getFirst().hasContent()) {
        segments.add(
            new Segment(
                span.getFirst().start(),
                span.getLast().end(),
                translations(japaneseForms(span)),
                length == 1 ? japaneseSounds(span.getFirst()) : List.of()));
      }
      at += length;
    }
    return segments;
  }

  /** How many of the words stand side by side, beginning with one of content. */
  private static int joinedLength(List<JapaneseWords.Word> words) {
    int length = 1;
    if (words.getFirst().kind().matches("(助詞|助動詞|記号|感動詞|接続詞).*")) {
      return length;
    }
    while (length < words.size() && words.get(length).start() == words.get(length - 1).end()) {
      length++;
    }
    return length;
  }

  private static List<String> japaneseForms(List<JapaneseWords.Word> span) {
    StringBuilder before = new StringBuilder();
    span.subList(0, span.size() - 1).forEach(word -> before.append(word.surface()));
    String surface = before + span.getLast().surface();
    String base = before + span.getLast().base();
    return surface.equals(base) ? List.of(surface) : List.of(surface, base);
  }

  private static List<Sound> japaneseSounds(JapaneseWords.Word word) {
    if (Scripts.isKatakana(word.surface())) {
      return List.of(Sound.ofKatakana(word.surface()));
    }
    return word.isName() && !word.reading().isEmpty()
        ? List.of(Sound.ofKatakana(word.reading()))
        : List.of();
  }

  /** Of all forms together; the first form counts in full. */
  private List<Translation> translations(List<String> forms) {
    Map<String, Float> best = new LinkedHashMap<>();
    float share = 1;
    for (String form : forms) {
      for (Translation translation : dictionary.of(form)) {
        best.merge(translation.text(), translation.weight() * share, Math::max);
      }
      share = BASE_FORM;
    }
    return best.entrySet().stream()
        .map(entry -> new Translation(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Translation::weight).reversed())
        .toList();
  }
}
