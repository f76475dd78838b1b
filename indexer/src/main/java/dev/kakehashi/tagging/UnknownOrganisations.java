package dev.kakehashi.tagging;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Organisations the vocabulary does not know, found by the form of their names and kept by name. A
 * short form that the text explains counts wherever the text uses it.
 */
final class UnknownOrganisations {
  private static final String EXPLAINED = "name with short form";
  private static final String BY_ENDING = "name by its ending";
  private static final String SHORT_FORM = "short form the text explains";

  private final Map<Mention.Passage, Taken> taken = new HashMap<>();
  private final Map<String, Organisation> shortForms = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  private UnknownOrganisations(List<PassageText> passages, List<Sighting> sightings) {
    for (PassageText passage : passages) {
      taken.put(passage.passage(), new Taken());
    }
    for (Sighting sighting : sightings) {
      boolean decides =
          switch (sighting.concept()) {
            case Organisation organisation -> true;
            case Agreement agreement -> true;
            case Country country -> country.isBloc();
            default -> false;
          };
      if (decides) {
        taken(sighting.passage()).add(sighting.start(), sighting.end());
      }
    }
  }

  static List<Mention> mentions(List<PassageText> passages, List<Sighting> sightings) {
    UnknownOrganisations unknown = new UnknownOrganisations(passages, sightings);
    passages.forEach(unknown::findNames);
    if (!unknown.shortForms.isEmpty()) {
      passages.forEach(unknown::findShortForms);
    }
    return List.copyOf(unknown.mentions);
  }

  /** The organisations mentioned, those named more often first. */
  static List<Organisation> named(List<Mention> mentions) {
    Map<Organisation, Integer> counts = new LinkedHashMap<>();
    mentions.forEach(mention -> counts.merge((Organisation) mention.concept(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Organisation, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void findNames(PassageText passage) {
    Stream.concat(
            EnglishOrganisations.in(passage).stream(), JapaneseOrganisations.in(passage).stream())
        .filter(name -> taken(passage).isFree(name.start(), name.lastEnd()))
        .forEach(name -> add(passage, name));
  }

  private void add(PassageText passage, OrganisationName name) {
    Organisation organisation =
        new Organisation(passage.between(name.start(), name.end()).replaceAll("[\\s\u00A0]+", " "));
    String rule = name.shortForm().isPresent() ? EXPLAINED : BY_ENDING;
    mentions.add(passage.mention(organisation, name.start(), name.end(), rule));
    taken(passage).add(name.start(), name.end());
    name.shortForm()
        .ifPresent(
            place ->
                shortForms.putIfAbsent(passage.between(place.start(), place.end()), organisation));
  }

  /** One pass over the words of one script, each looked up. */
  private void findShortForms(PassageText passage) {
    String text = passage.text();
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      Organisation organisation = shortForms.get(text.substring(at, Math.min(end, at + 12)));
      if (organisation != null && taken(passage).isFree(at, end)) {
        mentions.add(passage.mention(organisation, at, end, SHORT_FORM));
      }
      at = end;
    }
  }

  private static int endOfWord(String text, int start) {
    int script = script(text.charAt(start));
    int end = start + 1;
    while (end < text.length() && script != 0 && script(text.charAt(end)) == script) {
      end++;
    }
    return end;
  }

  private static int script(char c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return 2;
    }
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '&' || c == '-') ? 1 : 0;
  }

  private Taken taken(PassageText passage) {
    return taken.computeIfAbsent(passage.passage(), p -> new Taken());
  }

  /** The stretches of a passage that already stand for something. */
  private static final class Taken {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    void add(int start, int end) {
      ends.merge(start, end, Math::max);
    }

    boolean isFree(int start, int end) {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(end);
      return before == null || before.getValue() <= start;
    }
  }
}
