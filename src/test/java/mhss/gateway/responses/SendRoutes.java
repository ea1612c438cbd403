package mhss.gateway.responses;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes that send, from their files, on a dispatch and a transport of one's choice. */
final class SendRoutes implements AutoCloseable {

  private final CamelContext camel = new DefaultCamelContext();
  private final ExecutorService workers;

  SendRoutes(Dispatch dispatch, JavaMailSender smtp, int workers) throws Exception {
    this.workers = Executors.newFixedThreadPool(workers);
    camel.getRegistry().bind("dispatch", dispatch);
    camel.getRegistry().bind("smtp", smtp);
    camel.getRegistry().bind("sendWorkers", this.workers);
    for (String route : new String[] {"deliver", "send", "outbox-recovery"}) {
      Resource file =
          ResourceHelper.resolveResource(
              camel, "file:" + Path.of("routes", route + ".yaml").toAbsolutePath());
      PluginHelper.getRoutesLoader(camel).loadRoutes(file);
    }
  }

  void start() {
    camel.start();
  }

  @Override
  public void close() {
    camel.stop();
    workers.shutdown();
  }
}
