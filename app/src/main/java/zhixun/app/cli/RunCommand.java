package zhixun.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.Role;

/** Some roles in one process. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "只运行指定的角色：ingest classify story index alert deliver report web。")
final class RunCommand extends UpCommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "角色", arity = "1..*", description = "要运行的角色。")
  private List<String> names;

  @Override
  Set<Role> roles() {
    var roles = EnumSet.noneOf(Role.class);
    try {
      names.forEach(name -> roles.add(Role.ofName(name)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return roles;
  }
}
