package zhixun.query.alert.signal;

import java.util.List;
import java.util.Set;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Mention;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;
import zhixun.query.alert.issuer.Issuers;
import zhixun.query.alert.unit.NewsUnit;

/**
 * What one piece of news offers to every form; made once for each piece.
 *
 * @param heading folded
 * @param lead folded
 * @param actors bodies and places in the heading, in order
 * @param further those in the beginning of the lead and, for a whole article, of its facts
 * @param cues of heading and column
 * @param nameFirst whether the heading begins with a firm's or a person's name
 */
public record UnitEvidence(
    ClassifiedArticle article,
    NewsUnit unit,
    String heading,
    String lead,
    List<Issuer> actors,
    List<Issuer> further,
    Set<Cue> cues,
    boolean nameFirst) {
  private static final int ACTOR_LEAD = 120;
  private static final int NAME_WITHIN = 3;

  public UnitEvidence {
    actors = List.copyOf(actors);
    further = List.copyOf(further);
    cues = Set.copyOf(cues);
  }

  public static UnitEvidence of(ClassifiedArticle article, NewsUnit unit, Issuers issuers) {
    String heading = Folding.fold(unit.heading());
    String lead = Folding.fold(unit.lead());
    var further =
        new java.util.ArrayList<>(
            issuers.in(lead.substring(0, Math.min(ACTOR_LEAD, lead.length()))));
    if (unit.whole()) {
      further.addAll(issuers.of(article));
    }
    List<Issuer> actors = issuers.in(heading);
    return new UnitEvidence(
        article,
        unit,
        heading,
        lead,
        actors,
        further,
        Cue.of(without(actors, heading) + " " + Folding.fold(unit.column())),
        nameFirst(article, heading));
  }

  /**
   * The heading without the bodies' names, which are full of words that would be taken for cues.
   */
  private static String without(List<Issuer> actors, String heading) {
    String out = heading;
    for (Issuer actor : actors) {
      if (actor.body() && actor.written().length() > 2) {
        out = out.replace(actor.written(), "〇");
      }
    }
    return out;
  }

  private static boolean nameFirst(ClassifiedArticle article, String heading) {
    return article.mentions().stream()
        .filter(UnitEvidence::isName)
        .map(m -> heading.indexOf(Folding.fold(m.term())))
        .anyMatch(at -> at >= 0 && at <= NAME_WITHIN);
  }

  private static boolean isName(Mention mention) {
    return mention.kind() == TermKind.COMPANY || mention.kind() == TermKind.PERSON;
  }
}
