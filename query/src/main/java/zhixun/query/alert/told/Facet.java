package zhixun.query.alert.told;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Span;

/** Something an alert can name for the first time about a story. */
public enum Facet {
  OFFICIAL_TEXT("正式文本"),
  DOCUMENT_NUMBER("文号"),
  AMOUNT("金额"),
  EFFECTIVE_DATE("施行日期"),
  COMMENT_DEADLINE("征求意见截止日期"),
  DRAFT("征求意见稿"),
  FINAL("正式稿");

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  /** The Chinese name on screen. */
  public String label() {
    return label;
  }

  /**
   * Those that are worth a second alert. A draft after the final text is old news, and a final text
   * is news only after a draft.
   */
  static Set<Facet> worthTelling(Set<Facet> fresh, Set<Facet> before) {
    var out = EnumSet.noneOf(Facet.class);
    fresh.stream()
        .filter(f -> f != DRAFT && (f != FINAL || before.contains(DRAFT)))
        .forEach(out::add);
    return out;
  }

  /** What these facts name. Facts alone decide, so that an alert's facts tell what it told. */
  static Set<Facet> of(List<Fact> facts) {
    var out = EnumSet.noneOf(Facet.class);
    for (Fact fact : facts) {
      add(fact, out);
    }
    if (out.contains(DRAFT)) {
      out.remove(FINAL);
    }
    return out;
  }

  private static void add(Fact fact, Set<Facet> out) {
    Span span = fact.span();
    if (span != null && span.field() == Span.Field.PAGE_FIELD) {
      out.add(OFFICIAL_TEXT);
    }
    switch (fact.type()) {
      case DOCUMENT_NUMBER -> out.addAll(List.of(DOCUMENT_NUMBER, FINAL));
      case AMOUNT -> out.add(AMOUNT);
      case EFFECTIVE_ON -> out.addAll(List.of(EFFECTIVE_DATE, FINAL));
      case COMMENT_DEADLINE -> out.addAll(List.of(COMMENT_DEADLINE, DRAFT));
      case DOCUMENT, DOCUMENT_KIND -> addDraft(fact, out);
      default -> {}
    }
  }

  /** A name without 征求意见稿 is no sign of a final text: comments leave it out. */
  private static void addDraft(Fact fact, Set<Facet> out) {
    String value = fact.value();
    if (value.contains("征求意见") || value.contains("草案")) {
      out.add(DRAFT);
    }
  }
}
