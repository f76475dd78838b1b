package dev.kakehashi.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Finds the part of a page that is its article and gives its blocks, one line each. */
final class MainContent {
  private static final String NEVER_ARTICLE =
      "script, style, noscript, template, nav, footer, aside, form, button, select, dialog, iframe,"
          + " svg, canvas, figure, figcaption, audio, video, object, rt, rp, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog], [role=alert], [role=menu]";

  /** Words in a class or id of what surrounds an article. */
  private static final Pattern AROUND_ARTICLE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|share|sharing|social|sns|related|recommend(?:ed|ation)?s?|newsletter|subscribe"
              + "|promo|advert(?:isement)?s?|ads?|banner|breadcrumbs?|pankuzu|topicpath|sidebar|side|comments?|captions?|popup|modal"
              + "|author-?(?:bio|box|info|card)|profile|tags?|taglist|pagination|pager|menu|navi?|navigation|gnav|globalnav|footer|masthead"
              + "|ranking|latest|popular|widget|toolbar|skip|copyright|contact)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NEVER_DROPPED = Set.of("html", "body", "main", "article");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tr",
          "ul");

  /** An element with this share of the page's text is not furniture, whatever it is called. */
  private static final double MOST_OF_THE_TEXT = 0.5;

  /** A semantic element with less text than this is a teaser; in columns. */
  private static final int LEAST_TEXT = 150;

  /** A block that is links to this share, and no sentence, leads away from the article. */
  private static final double MOSTLY_LINKS = 0.7;

  /** A narrower line before a line break is a heading or a name, not a part of a sentence. */
  private static final int WIDEST_LABEL = 40; // columns

  private MainContent() {}

  /** The lines of the article and of what stands close around it, list items marked with a dash. */
  static List<String> lines(Document page) {
    Document copy = page.clone();
    copy.select(NEVER_ARTICLE).remove();
    dropFurniture(copy.body());
    Map<Element, Integer> widths = widths(copy.body());
    return blocks(container(copy, widths));
  }

  /** All of the page's text, menus too, for dates and names in the furniture. */
  static List<String> allLines(Document page) {
    Document copy = page.clone();
    copy.select("script, style, noscript, template, rt, rp").remove();
    return blocks(copy.body());
  }

  private static void dropFurniture(Element body) {
    int all = Prose.width(body.text());
    List<Element> furniture = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      boolean named = AROUND_ARTICLE.matcher(element.className() + " " + element.id()).find();
      if (named && !NEVER_DROPPED.contains(element.normalName())) {
        furniture.add(element);
      }
    }
    for (Element element : furniture) {
      if (Prose.width(element.text()) < all * MOST_OF_THE_TEXT) {
        element.remove();
      }
    }
  }

  /**
   * How much running text each element holds directly or in its paragraphs: a paragraph counts for
   * its parent, and half for the parent above, so that the element around the paragraphs wins over
   * the page around it.
   */
  private static Map<Element, Integer> widths(Element body) {
    Map<Element, Integer> widths = new HashMap<>();
    for (Element element : body.getAllElements()) {
      int width = runningText(element);
      Element parent = element.parent();
      if (width > 0 && parent != null) {
        widths.merge(parent, width, Integer::sum);
        Element above = parent.parent();
        if (above != null) {
          widths.merge(above, width / 2, Integer::sum);
        }
      }
    }
    return widths;
  }

  private static int runningText(Element element) {
    boolean paragraph = element.nameIs("p") || hasOwnSentences(element);
    if (!paragraph) {
      return 0;
    }
    String text = PlainText.line(element.nameIs("p") ? element.text() : element.ownText());
    return Prose.isRunningText(text) ? Prose.width(text) : 0;
  }

  private static boolean hasOwnSentences(Element element) {
    return (element.nameIs("div") || element.nameIs("td") || element.nameIs("section"))
        && Prose.isRunningText(PlainText.line(element.ownText()));
  }

  private static Element container(Document page, Map<Element, Integer> widths) {
    for (String query : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      Element best = null;
      int most = LEAST_TEXT;
      for (Element element : page.select(query)) {
        int width = widthInside(element);
        if (width > most) {
          most = width;
          best = element;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return widths.entrySet().stream()
        .max(Map.Entry.<Element, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(page.body());
  }

  private static int widthInside(Element element) {
    return element.getAllElements().stream().mapToInt(MainContent::runningText).sum();
  }

  private static List<String> blocks(Element container) {
    var visitor = new BlockVisitor();
    NodeTraversor.traverse(visitor, container);
    return visitor.finish();
  }

  /** Gathers text up to each block's edge. */
  private static final class BlockVisitor implements NodeVisitor {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked; // characters of this block inside links
    private int links; // links open

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
        linked += links > 0 ? words.getWholeText().length() : 0;
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "a" -> links++;
        case "br" -> breakLine();
        case "td", "th" -> text.append(' ');
        case "li" -> {
          flush();
          text.append("- ");
        }
        default -> {
          if (BLOCKS.contains(element.normalName())) {
            flush();
          }
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.nameIs("a") ? 1 : 0;
        if (BLOCKS.contains(element.normalName())) {
          flush();
        }
      }
    }

    /** A line break ends a paragraph where a sentence ends, after a label, and when doubled. */
    private void breakLine() {
      String line = joined();
      boolean doubled = text.toString().endsWith("\n\n");
      boolean goesOn = line.endsWith("、") || line.endsWith(",");
      boolean label = Prose.width(line) < WIDEST_LABEL && !goesOn;
      if (doubled || label || Prose.endsSentence(line)) {
        flush();
      } else {
        text.append("\n\n");
      }
    }

    /** Line ends in the source mean nothing, and between Japanese letters not even a space. */
    private String joined() {
      return PlainText.lines(text.toString()).stream()
          .filter(part -> !part.isEmpty())
          .reduce(PlainText::joined)
          .orElse("");
    }

    private void flush() {
      String line = joined();
      boolean leadsAway = linked > text.length() * MOSTLY_LINKS && !Prose.isRunningText(line);
      if (!line.isEmpty() && !leadsAway && !line.equals("-")) {
        lines.add(line);
      }
      if (!text.toString().equals("- ")) {
        text.setLength(0);
      }
      linked = 0;
    }

    List<String> finish() {
      flush();
      return lines;
    }
  }
}
