package zhixun.ingest.extract.body;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.NameRules;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.page.Words;
import zhixun.ingest.extract.title.Title;

/** Scores the elements of a page as containers of the article. */
final class Containers {
  private static final Set<String> STRONG = Words.set(Containers.class, "container-strong.txt");
  private static final NameRules NAMES =
      new NameRules(Set.of(), List.copyOf(Words.set(Containers.class, "container-parts.txt")));

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd", "dt", "tr");

  /** A vote for an element a level further out counts for this much of the nearer one. */
  private static final double FADE = 0.55;

  private static final int LEVELS = 6;

  /** Lines above the headline count for this much. */
  private static final double ABOVE = 0.1;

  private Containers() {}

  private static final class Tally {
    private double votes;
    private final int first;

    private Tally(int first) {
      this.first = first;
    }
  }

  static @Nullable Element best(Page page, Title title) {
    IdentityHashMap<Element, Tally> tallies = tally(page, title);
    Element best = null;
    double most = 0;
    for (Block block : page.blocks()) { // in page order, so that ties go to the first
      for (Element up = block.box(); up != null; up = up.parent()) {
        Tally tally = tallies.remove(up);
        if (tally == null) {
          continue;
        }
        double score = tally.votes * name(up) * nearness(tally.first, title);
        if (score > most) {
          most = score;
          best = up;
        }
      }
    }
    return best;
  }

  private static IdentityHashMap<Element, Tally> tally(Page page, Title title) {
    var tallies = new IdentityHashMap<Element, Tally>();
    for (Block block : page.blocks()) {
      double prose = block.noise() || teaser(block.box()) ? 0 : block.prose();
      if (prose <= 0 || block.index() == title.block()) {
        continue;
      }
      double vote = title.shown() && block.index() < title.block() ? prose * ABOVE : prose;
      Element up =
          PARAGRAPHS.contains(block.box().normalName()) ? block.box().parent() : block.box();
      for (int level = 0; up != null && level < LEVELS; level++, up = up.parent()) {
        tallies.computeIfAbsent(up, e -> new Tally(block.index())).votes += vote;
        vote *= FADE;
      }
    }
    return tallies;
  }

  /** A few lines on another article: a short list entry with a heading of its own. */
  private static boolean teaser(Element box) {
    Element up = box;
    for (int i = 0; up != null && i < 6; i++, up = up.parent()) {
      if (up.normalName().equals("li")) {
        return up.selectFirst("h2,h3,h4,h5,h6") != null && up.text().length() < 300;
      }
    }
    return false;
  }

  /** How much its name speaks for the element. */
  private static double name(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html")) {
      return 0.6;
    }
    if (strong(element)) {
      return 2.5;
    }
    double factor = tag.equals("article") ? 1.3 : 1;
    return NAMES.match(element) ? factor * 1.25 : factor;
  }

  static boolean strong(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.attr("itemprop").equals("articleBody")) {
      return true;
    }
    if (STRONG.contains(element.id().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String names = element.className();
    if (names.isEmpty() || names.length() > 200) {
      return false;
    }
    for (String name : names.toLowerCase(Locale.ROOT).split(" ")) {
      if (STRONG.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The article begins soon below its headline. */
  private static double nearness(int first, Title title) {
    if (!title.shown()) {
      return 1;
    }
    int distance = first - title.block();
    if (distance < 0) {
      return 0.7;
    }
    return Math.max(0.25, 1 - distance / 60.0);
  }

  static boolean within(Element element, Element container) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
