package mhss.gateway.console.frame;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on the database of a gateway. */
public abstract class GatewayTask implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Options options = new Options();

  @Override
  public final Integer call() {
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    try (LightGateway gateway = LightGateway.open(options)) {
      if (gateway.sandbox() && options.sandbox == null) {
        spec.commandLine().getErr().println("(sandbox)");
      }
      return run(gateway, terminal);
    } finally {
      spec.commandLine().getOut().flush();
    }
  }

  /**
   * @return an {@link ExitCode}
   */
  protected abstract int run(LightGateway gateway, Terminal terminal);
}
