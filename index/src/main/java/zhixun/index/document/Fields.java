package zhixun.index.document;

import zhixun.index.analysis.Analyzers;

/** The names of all fields. Fields of one value each, unless said otherwise. */
public final class Fields {
  /** The article's or story's id: the term that an upsert replaces. */
  public static final String ID = "id";

  public static final String TITLE = "title";

  /**
   * The first {@value ArticleDocument#LEAD_LENGTH} characters of the body: what a report is about.
   */
  public static final String LEAD = "lead";

  public static final String BODY = "body";
  public static final String TITLE_WORDS = TITLE + Analyzers.WORDS_SUFFIX;
  public static final String BODY_WORDS = BODY + Analyzers.WORDS_SUFFIX;

  /** Terms and facets, several each. */
  public static final String CATEGORY = "category";

  public static final String COMPANY = "company";
  public static final String ISSUER = "issuer";

  /** Terms, several each, folded. */
  public static final String DOCUMENT_NUMBER = "number";

  public static final String MENTION = "mention";
  public static final String MENTION_KIND = "mention.kind";

  /** Kinds of the mentions that the title makes. */
  public static final String TITLE_MENTION_KIND = "title.mention.kind";

  public static final String PRIMARY = "primary";
  public static final String SOURCE = "source";
  public static final String TEXT_KIND = "kind";

  /** Ranges of instants in milliseconds, from first to last. */
  public static final String PUBLISHED = "published";

  public static final String EVENT = "event";
  public static final String FETCHED = "fetched";

  /** Doc values. */
  public static final String TIME = "time";

  public static final String IMPORTANCE = "importance";
  public static final String KEY = "key";

  /** 64 bits of the story's id and the id itself; both change without the text. */
  public static final String STORY = "story";

  public static final String STORY_ID = "story.id";

  /** 64 bits of the title's letters: equal for equal titles. */
  public static final String TITLE_KEY = "title.key";

  /** 64 bits of all but the story: equal when nothing needs analysis again. */
  public static final String CONTENT = "content";

  /** The event as JSON, without the body, which is stored beside it. */
  public static final String EVENT_JSON = "json";

  private Fields() {}
}
