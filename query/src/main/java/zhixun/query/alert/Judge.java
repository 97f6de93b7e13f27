package zhixun.query.alert;

import java.util.List;

/** Says whether an article that holds a subscription's words is what it asks for. Thread-safe. */
interface Judge {
  /** One for each piece of the article that fits; most articles are one piece. */
  List<Verdict.Fits> judge(Evidence evidence);
}
