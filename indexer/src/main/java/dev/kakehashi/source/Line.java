package dev.kakehashi.source;

import java.util.regex.Pattern;

/** One line of a page and what it is there for. */
record Line(String text, Kind kind) {
  private static final Pattern ITEM =
      Pattern.compile("^(?:[-*•・‣▪◦–]\\s?|[(（]?\\d{1,2}[.)）]\\s|[①-⑳]\\s?)(?=\\S).*$");

  /** Narrower items are menus and tags; in columns. */
  private static final int NARROWEST_ITEM = 12;

  enum Kind {
    /** Sentences. */
    PROSE,
    /** A sentence that closes articles with an invitation. */
    INVITATION,
    LIST_ITEM,
    /** Headings, names, labels: what they are depends on the neighbours. */
    SHORT,
    DATE,
    BYLINE,
    CAPTION,
    CONTACT,
    BUTTON,
    /** A tool or a notice of the page. */
    PAGE,
    /** No article goes on past this line. */
    END
  }

  static Line of(String text) {
    return new Line(text, kindOf(text));
  }

  private static Kind kindOf(String text) {
    if (Boilerplate.endsArticle(text)) {
      return Kind.END;
    }
    if (Boilerplate.isOfThePage(text)) {
      return Kind.PAGE;
    }
    if (Boilerplate.isButton(text)) {
      return Kind.BUTTON;
    }
    if (Byline.isByline(text)) {
      return Kind.BYLINE;
    }
    if (PublicationDates.isDateLine(text)) {
      return Kind.DATE;
    }
    if (Boilerplate.isCaption(text)) {
      return Kind.CAPTION;
    }
    return Boilerplate.isContact(text) ? Kind.CONTACT : contentKind(text);
  }

  private static Kind contentKind(String text) {
    if (ITEM.matcher(text).matches() && Prose.width(text) >= NARROWEST_ITEM) {
      return Kind.LIST_ITEM;
    }
    if (!Prose.isRunningText(text)) {
      return Kind.SHORT;
    }
    return Boilerplate.isInvitation(text) ? Kind.INVITATION : Kind.PROSE;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isSentences() {
    return kind == Kind.PROSE || kind == Kind.INVITATION;
  }

  /** Whether the line speaks for itself, whatever its neighbours are. */
  boolean isContent() {
    return isSentences() || kind == Kind.LIST_ITEM;
  }

  boolean announcesList() {
    return (isSentences() || kind == Kind.SHORT) && (text.endsWith(":") || text.endsWith("："));
  }

  int width() {
    return Prose.width(text);
  }
}
