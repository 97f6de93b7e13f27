package zhixun.ingest.extract.page;

import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one line or paragraph.
 *
 * @param index position in reading order, from 0
 * @param box nearest block-level element around it
 * @param text white space collapsed, trimmed; never empty
 * @param length characters that are not white space
 * @param linked those of them inside a link
 * @param stops sentence punctuation outside links
 * @param noise whether it lies in a part of the page that is not the article (menus, comments …)
 */
public record Block(
    int index, Element box, String text, int length, int linked, int stops, boolean noise) {
  /** Share of the text that is links, 0..1. */
  public double linkShare() {
    return length == 0 ? 0 : (double) linked / length;
  }

  /**
   * How much this reads like prose: its own characters, sentences counting extra; 0 for a line of
   * links.
   */
  public double prose() {
    int own = length - linked;
    if (linkShare() > 0.5) {
      return 0;
    }
    return stops == 0 ? own * (own < 25 ? 0.15 : 0.6) : own + 8.0 * stops;
  }

  public boolean heading() {
    String name = box.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  Block asNoise() {
    return new Block(index, box, text, length, linked, stops, true);
  }
}
