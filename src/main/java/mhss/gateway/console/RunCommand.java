package mhss.gateway.console;

import java.util.Map;
import java.util.concurrent.Callable;
import mhss.gateway.console.frame.ExitCode;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

@Command(
    name = "run",
    description = {
      "Run the gateway.",
      "It reads the mailboxes of routes/mailboxes/ with the settings of config/ until it is stopped",
      "(Ctrl-C, or SIGTERM). Logs to the terminal and to data/logs/gateway.log."
    },
    footer = {"%nExamples:", "  gateway run", "  JAVA_OPTS=-Xmx2g gateway run"})
class RunCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new java.util.concurrent.CountDownLatch(1);
    ConfigurableApplicationContext gateway = GatewayProcess.start(Map.of());
    gateway.addApplicationListener((ContextClosedEvent closed) -> stopped.countDown());
    stopped.await();
    return ExitCode.OK;
  }
}
