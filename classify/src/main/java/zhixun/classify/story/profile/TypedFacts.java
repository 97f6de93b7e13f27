package zhixun.classify.story.profile;

import java.util.List;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.text.Folding;

/**
 * Facts that tell two events apart, or prove them one, whatever their words are.
 *
 * @param companies folded names of the funded companies
 * @param rounds normalised rounds, e.g. {@code b, pre-a}
 * @param amounts amounts in yuan
 * @param documents folded names of documents, without the marks
 * @param documentNumbers 文号 without spaces
 * @param issuers folded names of issuing bodies
 * @param kind the document's kind as stated, or empty
 * @param models folded names of models
 */
public record TypedFacts(
    List<String> companies,
    List<String> rounds,
    List<Double> amounts,
    List<String> documents,
    List<String> documentNumbers,
    List<String> issuers,
    String kind,
    List<String> models) {
  public static final TypedFacts NONE =
      new TypedFacts(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());

  static TypedFacts of(ClassifiedArticle article) {
    if (article.facts().isEmpty()) {
      return NONE;
    }
    return new TypedFacts(
        keys(article, FactType.COMPANY),
        keys(article, FactType.ROUND).stream().map(TypedFacts::round).distinct().toList(),
        article.facts(FactType.AMOUNT).stream().flatMap(f -> yuan(f).stream()).distinct().toList(),
        keys(article, FactType.DOCUMENT),
        keys(article, FactType.DOCUMENT_NUMBER),
        keys(article, FactType.ISSUER),
        String.join(" ", keys(article, FactType.DOCUMENT_KIND)),
        keys(article, FactType.MODEL));
  }

  private static List<String> keys(ClassifiedArticle article, FactType type) {
    return article.facts(type).stream()
        .map(f -> Folding.key(f.value()))
        .filter(k -> !k.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static String round(String key) {
    return key.replace("轮", "").replace("融资", "").replace("系列", "");
  }

  private static List<Double> yuan(Fact fact) {
    String cny = fact.attributes().get("cny");
    if (cny == null) {
      return List.of();
    }
    try {
      return List.of(Double.parseDouble(cny));
    } catch (NumberFormatException e) {
      return List.of(); // the amount was stated in words; it can forbid nothing
    }
  }
}
