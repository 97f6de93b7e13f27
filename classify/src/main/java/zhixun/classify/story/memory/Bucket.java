package zhixun.classify.story.memory;

import java.util.ArrayList;
import java.util.List;

/** The articles of a few days of event time and their postings. */
final class Bucket {
  final List<Remembered> articles = new ArrayList<>();
  final Postings postings = new Postings();

  void add(Remembered article, int[] keys) {
    int number = articles.size();
    articles.add(article);
    for (int key : keys) {
      postings.add(key, number);
    }
  }
}
