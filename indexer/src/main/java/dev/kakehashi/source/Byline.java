package dev.kakehashi.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote an article. */
final class Byline {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:[^.]{0,30}\\d{4}\\s?[|,•·–-]?\\s?)?(?:[Bb]y|BY|[Ww]ritten by|[Pp]osted"
              + " by|[Aa]uthors?\\s?:|[Rr]eport(?:ed|ing)"
              + " by)\\s?:?\\s+(\\p{Lu}.{1,80}|[\\u3040-\\u9fff].{1,30})$");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "^[（(【]?(?:取材[・、])?(?:文|執筆|著者?|筆者|記者|ライター|編集|文責|執筆者|取材)\\s?[：:＝=／/]\\s?(.{2,40}?)[）)】]?$|^[（(【]?([\\u4e00-\\u9fff][\\u3040-\\u30ff\\u4e00-\\u9fff"
              + " 　・]{1,10}?)\\s?(?:記者|編集委員|特派員)[）)】]?$");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:[,，、;]|\\band\\b|&|／)\\s*");
  private static final Pattern AFTER_NAMES =
      Pattern.compile("\\s*(?:[|｜•·]|\\s[-–—]\\s).*$|\\s+(?:on|in|at|for|from)\\s.*$");
  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:reporters?|editors?|correspondents?|writers?|journalists?|analysts?|staff|contributors?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 120; // characters

  private Byline() {}

  static boolean isByline(String line) {
    return names(line).isPresent();
  }

  /** Who wrote it, as the line puts it; empty where the line is no byline. */
  static Optional<List<String>> names(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher english = ENGLISH.matcher(line);
    if (english.matches()) {
      return namesIn(english.group(1));
    }
    Matcher japanese = JAPANESE.matcher(line);
    if (japanese.matches()) {
      String labelled = japanese.group(1);
      return namesIn(labelled == null ? japanese.group(2) : labelled);
    }
    return Optional.empty();
  }

  /** Whether a line of its own can be a person's name. */
  static boolean looksLikeName(String line) {
    return Prose.width(line) <= 40
        && Prose.words(line) <= 5
        && !Prose.endsSentence(line)
        && line.codePoints().noneMatch(Character::isDigit)
        && Character.isLetter(line.codePointAt(0))
        && !Character.isLowerCase(line.codePointAt(0));
  }

  private static Optional<List<String>> namesIn(String text) {
    String plain = AFTER_NAMES.matcher(text).replaceFirst("");
    List<String> names =
        BETWEEN_NAMES
            .splitAsStream(plain)
            .map(String::strip)
            .map(name -> name.replaceFirst("(?:記者|氏)$", "").replaceFirst("[.:]$", "").strip())
            .filter(name -> !name.isEmpty())
            .toList();
    List<String> people = names.stream().filter(name -> !ROLE.matcher(name).find()).toList();
    if (!people.isEmpty()) {
      names = people;
    }
    boolean allNames = !names.isEmpty() && names.stream().allMatch(Byline::looksLikeName);
    return allNames ? Optional.of(names) : Optional.empty();
  }
}
