package dev.kakehashi.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code key: value} lines between two {@code ---} lines, and the text below them. Of YAML it
 * knows what editors write: quotes, {@code [a, b]}, lists of {@code - a} and one level of nesting,
 * which reads as {@code tags.country}.
 */
record FrontMatter(Map<String, List<String>> values, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^---[ \\t]*\\R(.*?)(?<=[\\r\\n])(?:---|\\.\\.\\.)[ \\t]*(?:\\R|$)", Pattern.DOTALL);
  private static final Pattern ENTRY = Pattern.compile("^(\\s*)([\\w.-]+)\\s*:(?:\\s+(.*))?$");
  private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");
  private static final Pattern LIST = Pattern.compile("^\\[(.*)]$");
  private static final Pattern MEMBER = Pattern.compile("\\s*\"[^\"]*\"|[^,、]+");
  private static final Pattern QUOTED = Pattern.compile("^([\"'])(.*)\\1$");

  static FrontMatter of(String text) throws UnreadableSourceException {
    if (!text.startsWith("---") || !text.lines().findFirst().orElse("").strip().equals("---")) {
      return new FrontMatter(Map.of(), text);
    }
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new UnreadableSourceException("begins front matter with --- and does not end it");
    }
    return new FrontMatter(read(block.group(1).lines().toList()), text.substring(block.end()));
  }

  Optional<String> value(String key) {
    List<String> found = values.getOrDefault(key, List.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(unquoted(String.join(", ", found)));
  }

  /** The members of a list, or of a text with commas. */
  List<String> values(String key) {
    List<String> members = new ArrayList<>();
    for (String value : values.getOrDefault(key, List.of())) {
      Matcher list = LIST.matcher(value);
      MEMBER
          .matcher(list.matches() ? list.group(1) : value)
          .results()
          .map(MatchResult::group)
          .map(FrontMatter::unquoted)
          .map(PlainText::line)
          .filter(member -> !member.isEmpty())
          .forEach(members::add);
    }
    return members;
  }

  private static Map<String, List<String>> read(List<String> lines)
      throws UnreadableSourceException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String parent = "";
    String key = "";
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (item.matches() && !key.isEmpty()) {
        add(values, key, item.group(1));
      } else if (entry.matches()) {
        String name = entry.group(2).toLowerCase(Locale.ROOT);
        boolean nested = !entry.group(1).isEmpty() && !parent.isEmpty();
        parent = nested ? parent : name;
        key = nested ? parent + "." + name : name;
        add(values, key, entry.group(3) == null ? "" : entry.group(3));
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        throw new UnreadableSourceException(
            "has a line in its front matter that is no \"key: value\": " + line.strip());
      }
    }
    return values;
  }

  private static void add(Map<String, List<String>> values, String key, String raw) {
    List<String> list = values.computeIfAbsent(key, k -> new ArrayList<>());
    String value = raw.strip();
    if (!value.isEmpty()) {
      list.add(value);
    }
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value.strip());
    return quoted.matches() ? quoted.group(2) : value.strip();
  }
}
