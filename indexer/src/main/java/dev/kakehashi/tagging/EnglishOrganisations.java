package dev.kakehashi.tagging;

import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.tagging.OrganisationName.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names such as {@code Japan Bioindustry Association (JBA)}: capitalised words around a word for a
 * body, with a short form of their initials. Without one only names that can hardly be anything
 * else count, and none in a title, where every word may be capitalised.
 */
final class EnglishOrganisations {
  private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "&", "on", ",");

  /** A list inside the name of a ministry: Agriculture, Water and Forestry. */
  private static final Pattern LIST =
      Pattern.compile(
          ", \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?(?:, \\p{Lu}[\\p{L}-]+){0,3},? and \\p{Lu}");

  private static final int MOST_WORDS = 16;

  private record Word(int start, int end, String text) {
    boolean isSmall() {
      return SMALL.contains(text);
    }

    boolean isBody() {
      return OrganisationWords.CLEAR.contains(text) || OrganisationWords.UNCLEAR.contains(text);
    }
  }

  private final PassageText passage;
  private final String text;
  private final List<OrganisationName> found = new ArrayList<>();

  private EnglishOrganisations(PassageText passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  static List<OrganisationName> in(PassageText passage) {
    EnglishOrganisations organisations = new EnglishOrganisations(passage);
    int at = 0;
    while (at < passage.text().length()) {
      at = organisations.readAt(at);
    }
    return List.copyOf(organisations.found);
  }

  private int readAt(int at) {
    if (!Character.isLetter(text.charAt(at)) || text.charAt(at) >= 0x2E80) {
      return at + 1;
    }
    if (!Character.isUpperCase(text.charAt(at))) {
      return endOfWord(at);
    }
    List<Word> run = runAt(at);
    if (run.stream().anyMatch(Word::isBody)) {
      name(run).ifPresent(found::add);
    }
    return run.getLast().end();
  }

  /** Capitalised words with single blanks between, and small words between those. */
  private List<Word> runAt(int start) {
    List<Word> run = new ArrayList<>();
    int size = 0; // up to the last capitalised word
    int at = start;
    while (at < text.length() && run.size() < MOST_WORDS) {
      Word word = wordAt(at);
      boolean capital = Character.isUpperCase(text.charAt(at));
      if (!capital && !word.isSmall()) {
        break;
      }
      run.add(word);
      if (capital) {
        size = run.size();
      }
      if (isListAt(word.end(), run)) {
        run.add(new Word(word.end(), word.end() + 1, ","));
        at = word.end() + 2;
      } else if (isBlank(word.end()) || word.isSmall() && isLineBreak(word.end())) {
        at = word.end() + 1;
      } else {
        break;
      }
    }
    return size == 0 ? List.of(new Word(start, endOfWord(start), "")) : run.subList(0, size);
  }

  private boolean isListAt(int position, List<Word> run) {
    return position < text.length()
        && text.charAt(position) == ','
        && run.stream().anyMatch(w -> w.text().equals("of") || w.text().equals("for"))
        && LIST.matcher(text).region(position, Math.min(text.length(), position + 120)).lookingAt();
  }

  private boolean isBlank(int position) {
    return position + 1 < text.length()
        && (text.charAt(position) == ' ' || text.charAt(position) == '\u00A0');
  }

  /** A name goes on in the next line where it cannot end: the Association of. */
  private boolean isLineBreak(int position) {
    return position + 1 < text.length() && text.charAt(position) == '\n';
  }

  private Word wordAt(int start) {
    int end = endOfWord(start);
    return new Word(start, end, text.substring(start, end));
  }

  private int endOfWord(int start) {
    int end = start + 1;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    while (end > start + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '’');
  }

  private Optional<OrganisationName> name(List<Word> run) {
    Optional<Place> shortForm = ShortForm.afterEnglish(text, run.getLast().end());
    return shortForm
        .flatMap(place -> explained(run, place))
        .or(() -> passage.passage() == Mention.Passage.BODY ? clear(run) : Optional.empty());
  }

  /**
   * The longest end of the run whose initials the short form gives, a country before it included.
   */
  private Optional<OrganisationName> explained(List<Word> run, Place shortForm) {
    String letters = text.substring(shortForm.start(), shortForm.end());
    if (OrganisationWords.OTHER_THINGS.contains(run.getLast().text())) {
      return Optional.empty();
    }
    for (int from = 0; from < run.size() - 1; from++) {
      List<Word> words = run.subList(from, run.size());
      if (!words.getFirst().isSmall()
          && !OrganisationWords.BEFORE.contains(words.getFirst().text())
          && words.stream().anyMatch(Word::isBody)
          && ShortForm.fits(letters, words.stream().map(Word::text).toList())) {
        boolean afterCountry = from > 0 && isCountry(run.get(from - 1));
        int start = run.get(afterCountry ? from - 1 : from).start();
        return Optional.of(
            new OrganisationName(start, run.getLast().end(), Optional.of(shortForm)));
      }
    }
    return Optional.empty();
  }

  private Optional<OrganisationName> clear(List<Word> run) {
    int body = firstBody(run);
    int from = startBefore(run, body);
    int to = endAfter(run, body);
    if (from < 0 || to < 0) {
      return Optional.empty();
    }
    List<Word> words = run.subList(from, to);
    return isClear(words, run.get(body).text())
        ? Optional.of(
            new OrganisationName(words.getFirst().start(), words.getLast().end(), Optional.empty()))
        : Optional.empty();
  }

  private static int firstBody(List<Word> run) {
    int at = 0;
    while (!run.get(at).isBody()) {
      at++;
    }
    return at;
  }

  /** A name begins after the last small word before its body; "and" there may join two names. */
  private static int startBefore(List<Word> run, int body) {
    int from = body;
    while (from > 0
        && !run.get(from - 1).isSmall()
        && !OrganisationWords.BEFORE.contains(run.get(from - 1).text())) {
      from--;
    }
    boolean joined = from > 0 && Set.of("and", "&", ",").contains(run.get(from - 1).text());
    return joined ? -1 : from;
  }

  /**
   * A name ends with its body, or with what that is "of" or "for"; -1 for a thing named after it.
   */
  private static int endAfter(List<Word> run, int body) {
    int to = body + 1;
    while (to < run.size() && run.get(to).isBody()) {
      to++;
    }
    while (to + 1 < run.size() && Set.of("of", "for").contains(run.get(to).text())) {
      to = endOfPhrase(run, to + 1);
    }
    boolean goesOn = to < run.size() && !run.get(to).isSmall();
    return goesOn && !OrganisationWords.BEFORE.contains(run.get(to).text()) ? -1 : to;
  }

  private static int endOfPhrase(List<Word> run, int start) {
    int to = run.get(start).text().equals("the") ? start + 1 : start;
    while (to < run.size() && !Set.of("of", "for", "on", "the").contains(run.get(to).text())) {
      if (run.get(to).isSmall() && joinsNames(run, to)) {
        return to;
      }
      to++;
    }
    return to;
  }

  /** Institute of Technology and Kyoto University; Council of Kelp and Sony. */
  private static boolean joinsNames(List<Word> run, int and) {
    return !OrganisationWords.GENERAL.contains(run.get(and - 1).text())
        || run.subList(and, run.size()).stream().anyMatch(Word::isBody);
  }

  private boolean isClear(List<Word> words, String body) {
    List<Word> others = words.stream().filter(w -> !w.isSmall() && !w.text().equals(body)).toList();
    boolean named =
        others.stream().anyMatch(w -> !OrganisationWords.GENERAL.contains(w.text()) && !w.isBody());
    int least = body.equals("University") ? 1 : 2;
    boolean ministry = body.equals("Ministry");
    return OrganisationWords.CLEAR.contains(body)
        && named
        && others.size() >= least
        && !OrganisationWords.OTHER_THINGS.contains(words.getLast().text())
        && (!ministry || words.stream().anyMatch(this::isCountry));
  }

  private boolean isCountry(Word word) {
    int from = passage.folded().indexOf(word.start());
    int to = passage.folded().indexOf(word.end());
    return passage.matchesOverlapping(from, to).stream()
        .flatMap(match -> match.names().stream())
        .anyMatch(name -> name.concept().filter(Country.class::isInstance).isPresent());
  }
}
