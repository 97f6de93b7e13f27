package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixun.contract.event.Fact;

/** Documents and acts of public bodies: issuer, document, kind, number, dates. */
final class PolicyReader implements FactReader {
  @Override
  public List<Fact> read(Reading reading) {
    var facts = new ArrayList<Fact>();
    Optional<Fact> document = PolicyDocument.in(reading);
    Optional<Fact> issuer = PolicyIssuer.in(reading, document.orElse(null));
    if (document.isEmpty() && issuer.isEmpty()) {
      return List.of();
    }
    issuer.ifPresent(facts::add);
    document.ifPresent(facts::add);
    PolicyKind.in(reading, document.orElse(null)).ifPresent(facts::add);
    facts.addAll(PolicyMarks.in(reading));
    return facts;
  }
}
