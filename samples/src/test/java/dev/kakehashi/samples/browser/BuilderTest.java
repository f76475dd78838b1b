package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that makes the code to paste; what it makes is pasted and tried. */
@InBrowser
class BuilderTest {
  private static final List<String> HOSTS =
      List.of("html", "frame", "sharepoint", "confluence", "wordpress", "kintone", "garoon");

  private static void open(HostPage host, String parameters) {
    host.page.open("/embed/builder?" + parameters);
    host.settle();
  }

  private static void choose(HostPage host, String name, String value) {
    host.page.run(
        "document.querySelector(`input[name=${arguments[0]}][value=${arguments[1]}]`).click()",
        name,
        value);
    host.settle();
  }

  /** Where the code will stand, as the webmaster types it. */
  private static void site(HostPage host, String address) {
    host.page.run(
        "const f = document.querySelector('input[type=url]'); f.value = arguments[0];"
            + " f.dispatchEvent(new Event('input'))",
        address);
  }

  private static String code(HostPage host) {
    return (String) host.page.run("return document.querySelector('.code pre').textContent");
  }

  private static List<String> allCode(HostPage host) {
    return host.page.texts(".code pre");
  }

  @Test
  void thePreviewFollowsTheChoices(HostPage host) {
    open(host, "lang=en&q=hydrogen");
    assertThat(host.titles()).hasSize(5);
    choose(host, "lang", "ja");
    assertThat(host.texts("[part=label]")).containsExactly("貿易協力ニュースを検索");
    choose(host, "theme", "dark");
    assertThat(host.attribute(".root", "data-theme")).isEqualTo("dark");
    choose(host, "mode", "latest");
    assertThat(host.shows("[part=input]")).isFalse();
    host.page.run(
        "const s = document.querySelector('.look select'); s.value = 'pair:GB-JP';"
            + " s.dispatchEvent(new Event('change'))");
    host.settle();
    assertThat(host.texts("[part=chip]")).containsExactly("日本・英国の記事のみ");
    assertThat(code(host))
        .contains("mode=\"latest\" lang=\"ja\" theme=\"dark\" filter=\"pair:GB-JP\"")
        .doesNotContain("query=");
  }

  @Test
  void aSearchHandedOverIsWhereItStarts(HostPage host) {
    open(host, "lang=en&q=MOU&pair=GB-JP&mode=full");
    assertThat(code(host)).contains("mode=\"full\"", "filter=\"pair:GB-JP\"", "query=\"MOU\"");
    assertThat(host.texts("[part=chip]")).containsExactly("Japan–United Kingdom only");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void eachKindOfPageGetsItsCodeInBothLanguages(String lang, HostPage host) {
    open(host, "lang=" + lang);
    SoftAssertions softly = new SoftAssertions();
    for (String kind : HOSTS) {
      choose(host, "host", kind);
      softly.assertThat(code(host)).as(kind).contains(host.page.origin(), lang);
      softly.assertThat(host.page.text(".help")).as(kind).hasSizeGreaterThan(20);
      softly
          .assertThat(allCode(host))
          .as(kind)
          .anyMatch(text -> text.startsWith("frame-src") || text.startsWith("script-src"));
      softly.assertThat(host.page.texts(".checks li")).as(kind).hasSize(3);
      softly.assertThat(host.page.barriers()).as(kind).isEmpty();
    }
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"dark, prefers-color-scheme", "active, forced-colors"})
  void noColoursMakeABarrier(String value, String feature, HostPage host) {
    open(host, "lang=ja&q=半導体");
    host.page.media(feature, value);
    assertThat(host.page.barriers()).isEmpty();
  }

  @Test
  void theOperatorIsToldWhatToAllow(HostPage host) {
    open(host, "lang=en");
    site(host, "https://intranet.example.org/news/");
    assertThat(allCode(host)).contains("--allow-origin https://intranet.example.org");
    choose(host, "host", "sharepoint");
    assertThat(allCode(host)).contains("--frame-ancestors https://intranet.example.org");
    assertThat(host.page.text(".warning"))
        .startsWith("https://intranet.example.org is not yet among the sites");
    site(host, host.known());
    assertThat(host.page.texts(".warning")).isEmpty();
    site(host, "intranet");
    assertThat(host.page.text(".wrong")).isEqualTo("An address begins with https:// or http://.");
  }

