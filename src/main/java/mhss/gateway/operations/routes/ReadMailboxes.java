package mhss.gateway.operations.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    new DryRun(beans)
        .with(
            RouteDeployer.inOrder(sources()),
            camel -> MailboxCheck.in(camel).forEach(work::accept));
  }

  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    each(mailbox -> names.add(mailbox.mailbox()));
    return names;
  }

  /** Of the mailboxes, whether they can be built or not. */
  List<String> files() {
    return sources().stream()
        .map(RouteSource::path)
        .filter(path -> path.startsWith("mailboxes/"))
        .toList();
  }

  private List<RouteSource> sources() {
    List<RouteSource> sources = new ArrayList<>();
    RouteReader reader = new RouteReader();
    new RouteFolder(beans.getBean(RoutesSettings.class).folder())
        .read()
        .forEach((path, content) -> reader.tryRead(path, content).ifPresent(sources::add));
    return sources;
  }
}
