package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.tagging.OrganisationName.Place;
import dev.kakehashi.vocabulary.NameMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names such as 英国バイオ産業協会（BIA）: a run of kanji, katakana and Latin letters that ends in a word for
 * a body. With a short form in brackets every such ending counts; without one only those that end
 * nothing else, after more than general words.
 */
final class JapaneseOrganisations {
  private static final Pattern CLEAR =
      Pattern.compile("(?:協会|機構|連合会|連盟|会議所|研究所|研究機構|財団|公社|大学|銀行|工業会|振興会|協議会|商工会|経済団体|学会)$");

  private static final Pattern UNCLEAR =
      Pattern.compile(
          "(?:委員会|事務局|基金|組合|センター|省|庁|(?<!当|部|支|薬)局|公団|公庫|会社|グループ|連合|会|院|本部|評議会|フォーラム)$");

  /** A ministry needs its country before it; 省庁 and 官庁 are kinds of bodies. */
  private static final Pattern MINISTRY = Pattern.compile("(?:(?<![各両同])省|(?<![省官公県])庁)$");

  /** The last characters of all endings: few runs go on to the patterns. */
  private static final String LAST = "会構盟所団社学行体局庁省金合ー団庫プ院部ム";

  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:\\d+(?:年|月|日|社|件|[カか]国)|(?:一般|公益|特例)?(?:社団|財団)法人|独立行政法人|国立研究開発法人"
              + "|特定非営利活動法人|国立大学法人|公立大学法人|学校法人|株式会社|(?:NPO|ＮＰＯ)法人|特殊法人|認可法人"
              + "|主催者?|共催|後援|協賛|会場)+");

  /** What says nothing of who it is. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "国内|独立|海外|各国|各地|各|有力|私立|国立|公立|地元|両国|両|女子|医科|工科|総合|単科|他|複数|主要|外国|大手|民間|地方"
              + "|中央|国際|世界|政府|業界|専門|諮問|合同|特別|実行|準備|運営|組織|作業|政策|共同|経済|産業|商業|工業|農業|貿易|投資"
              + "|開発|科学|技術|研究|協力|関係|関連|支援|推進|振興|連携|系|同|当|本|新|全国|名門|付属|附属|系列|金融|学術|友好"
              + "|\\d+|[数十]|所属|参加|加盟|傘下|提携|米|英|日|中|独|仏|韓|豪|印|欧州|アジア|アフリカ|欧|業|・|の");

  private static final int LONGEST = 60;

  private final PassageText passage;
  private final String text;

  private JapaneseOrganisations(PassageText passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  static List<OrganisationName> in(PassageText passage) {
    JapaneseOrganisations organisations = new JapaneseOrganisations(passage);
    List<OrganisationName> found = new ArrayList<>();
    int at = 0;
    while (at < passage.text().length()) {
      int end = organisations.endOfRun(at);
      if (end - at > 3
          && end - at <= LONGEST
          && LAST.indexOf(organisations.text.charAt(end - 1)) >= 0) {
        organisations.name(at, end).ifPresent(found::add);
      }
      at = Math.max(end, at + 1);
    }
    return List.copyOf(found);
  }

  private int endOfRun(int start) {
    int end = start;
    while (end < text.length() && isInName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInName(char c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x30A1 && c <= 0x30FE
        || c == '々'
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= 0xFF10 && c <= 0xFF5A
        || c == '&';
  }

  private Optional<OrganisationName> name(int runStart, int end) {
    String run = text.substring(runStart, end);
    boolean clear = CLEAR.matcher(run).find();
    if (!clear && !UNCLEAR.matcher(run).find()) {
      return Optional.empty();
    }
    int start = startOfName(runStart, end);
    Optional<Place> shortForm = ShortForm.afterJapanese(text, start, end);
    boolean counts =
        shortForm.isPresent()
            ? end - start > 3
            : isSaid(start, end, clear ? CLEAR : MINISTRY)
                && (clear || beginsWithCountry(start, end));
    return counts ? Optional.of(new OrganisationName(start, end, shortForm)) : Optional.empty();
  }

  /** After legal forms, numbers, and names before a dot in the middle that end in a body too. */
  private int startOfName(int runStart, int end) {
    int start = runStart;
    for (int at = runStart; at < end; at++) {
      boolean dot = text.charAt(at) == '・';
      if (dot && (isBody(text.substring(start, at)) || isOrganisationBefore(at))) {
        start = at + 1;
      }
    }
    Matcher prefix = PREFIX.matcher(text).region(start, end);
    return prefix.lookingAt() ? prefix.end() : start;
  }

  private static boolean isBody(String run) {
    return CLEAR.matcher(run).find() || MINISTRY.matcher(run).find();
  }

  private boolean isOrganisationBefore(int position) {
    return names(position - 1, position).stream()
        .anyMatch(match -> match.end() == position && stands(match, Organisation.class));
  }

  /** Whether more than general words and countries stand before the ending. */
  private boolean isSaid(int start, int end, Pattern ending) {
    Matcher matcher = ending.matcher(text).region(start, end);
    if (!matcher.find() || "同各両当".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    int at = start;
    for (NameMatch country : names(start, matcher.start())) {
      if (stands(country, Country.class) && country.start() >= at && country.end() <= end) {
        rest.append(text, at, country.start());
        at = country.end();
      }
    }
    rest.append(text, at, Math.max(at, matcher.start()));
    boolean ministry = ending == MINISTRY;
    return (ministry ? rest.length() : GENERAL.matcher(rest).replaceAll("").length()) >= 2;
  }

  private boolean beginsWithCountry(int start, int end) {
    return names(start, end).stream()
        .anyMatch(match -> match.start() == start && stands(match, Country.class));
  }

  private List<NameMatch> names(int start, int end) {
    return passage.matchesOverlapping(
        passage.folded().indexOf(start), passage.folded().indexOf(end));
  }

  private static boolean stands(NameMatch match, Class<? extends Concept> kind) {
    return match.names().stream()
        .anyMatch(name -> name.concept().filter(kind::isInstance).isPresent());
  }
}
