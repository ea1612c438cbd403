package mhss.gateway.operations.routes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Looks at the routes folder again and again while the gateway runs. */
class RouteWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);

  private final Supplier<Optional<RouteDeployer>> deployer;
  private final Supplier<Duration> pause;
  private final Runnable obey;
  private ScheduledExecutorService thread;
  private volatile RouteDeployer deploying;
  private volatile boolean closed;

  /**
   * @param obey has each route run or rest as people want it
   */
  RouteWatch(Supplier<Optional<RouteDeployer>> deployer, Supplier<Duration> pause, Runnable obey) {
    this.deployer = deployer;
    this.pause = pause;
    this.obey = obey;
  }

  /** After Camel has started, so that a file that fails cannot stop the start. */
  @EventListener
  void start(ApplicationStartedEvent started) {
    deployer.get().ifPresent(this::start);
  }

  private void start(RouteDeployer routes) {
    deploying = routes;
    if (closed) {
      return;
    }
    routes.deploy();
    obey.run();
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "route-files"));
    long every = pause.get().toMillis();
    thread.scheduleWithFixedDelay(() -> look(routes), every, every, TimeUnit.MILLISECONDS);
  }

  /** Returns once no deployment is under way, so that none meets a Camel that is going down. */
  @EventListener
  void stop(ContextClosedEvent event) throws InterruptedException {
    this.closed = true;
    if (deploying != null) {
      deploying.end();
    }
    if (thread != null) {
      thread.shutdown();
      if (!thread.awaitTermination(60, TimeUnit.SECONDS)) {
        LOG.warn("A route file is still being deployed after 60 s; stopping all the same");
      }
    }
  }

  private void look(RouteDeployer routes) {
    try {
      routes.deployChanges();
      obey.run();
    } catch (RuntimeException e) {
      LOG.error("The routes folder could not be looked at; looking again in {}", pause.get(), e);
    }
  }
}
