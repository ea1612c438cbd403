package mhss.gateway.console;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.FailedStarts;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description = {
      "Run the gateway.",
      "It reads the mailboxes of routes/mailboxes/ with the settings of config/ until it is stopped"
          + " (Ctrl-C, or SIGTERM). Logs to the terminal and to data/logs/gateway.log."
    },
    footer = {"%nExamples:", "  gateway run", "  JAVA_OPTS=-Xmx2g gateway run"})
class RunCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Option(names = "--verbose", description = "Show where a failure happened.")
  private boolean verbose;

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    ConfigurableApplicationContext gateway = start();
    gateway.addApplicationListener((ContextClosedEvent closed) -> stopped.countDown());
    LOG.info(welcome(gateway));
    FirstAdmin.of(gateway).ifPresent(System.out::println);
    stopped.await();
    return ExitCode.OK;
  }

  private static ConfigurableApplicationContext start() {
    try {
      return GatewayProcess.start(FailedStarts.quiet());
    } catch (RuntimeException e) {
      FailedStarts.log(e);
      throw e;
    }
  }

  private static String welcome(ConfigurableApplicationContext gateway) {
    List<String> mailboxes =
        gateway.getBean(RouteFiles.class).list().stream()
            .filter(file -> file.state().equals("running") || file.lastGoodCopyRuns())
            .map(RouteFile::path)
            .filter(path -> path.startsWith("mailboxes/"))
            .map(path -> path.replaceFirst("mailboxes/(.*)\\.yaml", "$1"))
            .toList();
    return "The gateway runs, until Ctrl-C or SIGTERM. "
        + (mailboxes.isEmpty()
            ? "It reads no mailbox yet: 'bin/gateway doctor' says what is missing."
            : "It reads " + String.join(", ", mailboxes) + ".")
        + " Its console: "
        + GatewayProcess.url(gateway);
  }
}
