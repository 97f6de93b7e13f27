package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixun.contract.event.Fact;

/** Financing, listings, mergers: company, round, amount, investors. */
final class FundingReader implements FactReader {
  private static final int LEAD = 14;

  @Override
  public List<Fact> read(Reading reading) {
    List<Sentence> sentences =
        reading.lead(LEAD).stream().filter(s -> FundingWords.ANY.matcher(s.text()).find()).toList();
    if (sentences.isEmpty()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    FundedCompany.in(reading, sentences).ifPresent(facts::add);
    FundingRound.in(sentences).ifPresent(facts::add);
    FundingAmount.in(sentences).ifPresent(facts::add);
    facts.addAll(FundingInvestors.in(sentences));
    return without(facts);
  }

  /** A company does not invest in itself. */
  private static List<Fact> without(List<Fact> facts) {
    Optional<Fact> company =
        facts.stream().filter(f -> f.type() == zhixun.contract.event.FactType.COMPANY).findFirst();
    return facts.stream()
        .filter(
            f ->
                f.type() != zhixun.contract.event.FactType.INVESTOR
                    || company.isEmpty()
                    || !company.get().value().equals(f.value()))
        .toList();
  }
}
