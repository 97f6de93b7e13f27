package zhixun.query.report;

/**
 * Writes HTML or XML: every text and attribute is escaped here and nowhere else. Not thread-safe.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value …; a pair with an empty value is left out
   */
  Markup open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text, false);
    return this;
  }

  /** An element with text alone. */
  Markup leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** Markup of our own making, e.g. a drawing: never a source's text. */
  Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') {
            out.append(c);
          }
        }
      }
    }
  }
}
