package zhixun.query.alert.told;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;

/**
 * What an event leaves in a piece of news by which it is known again.
 *
 * @param heading folded
 * @param documents keys of the names of documents that the heading or the facts state
 * @param actors names of the bodies and places in the heading
 * @param places of each of them, with those around it
 * @param at when it was published
 */
public record Trace(
    String heading,
    Set<String> documents,
    Set<String> actors,
    Set<Set<String>> places,
    Instant at) {
  private static final Pattern NAME = Pattern.compile("《([^《》]{4,80})》");
  private static final Pattern BASIS = Pattern.compile("(?:根据|依据|按照|贯彻|落实|基于|以及|和|、)[^《》。]{0,12}$");
  private static final Pattern STAGE =
      Pattern.compile("[（(](?:公开)?(?:征求意见稿|征求意见|草案|试行|讨论稿|修订)[^）)]*[）)]|征求意见稿|草案");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9.]+");

  /** A document's name below this length (通知, 办法) does not tell it from others. */
  private static final int MIN_DOCUMENT = 6;

  private static final Duration DOCUMENT_WINDOW = Duration.ofDays(30);
  private static final Duration WORDING_WINDOW = Duration.ofDays(14);
  private static final Duration ACTOR_WINDOW = Duration.ofDays(4);
  private static final Duration ACTOR_LONG_WINDOW = Duration.ofDays(10);

  // measured on the headlines of known events: pairs of one event against pairs of two
  private static final double SAME_DOCUMENT = 0.75;
  private static final double SAME_WORDING = 0.31;
  private static final double SAME_LONG_AFTER = 0.5;
  private static final double SAME_ACTOR = 0.1;
  private static final double SAME_ACTOR_LONG_AFTER = 0.13;

  public Trace {
    documents = Set.copyOf(documents);
    actors = Set.copyOf(actors);
    places = Set.copyOf(places);
  }

  /**
   * @param stated names of documents by facts or lead; they count where the heading states none
   */
  public static Trace of(
      String heading, Collection<String> stated, Collection<Issuer> actors, Instant at) {
    Set<String> documents =
        documentsIn(heading).stream().map(Trace::key).collect(Collectors.toSet());
    if (documents.isEmpty()) {
      stated.forEach(s -> documents.add(key(s)));
    }
    documents.removeIf(d -> d.length() < MIN_DOCUMENT);
    var names = new HashSet<String>();
    var places = new HashSet<Set<String>>();
    for (Issuer actor : actors) {
      if (!actor.isGeneric()) {
        names.add(actor.name());
      }
      if (!actor.regions().isEmpty()) {
        places.add(actor.regions());
      }
    }
    return new Trace(Folding.fold(heading), documents, names, places, at);
  }

  /** The names inside 《》 as written, without those that a text only builds on. */
  public static List<String> documentsIn(String text) {
    var out = new ArrayList<String>();
    var name = NAME.matcher(text);
    while (name.find()) {
      if (!BASIS.matcher(text.substring(0, name.start())).find()) {
        out.add(name.group(1));
      }
    }
    return out;
  }

  private static String key(String name) {
    return Folding.key(STAGE.matcher(name).replaceAll(""));
  }

  /**
   * Whether one story cannot hold both as one event: they state other documents, or act in places
   * of which none lies in the other.
   */
  boolean contradicts(Trace other) {
    boolean otherDocuments =
        !documents.isEmpty() && !other.documents.isEmpty() && !sharesDocument(other);
    return otherDocuments || isElsewhere(other);
  }

  private boolean isElsewhere(Trace other) {
    return !places.isEmpty()
        && !other.places.isEmpty()
        && places.stream()
            .noneMatch(
                a -> other.places.stream().anyMatch(b -> a.containsAll(b) || b.containsAll(a)));
  }

  /**
   * Whether both are traces of one event.
   *
   * @param topic words, folded, that all that the subscription wants has in common
   */
  boolean isOf(Trace other, Collection<String> topic) {
    Duration apart = Duration.between(other.at, at).abs();
    if (apart.compareTo(DOCUMENT_WINDOW) > 0) {
      return false;
    }
    if (sharesDocument(other)) {
      return true;
    }
    double wording = dice(grams(heading, topic), grams(other.heading, topic));
    if (wording >= SAME_LONG_AFTER) {
      return true;
    }
    if (contradicts(other) || apart.compareTo(WORDING_WINDOW) > 0) {
      return false;
    }
    if (wording >= SAME_WORDING) {
      return true;
    }
    boolean close = apart.compareTo(ACTOR_WINDOW) < 0;
    boolean near = apart.compareTo(ACTOR_LONG_WINDOW) < 0;
    return sharesActor(other)
        && ((close && wording >= SAME_ACTOR) || (near && wording >= SAME_ACTOR_LONG_AFTER));
  }

  private boolean sharesActor(Trace other) {
    return !Collections.disjoint(actors, other.actors);
  }

  private boolean sharesDocument(Trace other) {
    return documents.stream()
        .anyMatch(
            a ->
                other.documents.stream()
                    .anyMatch(
                        b ->
                            a.contains(b)
                                || b.contains(a)
                                || dice(grams(a, List.of()), grams(b, List.of()))
                                    >= SAME_DOCUMENT));
  }

  /** Pairs of characters, and whole Latin words, without the topic's words. */
  private static Set<String> grams(String text, Collection<String> topic) {
    String rest = text;
    for (String word : topic) {
      rest = rest.replace(word, " ");
    }
    var out = new HashSet<String>();
    for (String run : runs(rest)) {
      if (LATIN.matcher(run).matches()) {
        out.add(run);
      } else {
        for (int i = 0; i + 1 < run.length(); i++) {
          out.add(run.substring(i, i + 2));
        }
      }
    }
    return out;
  }

  private static List<String> runs(String text) {
    return NOT_WORD
        .splitAsStream(text)
        .filter(r -> !r.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static double dice(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long shared = a.stream().filter(b::contains).count();
    return 2.0 * shared / (a.size() + b.size());
  }
}
