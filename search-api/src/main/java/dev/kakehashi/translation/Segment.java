package dev.kakehashi.translation;

import java.util.List;

/**
 * A stretch of a query that is translated as a whole.
 *
 * @param start UTF-16 position in the query
 * @param end UTF-16 position after it
 * @param translations the most usual first; empty where no dictionary knows it
 * @param sounds how a name would sound; empty for what is no name
 */
public record Segment(int start, int end, List<Translation> translations, List<Sound> sounds) {
  public Segment {
    translations = List.copyOf(translations);
    sounds = List.copyOf(sounds);
  }
}
