package zhixun.classify.fact;

import java.util.List;
import java.util.Map;
import zhixun.classify.term.TermMatch;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Span;
import zhixun.contract.event.TermKind;

/**
 * One sentence of an article, or one piece of a title that bundles several news.
 *
 * @param field where it stands
 * @param offset its first UTF-16 code unit in the field
 * @param text the sentence
 * @param names dictionary entries in it, offsets counted from its start
 */
record Sentence(Span.Field field, int offset, String text, List<TermMatch> names) {
  private static final int LONGEST_QUOTED = 400;

  boolean inTitle() {
    return field == Span.Field.TITLE;
  }

  /** The part from {@code start} to {@code end} as a fact, without white space at its ends. */
  Fact fact(FactType type, int start, int end, Map<String, String> attributes) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Fact(type, text.substring(from, to), attributes, span(from, to));
  }

  Fact fact(FactType type, int start, int end) {
    return fact(type, start, end, Map.of());
  }

  Span span(int start, int end) {
    String quoted = text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED);
    return new Span(field, offset + start, offset + end, quoted);
  }

  List<TermMatch> names(TermKind kind) {
    return names.stream().filter(n -> n.term().kind() == kind).toList();
  }
}
