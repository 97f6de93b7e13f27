package zhixun.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhixun.contract.event.TermKind;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;

/** What a question asks for lifts what may answer it: a company for who, a time for when. */
final class Questions {
  private static final Pattern WHO = Pattern.compile("谁|哪家|哪几家|哪些(公司|企业|厂商|家|机构)|哪个(公司|企业|厂商)");
  private static final Pattern WHEN = Pattern.compile("什么时候|何时|几时|哪天|什么时间");
  private static final List<String> TIMES = List.of("年底", "今年", "预计", "计划", "有望", "即将", "时间表");

  private Questions() {}

  static List<Concept> asked(String text) {
    var out = new ArrayList<Concept>();
    if (WHO.matcher(text).find()) {
      out.add(concept("谁", List.of(), List.of(TermKind.COMPANY, TermKind.MODEL)));
    }
    if (WHEN.matcher(text).find()) {
      out.add(concept("何时", TIMES, List.of()));
    }
    return out;
  }

  private static Concept concept(String label, List<String> words, List<TermKind> kinds) {
    List<Form> forms =
        Stream.concat(Stream.of(label), words.stream())
            .map(word -> new Form(word, KIND_LIKE, "所问"))
            .toList();
    return new Concept(label, forms, 1, false, kinds, List.of());
  }

  private static final double KIND_LIKE = Concept.KIND_WEIGHT;
}
