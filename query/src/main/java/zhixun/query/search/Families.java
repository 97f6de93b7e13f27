package zhixun.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause.Form;

/**
 * What a version is a version of: who asks for {@code DeepSeek-V2} and finds little also wants what
 * is said of DeepSeek. The family is a light form: it makes no hit where there are enough others.
 */
final class Families {
  private static final double WEIGHT = 0.45;
  private static final int MIN_LETTERS = 3;
  private static final Set<TermKind> KINDS =
      Set.of(TermKind.MODEL, TermKind.COMPANY, TermKind.PRODUCT, TermKind.CHIP);

  private final Names names;

  Families(Names names) {
    this.names = names;
  }

  /**
   * @param terms the entries behind the unit; empty for a name that the dictionary does not know
   */
  List<Form> of(Unit unit, List<Term> terms) {
    var out = new ArrayList<Form>();
    for (Term term : terms) {
      String family = term.attributes().get("family");
      if (family != null) {
        out.add(form(family));
      }
    }
    if (out.isEmpty() && unit.kind() != Unit.Kind.SYNONYM) {
      out.addAll(beginning(unit.text()));
    }
    return out;
  }

  /** The longest known name that the text begins with, when that is a Latin one. */
  private List<Form> beginning(String text) {
    List<ExactText.Piece> pieces = ExactText.of(text).pieces();
    String first = pieces.isEmpty() ? "" : pieces.getFirst().text();
    boolean latin =
        first.length() >= MIN_LETTERS && first.charAt(0) >= 'a' && first.charAt(0) <= 'z';
    for (int n = pieces.size() - 1; latin && n > 0; n--) {
      List<String> begin = pieces.subList(0, n).stream().map(ExactText.Piece::text).toList();
      if (names.findPieces(begin).stream().anyMatch(t -> KINDS.contains(t.kind()))) {
        return List.of(form(text.substring(0, pieces.get(n - 1).end())));
      }
    }
    return List.of();
  }

  private static Form form(String family) {
    return new Form(family, WEIGHT, "同系列");
  }
}
