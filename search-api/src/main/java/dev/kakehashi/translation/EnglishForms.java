package dev.kakehashi.translation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The base forms an inflected English word may have; a dictionary tells which of them exist. */
final class EnglishForms {
  private static final Map<String, String> IRREGULAR = irregular();

  private EnglishForms() {}

  /** The word itself first, then the nearest guesses: {@code cities} gives {@code city}. */
  static List<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>(List.of(word));
    String bare = word.replaceAll("['’]s?$", "");
    forms.add(bare);
    if (IRREGULAR.containsKey(bare)) {
      forms.add(IRREGULAR.getOrDefault(bare, bare));
    }
    if (bare.endsWith("ies") && bare.length() > 4) {
      forms.add(cut(bare, 3) + "y");
    } else if (bare.endsWith("ied") && bare.length() > 4) {
      forms.add(cut(bare, 3) + "y");
    } else if (bare.endsWith("es") && bare.length() > 3) {
      forms.add(cut(bare, 1));
      forms.add(cut(bare, 2));
    } else if (bare.endsWith("s") && !bare.endsWith("ss") && bare.length() > 2) {
      forms.add(cut(bare, 1));
    } else if (bare.endsWith("ed") && bare.length() > 3) {
      addVerb(cut(bare, 2), forms);
    } else if (bare.endsWith("ing") && bare.length() > 4) {
      addVerb(cut(bare, 3), forms);
    } else if (bare.endsWith("ly") && bare.length() > 4) {
      forms.add(cut(bare, 2));
    }
    return List.copyOf(forms);
  }

  /** What an ending of a verb was added to: {@code vot} of {@code vote}, {@code plann} of plan. */
  private static void addVerb(String rest, Set<String> forms) {
    forms.add(rest);
    forms.add(rest + "e");
    int last = rest.length() - 1;
    if (last > 1 && rest.charAt(last) == rest.charAt(last - 1)) {
      forms.add(cut(rest, 1));
    }
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Map<String, String> irregular() {
    String table =
        """
        became become;began begin;begun begin;bought buy;broke break;broken break;brought bring
        built build;came come;caught catch;chose choose;chosen choose;dealt deal;did do;done do
        drawn draw;drew draw;driven drive;drove drive;fallen fall;fell fall;felt feel;fought fight
        found find;flew fly;flown fly;gave give;given give;gone go;got get;grew grow;grown grow
        had have;has have;heard hear;held hold;hidden hide;hid hide;kept keep;knew know;known know
        laid lay;led lead;left leave;lent lend;lost lose;made make;meant mean;met meet;paid pay
        ran run;rose rise;risen rise;said say;sank sink;sat sit;saw see;seen see;sold sell;sent send
        shot shoot;shown show;slept sleep;spent spend;spoke speak;spoken speak;stole steal
        stolen steal;stood stand;struck strike;taken take;took take;taught teach;thought think
        threw throw;thrown throw;told tell;understood understand;went go;withdrawn withdraw
        withdrew withdraw;won win;wore wear;worn wear;wrote write;written write;children child
        feet foot;leaves leaf;lives life;men man;people person;teeth tooth;women woman;wives wife
        crises crisis;memoranda memorandum;bases basis;media medium;was be;were be;been be;is be
        are be;worse bad;worst bad;better good;best good;swore swear;sworn swear;froze freeze
        frozen freeze;hung hang;hurt hurt;fed feed;fled flee;dug dig;bitten bite;bit bite;sang sing
        sung sing;swam swim;tore tear;torn tear;wound wind;woke wake;forgot forget;forgotten forget
        overtook overtake;undertook undertake;overcame overcome;forbade forbid;shook shake
        shaken shake;sought seek;bore bear;borne bear;beaten beat;spread spread;drank drink
        drunk drink;ate eat;eaten eat;rode ride;ridden ride;rang ring;rung ring;lit light
        """;
    Map<String, String> forms = new java.util.HashMap<>();
    for (String pair : table.strip().split("[;\n]", -1)) {
      String[] sides = pair.split(" ", -1);
      forms.put(sides[0], sides[1]);
    }
    return Map.copyOf(forms);
  }
}
