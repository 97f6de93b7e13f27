package zhixun.app.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A stage that a process runs. The names are those of {@code docker-compose.yml}. */
public enum Role {
  INGEST,
  CLASSIFY,
  STORY,
  INDEX,
  ALERT,
  DELIVER,
  REPORT,
  WEB;

  /**
   * Reads a role's name in lower case.
   *
   * @throws IllegalArgumentException naming the known roles
   */
  public static Role ofName(String name) {
    return Arrays.stream(values())
        .filter(r -> r.roleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有角色 “" + name + "”；可用角色：" + names()));
  }

  public static Set<Role> all() {
    return EnumSet.allOf(Role.class);
  }

  /** All names, for people. */
  public static String names() {
    return Arrays.stream(values()).map(Role::roleName).collect(Collectors.joining(" "));
  }

  /** The name in lower case: also the consumer group of the role's stage. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
