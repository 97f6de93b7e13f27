package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Span;

/**
 * An article cut into sentences, with the names in them. Facts of the event stand early, so that
 * only the beginning of a long body is read.
 *
 * @param title the pieces of the title
 * @param body the first sentences of the body
 */
record Reading(List<Sentence> title, List<Sentence> body) {
  private static final String ENDS_SENTENCE = "。！？!?；;\n\r";
  private static final String ENDS_PIECE = "；;｜|\n";
  private static final int BODY_READ = 6000;
  private static final int SENTENCES_READ = 60;

  static Reading of(Article article, Dictionary dictionary) {
    String body = article.body();
    String start = body.length() <= BODY_READ ? body : body.substring(0, BODY_READ);
    return new Reading(
        cut(article.title(), Span.Field.TITLE, ENDS_PIECE, dictionary),
        cut(start, Span.Field.BODY, ENDS_SENTENCE, dictionary));
  }

  /** The title's pieces, then the body's sentences. */
  List<Sentence> all() {
    return Stream.concat(title.stream(), body.stream()).toList();
  }

  /** The title's pieces and the first sentences of the body. */
  List<Sentence> lead(int sentences) {
    return Stream.concat(title.stream(), body.stream().limit(sentences)).toList();
  }

  private static List<Sentence> cut(
      String text, Span.Field field, String ends, Dictionary dictionary) {
    var sentences = new ArrayList<Sentence>();
    int start = 0;
    for (int i = 0; i <= text.length() && sentences.size() < SENTENCES_READ; i++) {
      if (i == text.length() || ends.indexOf(text.charAt(i)) >= 0) {
        String sentence = text.substring(start, i);
        if (!sentence.isBlank()) {
          sentences.add(new Sentence(field, start, sentence, dictionary.matches(sentence)));
        }
        start = i + 1;
      }
    }
    return List.copyOf(sentences);
  }
}
