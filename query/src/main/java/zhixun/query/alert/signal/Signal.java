package zhixun.query.alert.signal;

/** One thing that speaks for or against an alert; values lie in 0..1. */
public enum Signal {
  /** Always 1. */
  BIAS(-4.5),
  /** The share of the groups of wanted words that the heading meets. */
  MUST_IN_HEADING(1),
  /** It meets none, but the lead does. */
  MUST_IN_LEAD(-1),
  /** It meets none, but a document that the lead names does. */
  MUST_IN_DOCUMENT(1),
  /** A suggested word stands in the heading. */
  ANY_IN_HEADING(2.5),
  /** Two or more do. */
  ANY_TWICE(0.5),
  /** None in the heading, but one in the lead. */
  ANY_IN_LEAD(0),
  /** The form suggests no word, so that none can stand there. */
  ANY_UNASKED(4),
  /** None in the heading, but a fitting body acts, the category fits and the topic is met twice. */
  ANY_NOT_NEEDED(2.5),
  /** The best score of a wanted category. */
  CATEGORY(1.5),
  /** The article's first category is a wanted one. */
  CATEGORY_FIRST(0.5),
  /** The first body or place in the heading is of a wanted level and region. */
  ACTOR_FIRST(1.5),
  /** A later one is. */
  ACTOR_LATER(0.8),
  /** The one that fits is a body, not a place alone. */
  ACTOR_BODY(0.4),
  /** An act follows the fitting body or place at once: 北京：拟支持…, 工信部印发…. */
  ACTOR_ACTS(1),
  /** None in the heading fits, but one in the lead or the facts does. */
  ACTOR_IN_LEAD(0.5),
  /** The heading names bodies or places, all of another level or region. */
  ACTOR_OTHER(-1),
  /** Only the level is another one; the region fits. */
  ACTOR_NEAR(0.3),
  /** A public body acts. */
  ACT(1),
  /** Leave is given, and a suggested word stands there: who gives it need not be named. */
  PERMIT(1.5),
  /** A kind of document is named. */
  KIND(0.5),
  /** A kind of document that the form wants. */
  KIND_WANTED(0.3),
  /** The form wants kinds of document, and the heading names none of them. */
  KIND_OTHER(-0.3),
  /** The form wants documents only, and the heading names none. */
  NO_DOCUMENT(-1),
  COMMENT(-2.5),
  /** Twice. */
  COMMENT_TWICE(-1),
  QUESTION(-1.5),
  MEETING(-1),
  MARKET(-1.5),
  RUMOUR(-0.5),
  BUSINESS(-0.8),
  REPORT(-1),
  /** The heading begins with a firm's or a person's name, and nobody gives leave. */
  NAME_FIRST(-1),
  /** A piece of a roundup. */
  PIECE(0),
  /** No word of the report's fields in the heading; half of it where the lead has one. */
  OFF_TOPIC(-1.5),
  /** A long text, where comments are commoner than among flashes. */
  LONG_TEXT(0);

  private final double prior;

  Signal(double prior) {
    this.prior = prior;
  }

  /** Its place in an array of values; such arrays never leave this package. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** What it weighs before anything is learned; learning stays near it where examples are few. */
  double prior() {
    return prior;
  }
}
