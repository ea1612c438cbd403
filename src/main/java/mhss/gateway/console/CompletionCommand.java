package mhss.gateway.console;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import mhss.gateway.console.frame.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = {
      "Print what makes a shell complete the commands and options of the gateway.",
      "It also completes bin/gateway. One script serves both shells."
    },
    footer = {
      "%nExamples:",
      "  source <(bin/gateway completion bash)",
      "  bin/gateway completion zsh >> ~/.zshrc"
    })
class CompletionCommand implements Callable<Integer> {

  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (shell == Shell.ZSH) {
      out.println("autoload -U +X compinit && compinit");
      out.println("autoload -U +X bashcompinit && bashcompinit");
    }
    String script = AutoComplete.bash("gateway", spec.root().commandLine());
    out.println(script);
    out.println("complete -F _complete_gateway -o default bin/gateway ./bin/gateway");
    out.flush();
    return ExitCode.OK;
  }
}
