package dev.kakehashi.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON: in the index, and printed by {@code kakehashi tag}. It comes in two parts, so
 * that a hit's head is read without its body and its evidence.
 */
public final class ArticleJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Evidence NO_EVIDENCE = new Evidence(List.of(), List.of());

  private ArticleJson() {}

  /** All of the article but its body and evidence. Absent members are left out. */
  record Head(
      String id,
      @Nullable String url,
      @Nullable String source,
      String title,
      @Nullable Boolean titleDerived,
      String language,
      @Nullable String published,
      List<String> authors,
      Map<String, List<String>> tags) {}

  record Evidence(List<MentionJson> mentions, List<EventJson> events) {}

  /**
   * @param code kind and code: {@code country:GB}
   * @param field {@code title} or {@code body}
   * @param start UTF-16 position in the field
   */
  record MentionJson(String code, String field, int start, int end, String text, String rule) {}

  record EventJson(String date, @Nullable String end, int start, String text) {}

  /** The whole, as {@code kakehashi tag} prints it: head, body, evidence. */
  record Whole(
      String id,
      @Nullable String url,
      @Nullable String source,
      String title,
      @Nullable Boolean titleDerived,
      String language,
      @Nullable String published,
      List<String> authors,
      Map<String, List<String>> tags,
      List<MentionJson> mentions,
      List<EventJson> events,
      String body) {}

  public static String head(Article article) {
    return GSON.toJson(headOf(article));
  }

  public static String evidence(Article article) {
    return GSON.toJson(evidenceOf(article));
  }

  /** One line with everything, for people and programs outside. */
  public static String whole(Article article) {
    Head head = headOf(article);
    Evidence evidence = evidenceOf(article);
    return GSON.toJson(
        new Whole(
            head.id,
            head.url,
            head.source,
            head.title,
            head.titleDerived,
            head.language,
            head.published,
            head.authors,
            head.tags,
            evidence.mentions,
            evidence.events,
            article.body()));
  }

  /** Reads what {@link #head} and {@link #evidence} wrote. */
  public static Article read(String headJson, String body, String evidenceJson) {
    return article(headJson, body, GSON.fromJson(evidenceJson, Evidence.class));
  }

  /** The same without body and evidence, where only the head is wanted. */
  public static Article readHead(String headJson) {
    return article(headJson, "", NO_EVIDENCE);
  }

  private static Article article(String headJson, String body, Evidence evidence) {
    Head head = GSON.fromJson(headJson, Head.class);
    return new Article(
        head.id,
        Optional.ofNullable(head.url).map(URI::create),
        Optional.ofNullable(head.source),
        head.title,
        Boolean.TRUE.equals(head.titleDerived),
        body,
        new Language(head.language),
        Optional.ofNullable(head.published).map(LocalDate::parse),
        head.authors,
        tags(head.tags),
        evidence.mentions.stream().map(ArticleJson::mention).toList(),
        evidence.events.stream().map(ArticleJson::event).toList());
  }

  private static Head headOf(Article article) {
    return new Head(
        article.id(),
        article.url().map(URI::toString).orElse(null),
        article.source().orElse(null),
        article.title(),
        article.titleDerived() ? true : null,
        article.language().code(),
        article.published().map(LocalDate::toString).orElse(null),
        article.authors(),
        tagsOf(article));
  }

  private static Map<String, List<String>> tagsOf(Article article) {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    for (Facet facet : Facet.TAGS) {
      tags.put(facet.key(), facet.valuesOf(article));
    }
    return tags;
  }

  private static Tags tags(Map<String, List<String>> tags) {
    return new Tags(
        concepts(tags, Facet.COUNTRY, Country::new),
        concepts(tags, Facet.PAIR, CountryPair::ofCode),
        concepts(tags, Facet.SECTOR, Sector::new),
        concepts(tags, Facet.AGREEMENT, Agreement::new),
        concepts(tags, Facet.STAGE, Stage::ofCode),
        concepts(tags, Facet.ORGANISATION, Organisation::new));
  }

  private static <T> List<T> concepts(
      Map<String, List<String>> tags, Facet facet, Function<String, T> concept) {
    return tags.getOrDefault(facet.key(), List.of()).stream().map(concept).toList();
  }

  private static Evidence evidenceOf(Article article) {
    return new Evidence(
        article.mentions().stream().map(ArticleJson::jsonOf).toList(),
        article.events().stream().map(ArticleJson::jsonOf).toList());
  }

  private static MentionJson jsonOf(Mention mention) {
    return new MentionJson(
        mention.concept().key(),
        mention.passage().name().toLowerCase(Locale.ROOT),
        mention.start(),
        mention.end(),
        mention.text(),
        mention.rule());
  }

  private static Mention mention(MentionJson json) {
    return new Mention(
        Concept.ofKey(json.code),
        Mention.Passage.valueOf(json.field.toUpperCase(Locale.ROOT)),
        json.start,
        json.end,
        json.text,
        json.rule);
  }

  private static EventJson jsonOf(EventDate event) {
    boolean oneDay = event.first().equals(event.last());
    return new EventJson(
        event.first().toString(),
        oneDay ? null : event.last().toString(),
        event.start(),
        event.text());
  }

  private static EventDate event(EventJson json) {
    LocalDate first = LocalDate.parse(json.date);
    return new EventDate(
        first, json.end == null ? first : LocalDate.parse(json.end), json.start, json.text);
  }
}
