package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import zhixun.contract.event.Fact;

/** Foundation models: maker, models with version and size, context length, price, licence. */
final class ModelReader implements FactReader {
  @Override
  public List<Fact> read(Reading reading) {
    List<Fact> models = ModelNames.in(reading);
    var facts = new ArrayList<Fact>();
    ModelMaker.in(reading).ifPresent(facts::add);
    facts.addAll(models);
    if (!models.isEmpty()) {
      facts.addAll(ModelFigures.in(reading));
    }
    return facts;
  }
}
