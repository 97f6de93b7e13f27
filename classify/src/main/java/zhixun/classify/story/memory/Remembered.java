package zhixun.classify.story.memory;

import zhixun.classify.story.profile.Profile;
import zhixun.contract.event.StoryId;

/** A past article and the story it is in now; the story changes by an analyst's decision alone. */
public final class Remembered {
  private final Profile profile;
  private final String version;
  private StoryId story;
  private boolean outdated;

  public Remembered(Profile profile, String version, StoryId story) {
    this.profile = profile;
    this.version = version;
    this.story = story;
  }

  public Profile profile() {
    return profile;
  }

  public String version() {
    return version;
  }

  public StoryId story() {
    return story;
  }

  /** Whether a newer version of the article has taken its place. */
  boolean outdated() {
    return outdated;
  }

  void retire() {
    outdated = true;
  }

  void moveTo(StoryId other) {
    story = other;
  }
}
