/** Topics, as they stand in addresses; each language's topics are the same ones, in the same order. */
export const TOPIC_SLUGS =
  words(`seo-basics link-building anchor-text site-speed content-plan keyword-research
  local-search sitemaps structured-data image-search running-shoes travel-bags healthy-food home-office
  garden-tools bike-repair city-trips photo-tips open-source web-fonts accessibility privacy newsletters podcasts`);

/** What further pages are, as it stands behind the topic in their address. */
export const PAGE_FORMS = words(`guide checklist examples mistakes templates tools case-study for-beginners
  questions trends comparison glossary report workshop`);

/** Of these the names of referring sites are made. */
export const FIRST_WORDS =
  words(`garden river north blue little urban daily honest quiet bright paper stone open
  green silver wander maple lunar coastal clever simple rapid golden humble cedar velvet amber copper winter
  summer autumn hidden crystal desert ocean forest meadow harbor lantern marble mellow nimble orchard pebble
  prairie quartz rustic saffron scarlet shadow solar spruce sunny tidal timber valley violet wild willow wooden
  yellow zephyr indigo juniper`);
export const SECOND_WORDS =
  words(`notes journal weekly digest review corner post tribune kitchen workshop studio
  library diary forum market guide club lab press letters atlas beacon circle compass courier desk echo field
  gazette hub index jungle ledger log magazine mirror monitor network observer outlook planet portal pulse radar
  reader report scout signal source square stage station story trail update village voice wire world`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
