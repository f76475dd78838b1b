package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code /embed} in a frame of another site, and the protocol of its height. */
@InBrowser
class FrameTest {
  private static final String FRAME = "iframe[data-trade-news]";

  private static String frame(HostPage host, String parent, String more) {
    return """
    <iframe data-trade-news id=news title="News" style="width:100%%;height:200px;border:0"
      src="%s/embed?mode=compact&lang=en&id=news&parent=%s%s"></iframe>
    <script defer src="%s/widget/v1/frame-height.js"></script>\
    """
        .formatted(host.page.origin(), parent, more, host.page.origin());
  }

  private static Long height(HostPage host) {
    return (Long) host.page.run("return Math.round(document.querySelector('iframe').offsetHeight)");
  }

  private static Long contentHeight(HostPage host) {
    long[] height = new long[1];
    host.page.inFrame(
        FRAME,
        () ->
            height[0] =
                (Long)
                    host.page.run(
                        "return"
                            + " Math.ceil(document.documentElement.getBoundingClientRect().height)"));
    return height[0];
  }

  @Test
  void theFrameIsAsHighAsItsContentAndFollowsIt(HostPage host) {
    host.open(frame(host, host.known(), "&q=hydrogen&page-size=3"));
    expect(() -> height(host) > 400 && height(host).equals(contentHeight(host)), true);
    long before = height(host);
    host.page.inFrame(
        FRAME,
        () ->
            host.page.run(
                "document.querySelector('trade-news-search').shadowRoot.querySelector('[part=more]').click()"));
    expect(() -> height(host) > before && height(host).equals(contentHeight(host)), true);
  }

  @Test
  void whatTheFrameDoesNotSayIsIgnored(HostPage host) {
    host.open(frame(host, host.known(), "&q=hydrogen"));
    expect(() -> height(host) > 400 && height(host).equals(contentHeight(host)), true);
    long height = height(host);
    host.page.run("postMessage({type: 'tns:height', v: 1, height: 90}, '*')"); // from the page
    host.page.inFrame(
        FRAME,
        () ->
            host.page.run(
                """
                for (const data of [null, 'tns:height', {type: 'other', v: 1, height: 90},
                    {type: 'tns:height', v: 2, height: 90}, {type: 'tns:height', v: 1, height: 'tall'},
                    {type: 'tns:height', v: 1}]) {
                  parent.postMessage(data, '*');
                }\
                """));
    host.page.run(
        """
        const other = document.createElement('iframe');
        other.dataset.tradeNews = '';
        other.src = arguments[0];
        document.body.append(other);
        return new Promise((resolve) => other.onload = () => setTimeout(resolve, 300))\
        """,
        host.known() + "/liar");
    assertThat(height(host)).isEqualTo(height);
  }

  @Test
  void aFrameIsNeverBrokenByANumberOutOfReason(HostPage host) {
    host.open(frame(host, "", "&q=hydrogen"));
    say(host, 1_000_000);
    expect(() -> height(host), 4000L);
    say(host, -5);
    expect(() -> height(host), 80L);
  }

  private static void say(HostPage host, int height) {
    host.page.inFrame(
        FRAME,
        () ->
            host.page.run(
                "parent.postMessage({type: 'tns:height', v: 1, height: arguments[0]}, '*')",
                height));
  }

  @Test
  void theHeightIsToldOnlyToASiteThatMayFrame(HostPage host) {
    host.open(frame(host, "https://elsewhere.example.org", "&q=hydrogen"));
    expect(
        () -> host.page.complaints().toString().contains("is not among --frame-ancestors"), true);
    assertThat(height(host)).isEqualTo(200L);
  }

  @Test
  void aSiteThatTheOperatorDidNotNameSeesNothing(HostPage host) {
    host.openElsewhere(frame(host, host.unknown(), ""));
    expect(() -> host.page.complaints().toString().contains("frame-ancestors"), true);
    assertThat(height(host)).isEqualTo(200L);
  }

  @Test
  void theFrameLooksAsItsAddressSays(HostPage host) {
    host.open(
        frame(host, host.known(), "&q=水素&page-size=2&theme=dark").replace("lang=en", "lang=ja"));
    host.page.inFrame(
        FRAME,
        () -> {
          host.settle();
          assertThat(host.titles()).hasSize(2);
          assertThat(host.texts("[part=label]")).containsExactly("貿易協力ニュースを検索");
          assertThat(host.attribute(".root", "data-theme")).isEqualTo("dark");
          assertThat(host.attribute("[part=title] a", "target")).isEqualTo("_blank");
        });
  }

  @Test
  void suggestionsMakeTheFrameHigherInsteadOfBeingCutOff(HostPage host) {
    host.open(frame(host, host.known(), ""));
    expect(() -> height(host).equals(contentHeight(host)), true);
    long before = height(host);
    host.page.inFrame(
        FRAME,
        () -> {
          host.type("日英");
          expect(() -> host.shows("[part=option]"), true);
        });
    expect(() -> height(host) > before + 50, true);
  }
}
