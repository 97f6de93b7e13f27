package zhixun.query.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Subscription.Form;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;

/**
 * What a form that is not about policy asks of labels, words and facts: rules, all of which must
 * hold. Immutable, thread-safe.
 */
final class FormFilter implements Judge {
  /** A category that is neither first nor second counts from this score on. */
  static final double MIN_CATEGORY_SCORE = 0.2;

  private static final double SURE = 0.5;
  private static final int LEAD = 200;

  private final Form form;
  private final List<Category> categories;
  private final List<String> any;
  private final List<String> not;

  FormFilter(Form form, Aliases aliases) {
    this.form = form;
    this.categories = form.categories().stream().map(Category::ofCode).toList();
    this.any = form.any().stream().flatMap(w -> aliases.of(w).stream()).map(Folding::fold).toList();
    this.not = form.not().stream().flatMap(w -> aliases.of(w).stream()).map(Folding::fold).toList();
  }

  @Override
  public List<Verdict.Fits> judge(Evidence evidence) {
    return verdict(evidence) instanceof Verdict.Fits fits ? List.of(fits) : List.of();
  }

  Verdict verdict(Evidence evidence) {
    var reasons = new ArrayList<String>();
    Optional<Verdict> miss =
        categories(evidence, reasons)
            .or(() -> excluded(evidence))
            .or(() -> suggested(evidence, reasons))
            .or(() -> issuers(evidence, reasons))
            .or(() -> documents(evidence, reasons))
            .or(() -> importance(evidence, reasons));
    return miss.orElseGet(() -> Verdict.whole(evidence, reasons));
  }

  private Optional<Verdict> categories(Evidence evidence, List<String> reasons) {
    if (categories.isEmpty()) {
      return Optional.empty();
    }
    Labels labels = evidence.article().labels();
    Optional<Category> fit = categories.stream().filter(c -> fits(labels, c)).findFirst();
    fit.ifPresent(c -> reasons.add(Verdict.categoryReason(labels, c)));
    return fit.isPresent() ? Optional.empty() : miss("类别是" + labels.primary().label());
  }

  private static boolean fits(Labels labels, Category category) {
    return labels.has(category) || labels.score(category) >= MIN_CATEGORY_SCORE;
  }

  private Optional<Verdict> excluded(Evidence evidence) {
    String seen = evidence.title() + "\n" + evidence.lead(LEAD);
    return not.stream().filter(seen::contains).findFirst().flatMap(w -> miss("含排除词“" + w + "”"));
  }

  /** One of the suggested words, or a category that is beyond doubt: the words are not complete. */
  private Optional<Verdict> suggested(Evidence evidence, List<String> reasons) {
    if (any.isEmpty()) {
      return Optional.empty();
    }
    String seen = evidence.title() + "\n" + evidence.lead(LEAD);
    Optional<String> hit = any.stream().filter(seen::contains).findFirst();
    hit.ifPresent(w -> reasons.add("参考词：" + w));
    Labels labels = evidence.article().labels();
    boolean sure = categories.contains(labels.primary()) && labels.score(labels.primary()) >= SURE;
    return hit.isPresent() || sure ? Optional.empty() : miss("没有参考词");
  }

  private Optional<Verdict> issuers(Evidence evidence, List<String> reasons) {
    if (form.levels().isEmpty() && form.regions().isEmpty()) {
      return Optional.empty();
    }
    for (Issuer issuer : evidence.issuers()) {
      if (fits(form.levels(), issuer.levels()) && fits(form.regions(), issuer.regions())) {
        reasons.add("发文机关：" + issuer.name());
        return Optional.empty();
      }
    }
    return miss("发文机关的级别或地区不符");
  }

  private static boolean fits(Collection<String> wanted, Set<String> found) {
    return wanted.isEmpty() || wanted.stream().anyMatch(found::contains);
  }

  private Optional<Verdict> documents(Evidence evidence, List<String> reasons) {
    List<Fact> documents = evidence.article().facts(FactType.DOCUMENT);
    List<Fact> kinds = evidence.article().facts(FactType.DOCUMENT_KIND);
    if (form.documentsOnly() && documents.isEmpty() && kinds.isEmpty()) {
      return miss("没有文件");
    }
    if (!form.kinds().isEmpty()
        && Stream.concat(documents.stream(), kinds.stream())
            .noneMatch(f -> form.kinds().stream().anyMatch(f.value()::contains))) {
      return miss("文种不符");
    }
    documents.stream().findFirst().ifPresent(f -> reasons.add("文件：《" + f.value() + "》"));
    kinds.stream().findFirst().ifPresent(f -> reasons.add("文种：" + f.value()));
    return Optional.empty();
  }

  private Optional<Verdict> importance(Evidence evidence, List<String> reasons) {
    double importance = evidence.article().importance();
    if (importance < form.minImportance()) {
      return miss("重要性不足");
    }
    if (form.minImportance() > 0) {
      reasons.add(String.format(java.util.Locale.ROOT, "重要性：%.2f", importance));
    }
    return Optional.empty();
  }

  private static Optional<Verdict> miss(String reason) {
    return Optional.of(new Verdict.Misses(reason));
  }
}
