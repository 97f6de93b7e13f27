package zhixun.app.role;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one process runs.
 *
 * @param data its data folder
 * @param kafka {@code host:port} of another cluster; null to run a broker in this process
 * @param roles the stages that it runs
 * @param sources a catalogue of the user's own; null for the one that is packed
 * @param clock tells the time to crawlers, alerts and deliveries
 * @param asArriving articles count as arriving on their own dates (demo), so that old ones may
 *     alert
 * @param console where the web role listens
 */
public record NodeSettings(
    DataFolder data,
    @Nullable String kafka,
    Set<Role> roles,
    @Nullable Path sources,
    InstantSource clock,
    boolean asArriving,
    Console console) {
  /**
   * @param bind address to listen on
   * @param port 0 for any free one
   * @param behindProxy said by whoever put a proxy with accounts before an address that others
   *     reach
   */
  public record Console(String bind, int port, boolean behindProxy) {
    public static final Console LOOPBACK = new Console("127.0.0.1", 7070, false);
  }

  public NodeSettings {
    roles = Set.copyOf(roles);
  }

  /** This process's own broker, the packed catalogue, the system's clock. */
  public static NodeSettings of(DataFolder data, Set<Role> roles) {
    return new NodeSettings(
        data, null, roles, null, InstantSource.system(), false, Console.LOOPBACK);
  }
}
