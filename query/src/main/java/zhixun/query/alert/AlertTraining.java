package zhixun.query.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Term;
import zhixun.contract.json.Json;
import zhixun.query.alert.issuer.Issuers;
import zhixun.query.alert.signal.FormReader;
import zhixun.query.alert.signal.SignalModel;
import zhixun.query.alert.signal.SignalTrainer;
import zhixun.query.alert.signal.SignalTrainer.Bag;
import zhixun.query.alert.signal.Signals;
import zhixun.query.alert.signal.UnitEvidence;

/**
 * Learns the policy judge's weights from subscriptions with the articles that are due to them, and
 * tells how well weights do on subscriptions that they were not learned from. Lines as in a gold
 * file of alerts: {@code {"id","form"}}, {@code {"subscription","first_key","keys"}}, {@code
 * {"subscription","optional"}}; others are ignored.
 */
public final class AlertTraining {
  private final Aliases aliases;
  private final Issuers issuers;
  private final Map<String, FormReader> readers = new LinkedHashMap<>();
  private final Set<String> due = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, List<Bag>> bags = new LinkedHashMap<>();

  public AlertTraining(List<Term> terms) {
    this.aliases = new Aliases(terms);
    this.issuers = new Issuers(terms);
  }

  /**
   * Takes a line of the gold file; all of them before the first article.
   *
   * @throws IllegalArgumentException if it is no JSON object or no subscription
   */
  public void line(String line) {
    JsonNode row = read(line);
    if (row.has("id")) {
      Subscription subscription = SubscriptionLine.parse(line);
      if (subscription.form() != null) {
        readers.put(subscription.id().value(), new FormReader(subscription.form(), aliases::of));
      }
    } else if (row.has("first_key")) {
      String name = row.path("subscription").asText() + "/";
      row.path("keys").forEach(k -> open.add(name + k.asText()));
      due.add(name + row.path("first_key").asText());
    } else if (row.has("optional")) {
      open.add(row.path("subscription").asText() + "/" + row.path("optional").asText());
    }
  }

  private static JsonNode read(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Takes the lines of our own that stand beside the weights. */
  public void ownLabels() {
    try (InputStream in = SignalModel.class.getResourceAsStream("labels.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("labels.jsonl is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(this::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes an article of the stream; later ones of an event teach nothing, nor do open ones. */
  public void article(ClassifiedArticle article) {
    List<UnitEvidence> units = Evidence.of(article, issuers).units();
    readers.forEach(
        (name, reader) -> {
          String key = name + "/" + article.article().key();
          List<Signals> pieces =
              units.stream().filter(reader::meetsWords).map(reader::read).toList();
          if (!pieces.isEmpty() && (due.contains(key) || !open.contains(key))) {
            bags.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Bag(pieces, due.contains(key)));
          }
        });
  }

  /** The weights that all subscriptions teach. */
  public SignalModel train() {
    return SignalTrainer.train(bags.values().stream().flatMap(List::stream).toList());
  }

  /** Tells, for each subscription, how the weights do that all others teach. */
  public void crossValidate(Consumer<String> say) {
    int found = 0;
    int dueInAll = 0;
    int wrong = 0;
    for (String left : bags.keySet()) {
      List<Bag> others =
          bags.entrySet().stream()
              .filter(e -> !e.getKey().equals(left))
              .flatMap(e -> e.getValue().stream())
              .toList();
      SignalModel model = SignalTrainer.train(others);
      List<Bag> mine = bags.getOrDefault(left, List.of());
      long hits = count(mine, b -> b.due() && raises(model, b));
      long all = count(mine, Bag::due);
      long falseAlarms = count(mine, b -> !b.due() && raises(model, b));
      say.accept(left + ": " + hits + " / " + all + ", 误报 " + falseAlarms);
      found += (int) hits;
      dueInAll += (int) all;
      wrong += (int) falseAlarms;
    }
    say.accept("留一订阅：召回 " + found + " / " + dueInAll + "，误报 " + wrong);
  }

  private static boolean raises(SignalModel model, Bag bag) {
    return bag.pieces().stream().anyMatch(p -> model.probability(p) >= SignalModel.ENOUGH);
  }

  private static long count(Collection<Bag> bags, Predicate<Bag> wanted) {
    return bags.stream().filter(wanted).count();
  }
}
