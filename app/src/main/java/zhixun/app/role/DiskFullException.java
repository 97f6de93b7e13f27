package zhixun.app.role;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** The disk of the data folder is full. What was made durable before is kept. */
public final class DiskFullException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Less than a segment's index and a small batch need. */
  private static final long FULL_BYTES = 4L << 20;

  private DiskFullException(String sentence) {
    super(sentence);
  }

  /** What to say when something could not be written; empty when space is not the cause. */
  static Optional<DiskFullException> of(DataFolder data) {
    try {
      long free = Files.getFileStore(data.path()).getUsableSpace();
      return free >= FULL_BYTES
          ? Optional.empty()
          : Optional.of(
              new DiskFullException(
                  "数据目录 %s 所在磁盘已满（剩余 %d KB）；腾出空间后重新运行同一命令，已处理的不会丢失也不会重复"
                      .formatted(data.path(), free >> 10)));
    } catch (IOException e) {
      return Optional.empty(); // the folder itself is gone: not a matter of space
    }
  }
}
