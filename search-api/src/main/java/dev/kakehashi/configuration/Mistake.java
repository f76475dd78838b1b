package dev.kakehashi.configuration;

/**
 * @param origin where it was made
 * @param text names the place, the setting and what would do
 */
public record Mistake(Origin origin, String text) {
  @Override
  public String toString() {
    return text;
  }
}
