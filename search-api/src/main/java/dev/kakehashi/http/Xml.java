package dev.kakehashi.http;

/** Text as it stands in XML, in elements and quoted attributes alike. */
final class Xml {
  private Xml() {}

  /** Characters that XML 1.0 cannot hold are replaced. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0xD800
        || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
  }
}