  @Test
  void plainHtmlWorksWhereItIsPastedUnderThePolicyThatIsPrinted(HostPage host) {
    open(host, "lang=ja&q=覚書&pair=GB-JP");
    String pasted = code(host);
    String policy = "default-src 'none'; " + allCode(host).get(1).replace("\n", " ");
    host.open("en", pasted, policy);
    assertThat(host.titles()).hasSize(5);
    assertThat(host.texts("[part=chip]")).containsExactly("日本・英国の記事のみ");
    assertThat(host.page.attributes("form input[type=hidden]", "value"))
        .containsExactly("ja", "GB-JP"); // readers without scripts get the same
  }

  @Test
  void aScriptIsRunOnlyWhereItsHashIsRight(HostPage host) {
    open(host, "lang=en&q=hydrogen");
    String pasted = code(host);
    String hash =
        allCode(host).stream().filter(c -> c.startsWith("integrity=")).findAny().orElseThrow();
    host.open(pasted.replace("<script defer", "<script defer " + hash));
    assertThat(host.titles()).hasSize(5);
    String wrong = Pattern.compile("sha384-.{8}").matcher(hash).replaceFirst("sha384-AAAAAAAA");
    host.openUnsettled(pasted.replace("<script defer", "<script defer " + wrong), "");
    assertThat(host.page.shows("trade-news-search form")).isTrue();
    assertThat(host.page.complaints()).hasSize(1).allMatch(line -> line.contains("integrity"));
  }

  @Test
  void theFrameWorksWhereItIsPasted(HostPage host) {
    open(host, "lang=en&q=hydrogen");
    site(host, host.known());
    choose(host, "host", "frame");
    host.open(code(host));
    expect(
        () -> host.page.run("return document.querySelector('iframe').offsetHeight !== 480"), true);
    host.page.inFrame(
        "iframe",
        () -> {
          host.settle();
          assertThat(host.titles()).hasSize(5);
        });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"sharepoint", "wordpress"})
  void aFrameOfFixedHeightWorksWhereItIsPasted(String kind, HostPage host) {
    open(host, "lang=ja&mode=latest&pair=GB-JP");
    site(host, host.known());
    choose(host, "host", kind);
    host.open(code(host));
    host.page.inFrame(
        "iframe",
        () -> {
          host.settle();
          assertThat(host.titles()).hasSize(5);
        });
  }

  @Test
  void theAddressForAMacroIsThatOfTheFrame(HostPage host) {
    open(host, "lang=ja&q=覚書");
    choose(host, "host", "confluence");
    assertThat(code(host))
        .startsWith(
            host.page.origin() + "/embed?mode=compact&lang=ja&q=%E8%A6%9A%E6%9B%B8&parent=");
    host.page.visit(code(host));
    host.settle();
    assertThat(host.titles()).hasSize(5);
  }

  @Test
  void theScriptForKintoneMakesTheWidgetInItsPortal(HostPage host) {
    open(host, "lang=ja&q=覚書");
    choose(host, "host", "kintone");
    host.put("/customise.js", "text/javascript", code(host))
        .put(
            "/kintone.js",
            "text/javascript",
            "window.kintone = {events: {on: (type, run) => addEventListener('load', () =>"
                + " run({type}))}, portal: {getContentSpaceElement: () =>"
                + " document.querySelector('#space')}};");
    host.open(
        "<div id=space></div>%s<script src=/kintone.js></script><script src=/customise.js></script>"
            .formatted(host.script()));
    expect(() -> host.page.run("return document.querySelectorAll('#space > *').length"), 1L);
    host.settle();
    assertThat(host.titles()).hasSize(5);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Copy, Copied", "ja, コピー, コピーしました"})
  void theCodeIsCopied(String lang, String copy, String copied, HostPage host) {
    host.page.cdp(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            host.page.origin(),
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    open(host, "lang=" + lang);
    assertThat(host.page.text(".code button")).isEqualTo(copy);
    host.page.run("document.querySelector('.code button').click()");
    expect(() -> host.page.text("#status"), copied);
    assertThat(host.page.run("return navigator.clipboard.readText()")).isEqualTo(code(host));
    host.page.cdp("Browser.resetPermissions", Map.of());
  }
}
