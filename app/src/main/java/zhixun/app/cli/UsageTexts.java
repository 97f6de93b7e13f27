package zhixun.app.cli;

import java.util.ListResourceBundle;

/**
 * What picocli says by itself, in Chinese: the headings of a help page and the standard options.
 */
final class UsageTexts extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"usage.synopsisHeading", "用法："},
      {"usage.parameterListHeading", "%n参数：%n"},
      {"usage.optionListHeading", "%n选项：%n"},
      {"usage.commandListHeading", "%n命令：%n"},
      {"help", "显示这份说明后结束。"},
      {"version", "显示版本后结束。"},
      {"zhixun.help.usage.header", "显示一个命令的说明。"},
      {"zhixun.help.usage.synopsisHeading", "用法："},
      {"zhixun.help.usage.description", "不给命令则显示总说明。"},
      {"helpCommand.help", "显示这份说明后结束。"},
      {"helpCommand.command", "要说明的命令。"},
    };
  }
}
