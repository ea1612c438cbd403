package mhss.gateway.operations.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mhss.gateway.mail.MailboxCheck;
import org.springframework.context.ApplicationContext;

/** The mailboxes that the route files name, built and never started. */
public class ReadMailboxes {

  private final ApplicationContext beans;

  public ReadMailboxes(ApplicationContext beans) {
    this.beans = beans;
  }

  /** Only while the work goes on is what they need there. */
  public void each(Consumer<MailboxCheck> work) {
    List<RouteSource> sources = new ArrayList<>();
    RouteReader reader = new RouteReader();
    new RouteFolder(beans.getBean(RoutesSettings.class).folder())
        .read()
        .forEach((path, content) -> reader.tryRead(path, content).ifPresent(sources::add));
    new DryRun(beans)
        .with(
            RouteDeployer.inOrder(sources), camel -> MailboxCheck.in(camel).forEach(work::accept));
  }
}
