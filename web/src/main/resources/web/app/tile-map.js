import { h } from "./dom.js";
import { choiceLink, heat, ranking } from "./ranking.js";
import { roving } from "./roving.js";
import "./strings-later.js";

/**
 * Countries as tiles of equal size near their place in the world, and all of them as a list. Tiles have no borders to
 * quarrel about, and a small country is as easy to hit as a large one.
 */

/** Own arrangement, November 2026: ISO 3166-1 codes (XK for Kosovo), a dot for an empty place. */
const WORLD = `
.  .  .  GL .  .  IS .  .  NO SE FI .  .  .  .  .  .  .  .  .  .  .
CA .  .  .  .  .  IE GB .  DK .  EE LV .  .  .  .  .  .  .  .  .  .
US .  .  .  .  .  .  NL DE PL .  LT BY RU .  .  .  .  .  .  .  .  .
MX .  BS .  .  .  .  BE LU CZ SK UA MD .  .  KZ .  MN .  .  .  .  .
GT BZ CU HT DO .  FR CH LI AT HU RO .  .  UZ KG .  .  CN .  KP .  JP
SV HN JM KN AG AD MC IT SI HR RS BG .  GE TM TJ .  .  .  .  KR .  .
.  NI .  DM LC PT ES SM BA ME XK MK GR TR AM AZ AF NP BT BD MO HK TW
.  CR .  VC BB .  .  VA MT AL .  .  CY LB SY IQ IR PK IN MM LA VN PH
.  PA .  GD TT .  .  MA DZ TN LY EG PS IL JO KW BH .  LK .  TH KH .
.  CO VE GY SR .  .  MR ML NE TD SD ER .  SA QA AE MV .  .  MY BN .
.  EC PE BO BR CV SN BF BJ NG CF SS ET DJ YE OM .  .  .  .  SG ID TL
.  .  .  PY .  GM GW GH TG CM CD UG KE SO .  .  .  .  .  PW FM MH NR
.  .  CL AR UY .  GN CI .  GQ CG RW TZ .  .  .  .  .  .  PG SB TV KI
.  .  .  .  .  .  SL LR ST GA ZM BI MW .  KM SC .  .  .  AU VU FJ WS
.  .  .  .  .  .  .  .  .  AO ZW MZ .  MG MU .  .  .  .  .  .  TO .
.  .  .  .  .  .  .  .  .  NA BW SZ .  .  .  .  .  .  .  .  NZ .  .
.  .  .  .  .  .  .  .  .  .  ZA LS .  .  .  .  .  .  .  .  .  .  .`;

const PLACES = WORLD.trim().split("\n").flatMap((line, row) =>
  line.trim().split(/\s+/).flatMap((code, column) => (code === "." ? [] : [{ code, row: row + 1, column: column + 1 }])));

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {Words} words
 */
export function tileMap({ facets }, state, words) {
  const values = (facets.country ?? []).filter(({ count }) => count > 0);
  const byCode = new Map(values.map((value) => [value.code, value]));
  const most = Math.max(1, ...values.map(({ count }) => count));
  const tiles = PLACES.map(({ code, row, column }) => {
    const value = byCode.get(code);
    const vars = { "--row": row, "--column": column };
    if (!value) return h("li", { class: "tile", vars, "aria-hidden": "true" }, code);
    const name = words.say("pairCell", { pair: value.label, n: value.count });
    return h("li", { class: "tile", vars },
      h("a", {
        ...choiceLink("country", code, state),
        class: `heat heat-${heat(value.count, most)}`,
        title: name,
        "data-key": `tile-${code}`,
      },
        h("b", { "aria-hidden": "true" }, code),
        h("span", { "aria-hidden": "true" }, words.number(value.count)),
        h("span", { class: "unseen" }, name)));
  });
  return h("div", { class: "picture" },
    h("p", { class: "picture-help" }, words.say("mapHelp")),
    roving(h("ul", { class: "tiles", "aria-label": words.say("map") }, tiles)),
    ranking(values, "country", state, words));
}
