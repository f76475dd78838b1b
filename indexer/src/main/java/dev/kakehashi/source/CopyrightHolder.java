package dev.kakehashi.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name in a copyright line: {@code © 2025 techUK. All rights reserved.} */
final class CopyrightHolder {
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:©|\\(c\\)|（c）|copyright|コピーライト)[\\s:：©]*(?:\\([cC]\\)\\s*)?(?:\\d{4}(?:\\s*[-–]\\s*(?:\\d{4}|present))?[\\s,]*)?(?:by\\s+)?([\\p{L}][\\p{L}\\p{N}"
              + " .&'’・ー-]{1,60}?)\\s*(?:,|\\d{4}|all rights|無断|[.。|](?:\\s|$)|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile(
          "^(?:www\\.)?([\\w-]+)\\.(?:com?|org|net|gov|or|go|ac|ne|eu|jp|uk|info|news)\\b.*$");

  private CopyrightHolder() {}

  static Optional<String> in(String line) {
    Matcher holder = HOLDER.matcher(line);
    return holder.find()
        ? Optional.of(holder.group(1).strip()).filter(name -> name.length() > 1)
        : Optional.empty();
  }

  /** The name within an address: {@code geneonline} of {@code www.geneonline.com}. */
  static String withoutDomain(String name) {
    return DOMAIN.matcher(name).replaceFirst("$1");
  }
}
