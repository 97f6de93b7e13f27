package zhixun.query.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Span;
import zhixun.contract.event.Subscription.Form;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;
import zhixun.query.alert.signal.FormReader;
import zhixun.query.alert.signal.SignalModel;
import zhixun.query.alert.signal.UnitEvidence;
import zhixun.query.alert.told.Trace;

/**
 * What a form about policy asks: a public body's act, by learned weights over words, category,
 * issuer, document and wording, piece by piece, for roundups carry many acts first. Immutable,
 * thread-safe.
 */
final class PolicyJudge implements Judge {
  /** How the reason of an alert begins that comes from a piece of a roundup. */
  static final String FROM_ROUNDUP = "出自汇编：";

  private static final int LEAD = 200;

  private final Form form;
  private final FormReader reader;
  private final SignalModel model;
  private final List<String> not;

  PolicyJudge(Form form, Aliases aliases, SignalModel model) {
    this.form = form;
    this.reader = new FormReader(form, aliases::of);
    this.model = model;
    this.not = form.not().stream().flatMap(w -> aliases.of(w).stream()).map(Folding::fold).toList();
  }

  /** A form about what public bodies do, rather than about firms, models or money. */
  static boolean isFor(Form form) {
    boolean named = form.categories().contains(Category.POLICY.code());
    boolean implied =
        form.categories().isEmpty()
            && (form.documentsOnly() || !form.levels().isEmpty() || !form.kinds().isEmpty());
    return named || implied;
  }

  @Override
  public List<Verdict.Fits> judge(Evidence evidence) {
    var out = new ArrayList<Verdict.Fits>();
    if (evidence.article().importance() < form.minImportance()) {
      return out;
    }
    for (UnitEvidence unit : evidence.units()) {
      if (reader.meetsWords(unit) && !isExcluded(unit)) {
        double probability = model.probability(reader.read(unit));
        if (probability >= SignalModel.ENOUGH) {
          out.add(fits(evidence, unit, probability));
        }
      }
    }
    return out;
  }

  private boolean isExcluded(UnitEvidence unit) {
    String lead = unit.lead().substring(0, Math.min(LEAD, unit.lead().length()));
    String seen = unit.unit().whole() ? unit.heading() + "\n" + lead : unit.heading();
    return not.stream().anyMatch(seen::contains);
  }

  private Verdict.Fits fits(Evidence evidence, UnitEvidence unit, double probability) {
    var reasons = new ArrayList<String>();
    boolean whole = unit.unit().whole();
    if (whole) {
      reasons.add(
          Verdict.categoryReason(
              evidence.article().labels(), evidence.article().labels().primary()));
    } else {
      reasons.add(FROM_ROUNDUP + evidence.article().article().title());
    }
    unit.actors().stream()
        .filter(reader::fits)
        .map(Issuer::name)
        .findFirst()
        .or(() -> unit.further().stream().filter(reader::fits).map(Issuer::name).findFirst())
        .ifPresent(name -> reasons.add("发文机关：" + name));
    if (whole) {
      addFacts(evidence, reasons);
    }
    reasons.add(String.format(Locale.ROOT, "契合度：%.2f", probability));
    reasons.add(String.format(Locale.ROOT, "重要性：%.2f", evidence.article().importance()));
    return whole
        ? Verdict.whole(evidence, reasons)
        : new Verdict.Fits(unit.unit().heading(), false, documents(evidence, unit), reasons);
  }

  /** The documents that a piece of a roundup names in heading or lead. */
  private static List<Fact> documents(Evidence evidence, UnitEvidence unit) {
    String body = evidence.article().article().body();
    String text = unit.unit().heading() + "\n" + unit.unit().lead();
    return Trace.documentsIn(text).stream()
        .filter(body::contains)
        .map(
            name -> {
              int at = body.indexOf(name);
              var span = new Span(Span.Field.BODY, at, at + name.length(), unit.unit().heading());
              return Fact.of(FactType.DOCUMENT, name, span);
            })
        .toList();
  }

  private static void addFacts(Evidence evidence, List<String> reasons) {
    List<Fact> documents = evidence.article().facts(FactType.DOCUMENT);
    List<Fact> kinds = evidence.article().facts(FactType.DOCUMENT_KIND);
    documents.stream().findFirst().ifPresent(f -> reasons.add("文件：《" + f.value() + "》"));
    kinds.stream().findFirst().ifPresent(f -> reasons.add("文种：" + f.value()));
  }
}
