package zhixun.ingest.extract.title;

/**
 * A headline and where it stands.
 *
 * @param text as printed; may be empty
 * @param block index of the first block that shows it, or -1 when the page's text does not
 */
public record Title(String text, int block) {
  public boolean shown() {
    return block >= 0;
  }
}
