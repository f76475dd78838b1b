package dev.kakehashi.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a Markdown text, without its marks. */
final class MarkdownText {
  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}#{1,6}[ \\t　]+(.*?)[ \\t]*#*[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,500}]\\([^)]{0,2000}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{0,500})](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,200}])");
  private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^>\\s]+)>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,2000})\\1");
  private static final Pattern STARRED = Pattern.compile("\\*(?=\\S)([^*]{1,2000})(?<=\\S)\\*");
  private static final Pattern UNDERSCORED =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_(?=\\S)([^_]{1,2000})(?<=\\S)_(?![\\p{L}\\p{N}_])");
  private static final Pattern CODE = Pattern.compile("`{1,3}([^`]{1,2000})`{1,3}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])");
  private static final Pattern LINK_TARGET = Pattern.compile("^ {0,3}\\[[^\\]]+]:\\s+\\S.*$");
  private static final Pattern RULE =
      Pattern.compile("^\\s*[-*_=][-*_=\\s]{2,}$|^[ =-]+$|^\\s*[`~]{3,}.*$");
  private static final Pattern TABLE_RULE = Pattern.compile("^[\\s|:-]+$");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[*+-]|(\\d+[.)]))\\s+");

  private MarkdownText() {}

  static Optional<String> firstHeading(String markdown) {
    Matcher heading = HEADING.matcher(markdown);
    return heading.find()
        ? Optional.of(PlainText.line(withoutMarks(heading.group(1)))).filter(h -> !h.isEmpty())
        : Optional.empty();
  }

  /** Paragraphs, headings and list items, each one line. */
  static List<String> paragraphs(String markdown) {
    List<String> paragraphs = new ArrayList<>();
    String text = withoutComments(markdown);
    for (List<String> block :
        PlainText.blocks(text.lines().map(MarkdownText::blankIfRule).toList())) {
      addBlock(block, paragraphs);
    }
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  private static String withoutComments(String markdown) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    int start = markdown.indexOf("<!--");
    while (start >= 0 && markdown.indexOf("-->", start) >= 0) {
      kept.append(markdown, from, start);
      from = markdown.indexOf("-->", start) + 3;
      start = markdown.indexOf("<!--", from);
    }
    return kept.append(markdown.substring(from)).toString();
  }

  private static String blankIfRule(String line) {
    boolean mark =
        line.isBlank()
            || RULE.matcher(line).matches()
            || LINK_TARGET.matcher(line).matches()
            || TABLE_RULE.matcher(line).matches();
    return mark ? "" : line;
  }

  /** Lines of one block are one paragraph, but headings, items and table rows stand alone. */
  private static void addBlock(List<String> block, List<String> paragraphs) {
    String open = "";
    for (String raw : block) {
      String line = PlainText.line(withoutMarks(raw));
      boolean heading = HEADING.matcher(raw).matches();
      boolean alone = heading || ITEM.matcher(raw).find() || raw.strip().startsWith("|");
      if (alone || open.isEmpty() || line.isEmpty()) {
        paragraphs.add(open);
        open = line;
      } else {
        open = PlainText.joined(open, line);
      }
      if (heading) {
        paragraphs.add(open);
        open = "";
      }
    }
    paragraphs.add(open);
  }

  private static String withoutMarks(String raw) {
    String line = HEADING.matcher(raw).replaceFirst("$1").replaceFirst("^(?:\\s*>)+\\s?", "");
    Matcher item = ITEM.matcher(line);
    if (item.find()) {
      String number = item.group(1);
      line = (number == null ? "-" : number) + " " + line.substring(item.end());
    }
    line = line.strip().startsWith("|") ? line.replace('|', ' ') : line;
    line = IMAGE.matcher(line).replaceAll("");
    line = LINK.matcher(line).replaceAll("$1");
    line = AUTOLINK.matcher(line).replaceAll("$1");
    line = TAG.matcher(line).replaceAll("");
    line = STRONG.matcher(line).replaceAll("$2");
    line = STARRED.matcher(line).replaceAll("$1");
    line = UNDERSCORED.matcher(line).replaceAll("$1");
    line = CODE.matcher(line).replaceAll("$1");
    return ESCAPE.matcher(line).replaceAll("$1");
  }
}
