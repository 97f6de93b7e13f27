package zhixun.index.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;
import zhixun.index.analysis.ExactText;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.Clause.Form;

/** The queries behind a ranked search: which articles are looked at, and which are hits. */
final class CandidateQuery {
  private static final float TITLE_BOOST = 3;
  private static final float WORDS_SHARE = 0.5f;

  /** Forms of the same meaning. */
  static final double SURE_FORM = 0.8;

  /** Near words and families of names too. */
  static final double ANY_FORM = 0.4;

  private CandidateQuery() {}

  /** BM25 over phrases, characters and words: finds those worth a closer look. */
  static Query scoring(RankedQuery query) {
    var out = new BooleanQuery.Builder();
    query.required().forEach(c -> out.add(phrases(c), Occur.SHOULD));
    for (String piece : pieces(query.required())) {
      out.add(term(Fields.TITLE, piece, TITLE_BOOST), Occur.SHOULD);
      out.add(term(Fields.BODY, piece, 1), Occur.SHOULD);
    }
    for (Concept concept : query.required()) {
      String word = Folding.fold(concept.label());
      out.add(term(Fields.TITLE_WORDS, word, TITLE_BOOST * WORDS_SHARE), Occur.SHOULD);
      out.add(term(Fields.BODY_WORDS, word, WORDS_SHARE), Occur.SHOULD);
    }
    if (!query.required().isEmpty()) {
      out.add(matching(query, 1, ANY_FORM), Occur.FILTER);
    }
    return filtered(out, query);
  }

  /** Articles that hold at least {@code least} of the required concepts by forms that heavy. */
  static Query matching(RankedQuery query, int least, double weight) {
    if (query.required().isEmpty()) {
      return filtered(new BooleanQuery.Builder(), query);
    }
    var out = new BooleanQuery.Builder();
    query.required().forEach(c -> out.add(LuceneQueryCompiler.concept(c, weight), Occur.SHOULD));
    out.setMinimumNumberShouldMatch(least);
    return filtered(out, query);
  }

  private static Query filtered(BooleanQuery.Builder out, RankedQuery query) {
    if (query.required().isEmpty()) {
      out.add(new ConstantScoreQuery(new MatchAllDocsQuery()), Occur.MUST);
    }
    query.hard().forEach(h -> out.add(h, Occur.FILTER));
    return out.build();
  }

  private static Query phrases(Concept concept) {
    List<Query> forms = new ArrayList<>();
    for (Form form : concept.forms()) {
      float weight = (float) form.weight();
      forms.add(
          new BoostQuery(
              LuceneQueryCompiler.phrase(Fields.TITLE, form.text()), TITLE_BOOST * weight));
      forms.add(new BoostQuery(LuceneQueryCompiler.phrase(Fields.BODY, form.text()), weight));
    }
    for (TermKind kind : concept.kinds()) {
      forms.add(term(Fields.TITLE_MENTION_KIND, kind.code(), TITLE_BOOST));
      forms.add(term(Fields.MENTION_KIND, kind.code(), 1));
    }
    return new DisjunctionMaxQuery(forms, 0);
  }

  private static Set<String> pieces(List<Concept> concepts) {
    var out = new LinkedHashSet<String>();
    concepts.forEach(c -> out.addAll(ExactText.of(c.label()).terms()));
    return out;
  }

  private static Query term(String field, String text, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, text)), boost);
  }
}
