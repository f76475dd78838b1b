package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the widget has to live on. */
@InBrowser
class WidgetHostsTest {
  private static final String[] MODES = {"box", "compact", "latest", "full"};

  /** What the widget looks like, as the reader's eyes get it. */
  private static final String LOOKS =
      """
      return [...shadow.querySelectorAll('[part~=input], [part~=button], [part~=title], [part~=snippet], [part~=meta]')]
          .slice(0, 6).map((e) => {
            const {display, textTransform, letterSpacing, textAlign, whiteSpace, borderStyle, position} = getComputedStyle(e);
            return [e.part, display, textTransform, letterSpacing, textAlign, whiteSpace, borderStyle, position,
                Math.round(e.getBoundingClientRect().height)].join(' ');
          }).join('\\n')\
      """;

  @Test
  void aStrictPolicyWithTrustedTypesRefusesNothingInAnyKind(HostPage host) {
    String policy =
        "default-src 'none'; script-src %s; connect-src %s; form-action %s; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
            .formatted(host.page.origin(), host.page.origin(), host.page.origin());
    for (String mode : MODES) {
      host.open("en", host.widget("query=hydrogen mode=" + mode), policy);
      assertThat(host.shows(mode.equals("latest") ? ".heading" : "[part=input]")).isTrue();
      assertThat(host.titles().isEmpty()).isEqualTo(mode.equals("box"));
      assertThat(host.run("return getComputedStyle(shadow.querySelector('.root')).containerType"))
          .isEqualTo("inline-size"); // its style sheet is in force
      assertThat(host.page.complaints()).isEmpty();
    }
    host.click("[part=facet] input");
    host.run("shadow.querySelector('input').value = ''");
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=option]"), true);
    assertThat(host.page.complaints()).isEmpty();
  }

  @Test
  void thePolicyIsInForceInThatTest(HostPage host) {
    host.open("en", host.widget("mode=box"), "style-src 'none'; script-src " + host.page.origin());
    host.page.run("document.body.setAttribute('style', 'color: red')");
    expect(() -> host.page.run("return wire.refusals.length"), 1L);
    assertThat(host.page.complaints()).anyMatch(line -> line.contains("style-src"));
    host.page.run("wire.refusals.length = 0");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "* { letter-spacing: .4em; text-transform: uppercase; text-align: center; white-space: pre;"
            + " line-height: 1 } trade-news-search { letter-spacing: .4em; text-transform:"
            + " uppercase; text-align: center; white-space: pre }",
        "input, button, ul, li, form, label, p, h3, mark { all: unset !important; display: none"
            + " !important }",
        "*, ::before, ::after { box-sizing: content-box; border: 3px dashed red; margin: 9px;"
            + " padding: 9px; float: left } trade-news-search { float: none; border: 0; margin: 0;"
            + " padding: 0 } main, body { float: none }",
        "body { font: 16px/1.5 system-ui; margin: 0 } *, ::before, ::after { box-sizing: border-box"
            + " } a { color: #0d6efd } button { border-radius: 0 } [type=button] {"
            + " -webkit-appearance: button } legend { float: left; width: 100%; font-size: 1.5rem }"
            + " label { display: inline-block } h3 { font-size: 1.75rem }"
      })
  void theStylesOfThePageStayOutside(String css, HostPage host) {
    host.put("/host.css", "text/css", css);
    String width = "<div style='width:600px;font:16px/1.5 sans-serif'>%s</div>";
    host.open(width.formatted(host.widget("query=hydrogen")));
    String alone = (String) host.run(LOOKS);
    host.open(
        "<link rel=stylesheet href=/host.css>" + width.formatted(host.widget("query=hydrogen")));
    assertThat(host.run(LOOKS)).isEqualTo(alone);
  }

  @Test
  void aPageThatUnsetsEverythingStillShowsIt(HostPage host) {
    host.open(
        "<style>* { all: unset } head, style, script { display: none }</style>"
            + host.widget("query=hydrogen")
            + host.widget("query=水素 lang=ja"));
    assertThat(host.run("return getComputedStyle(widget).display")).isEqualTo("block");
    assertThat(host.titles()).hasSize(5);
    assertThat((Long) host.run("return Math.round(shadow.querySelector('input').offsetHeight)"))
        .isGreaterThanOrEqualTo(44);
  }

  @Test
  void theFontTheColourAndTheSizeComeFromThePage(HostPage host) {
    host.open(
        "<div style='font: 20px Georgia; color: rgb(10, 60, 10); --tns-accent: rgb(90, 0, 90)'>"
            + host.widget("query=hydrogen")
            + "</div>");
    assertThat(
            host.run(
                "const {fontFamily, fontSize, color} ="
                    + " getComputedStyle(shadow.querySelector('[part=snippet]'));return"
                    + " [fontFamily, fontSize, color].join(' ')"))
        .isEqualTo("Georgia 18.75px rgb(10, 60, 10)");
    assertThat(
            host.run(
                "return getComputedStyle(shadow.querySelector('[part=button]')).backgroundColor"))
        .isEqualTo("rgb(90, 0, 90)");
  }

  @Test
  void partsAreTheHostsToDress(HostPage host) {
    host.open(
        "<style>trade-news-search::part(title) { font-size: 31px } trade-news-search::part(button)"
            + " { border-radius: 9px }</style>"
            + host.widget("query=hydrogen"));
    assertThat(
            host.run(
                "return getComputedStyle(shadow.querySelector('[part=title]')).fontSize"
                    + " + getComputedStyle(shadow.querySelector('[part=button]')).borderRadius"))
        .isEqualTo("31px9px");
  }

  @ParameterizedTest(name = "letters {0}: {1}")
  @CsvSource({"'#111', light", "'#eee', dark"})
  void lightLettersStandOnSomethingDark(String colour, String theme, HostPage host) {
    host.open("<div style='color: %s'>%s</div>".formatted(colour, host.widget("mode=box")));
    assertThat(host.attribute(".root", "data-theme")).isEqualTo(theme);
  }

  @Test
  void aBaseAddressElsewhereChangesNothing(HostPage host) {
    host.open(
        "<base href='https://elsewhere.example.org/app/'>"
            + host.widget("query=hydrogen mode=full"));
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.attribute("[part=title] a", "href")).startsWith(host.page.origin() + "/?");
    assertThat(host.attribute("[part=form]", "action")).isEqualTo(host.page.origin() + "/");
  }

  @Test
  void withoutAnEndpointTheScriptsOwnServerIsAsked(HostPage host) {
    host.open(host.script() + "<trade-news-search query=hydrogen></trade-news-search>");
    assertThat(host.titles()).isNotEmpty();
  }

  @Test
  void twoOnAPageKnowNothingOfEachOther(HostPage host) {
    host.open(
        host.widget("id=one query=hydrogen").replace("query", "lang=en query")
            + host.widget("id=two query=水素 lang=ja page-size=2"));
    assertThat(host.texts("#one", "[part=title]")).hasSize(5);
    assertThat(host.texts("#two", "[part=title]")).hasSize(2);
    List<String> others = host.texts("#two", "[part=title]");
    host.run("return widget.search('biotech')");
    host.settle();
    assertThat(host.texts("#two", "[part=title]")).isEqualTo(others);
    assertThat(host.texts("#two", "[part=label]")).containsExactly("貿易協力ニュースを検索");
  }

  @Test
  void loadedTwiceItIsThereOnce(HostPage host) {
    host.open(host.script() + host.widget("query=hydrogen") + host.script());
    assertThat(host.titles()).hasSize(5);
    assertThat(host.page.complaints()).isEmpty(); // the same version twice is nothing to tell
  }

  @Test
  void ofTwoVersionsTheFirstStaysAndTheSecondSaysSo(HostPage host) {
    host.put(
            "/other.js",
            "text/javascript",
            "customElements.define('trade-news-search', class extends HTMLElement { static version"
                + " = '0.9.0'; state = {}; constructor() { super(); this.attachShadow({mode:"
                + " 'open'}); } });")
        .open("<script src=/other.js></script>" + host.widget(""));
    assertThat(host.page.complaints())
        .hasSize(1)
        .allMatch(line -> line.contains("0.9.0 is here already, 1.0.0 stays aside"));
  }

  @Test
  void itLeavesNoGlobalBehind(HostPage host) {
    host.open("");
    Object added =
        host.page.run(
            """
            const before = new Set(Object.getOwnPropertyNames(window));
            const script = document.createElement('script');
            script.src = arguments[0];
            document.head.append(script);
            return new Promise((resolve) => script.onload = () => resolve(
                Object.getOwnPropertyNames(window).filter((name) => !before.has(name))))\
            """,
            host.page.origin() + "/widget/v1/trade-news-search.js");
    assertThat((List<?>) added).isEmpty();
    assertThat(host.page.run("return customElements.get('trade-news-search').version"))
        .isEqualTo("1.0.0");
  }

  @Test
  void movedItKeepsWhatItShows(HostPage host) {
    host.open(host.widget("query=hydrogen") + "<aside></aside>");
    host.click("[part=more]");
    List<String> shown = host.titles();
    int asked = host.page.asked("/api/search").size();
    host.page.run(
        "document.querySelector('aside').append(document.querySelector('trade-news-search'))");
    host.settle();
    assertThat(host.titles()).isEqualTo(shown);
    assertThat(host.page.asked("/api/search")).hasSize(asked);
    host.run("widget.remove(); document.body.append(widget)");
    host.search("biotech");
    assertThat(host.titles()).isNotEmpty().isNotEqualTo(shown);
  }

  @Test
  void movedWhileItSearchesItSearchesAgain(HostPage host) {
    host.page.rules(Map.of("part", "/api/search", "delay", 400));
    host.open(host.widget("") + "<aside></aside>");
    host.run("widget.search('hydrogen')");
    host.page.run(
        "document.querySelector('aside').append(document.querySelector('trade-news-search'))");
    expect(() -> host.titles().size(), 5);
    host.settle();
    assertThat(host.told("results", "({total}) => total")).hasSize(1);
  }

  @ParameterizedTest(name = "of the {0}")
  @ValueSource(strings = {"widget", "page", "box"})
  void theLanguageMayChangeWhileItIsThere(String whose, HostPage host) {
    host.open("<div id=box lang=en>" + host.widget("query=hydrogen mode=full") + "</div>");
    if (whose.equals("page")) {
      host.page.run("document.querySelector('#box').removeAttribute('lang')");
    }
    String element =
        switch (whose) {
          case "widget" -> "document.querySelector('trade-news-search')";
          case "box" -> "document.querySelector('#box')";
          default -> "document.documentElement";
        };
    host.page.run(element + ".lang = 'ja'");
    expect(() -> host.texts("[part=label]"), List.of("貿易協力ニュースを検索"));
    host.settle();
    expect(() -> host.texts("[data-facet=country] label span:first-of-type").contains("日本"), true);
    assertThat(host.texts(".heading")).hasSize(1).allMatch(text -> text.matches("\\d+件"));
  }

  @Test
  void theFormInsideServesUntilTheScriptIsThere(HostPage host) {
    String form =
        "<form action='%s/'><input name=q value='水素'></form>".formatted(host.page.origin());
    host.open(host.widget("").replace("></trade", ">" + form + "</trade"));
    assertThat(host.titles()).isNotEmpty(); // what was typed before is searched for
    assertThat(host.input().getDomProperty("value")).isEqualTo("水素");
    assertThat(
            host.page.run(
                "return document.querySelector('trade-news-search > form').checkVisibility()"))
        .isEqualTo(false);
  }

  @Test
  void whereTheScriptIsBlockedTheFormInsideServes(HostPage host) {
    String form =
        "<form action='%s/'><input name=q><input type=hidden name=pair value=GB-JP><button>Search</button></form>"
            .formatted(host.page.origin());
    host.openUnsettled(
        host.widget("").replace("></trade", ">" + form + "</trade"), "script-src 'none'");
    assertThat(host.page.shows("trade-news-search form")).isTrue();
    host.page.run("document.querySelector('[name=q]').value = 'MOU'");
    assertThat(host.page.complaints()).isNotEmpty().allMatch(line -> line.contains("script-src"));
    host.page.click("trade-news-search button");
    Page.expect(host.page::address, "/?q=MOU&pair=GB-JP"); // the host's page may still stand
    assertThat(host.page.settle().articles()).isNotEmpty();
  }
}
