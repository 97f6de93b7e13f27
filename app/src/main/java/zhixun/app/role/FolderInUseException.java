package zhixun.app.role;

import java.io.IOException;
import java.nio.file.Path;

/** Another process runs on the data folder. */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1;

  public FolderInUseException(Path folder) {
    super("数据目录 " + folder + " 正被另一个 zhixun 进程使用；请先停止它，或用 --data 指定别的目录");
  }
}
