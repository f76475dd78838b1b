(() => {
  "use strict";
  kintone.events.on("portal.show", (event) => {
    const search = document.createElement("trade-news-search");
    search.setAttribute("lang", "ja");
    search.setAttribute("mode", "compact");
    search.setAttribute("filter", "pair:GB-JP");
    kintone.portal.getContentSpaceElement().append(search);
    return event;
  });
})();
