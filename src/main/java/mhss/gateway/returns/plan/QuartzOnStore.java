package mhss.gateway.returns.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Quartz on the store of the gateway: of any number of nodes one gets each tick. Camel starts it
 * with the first route that needs it.
 */
class QuartzOnStore implements SmartLifecycle, DisposableBean {

  /** All nodes have this name, and no two installations share a store. */
  private static final String CLUSTER = "gateway";

  /** No tick comes any more when Camel begins to stop its routes. */
  private static final int BEFORE_CAMEL_STOPS = Integer.MAX_VALUE - 1;

  private final Scheduler scheduler;
  private volatile boolean running;

  QuartzOnStore(DataSource store) {
    // A name of its own: several gateways may live in one process.
    String node = UUID.randomUUID().toString();
    DBConnectionManager.getInstance().addConnectionProvider(node, new Connections(store));
    this.scheduler = scheduler(properties(node));
  }

  Scheduler scheduler() {
    return scheduler;
  }

  private static Scheduler scheduler(Properties properties) {
    SchedulerRepository known = SchedulerRepository.getInstance();
    synchronized (known) {
      try {
        Scheduler fresh = new StdSchedulerFactory(properties).getScheduler();
        // There, the next gateway of this process would find this one instead of its own.
        known.remove(CLUSTER);
        return fresh;
      } catch (SchedulerException e) {
        throw new IllegalStateException("Quartz cannot be set up: " + e.getMessage(), e);
      }
    }
  }

  private static Properties properties(String node) {
    Properties properties = new Properties();
    properties.put(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, CLUSTER);
    properties.put(StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, node);
    properties.put(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
    properties.put("org.quartz.threadPool.threadCount", "1");
    properties.put("org.quartz.threadPool.threadNamePrefix", "returns");
    properties.put(StdSchedulerFactory.PROP_JOB_STORE_CLASS, JobStoreTX.class.getName());
    properties.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    properties.put("org.quartz.jobStore.dataSource", node);
    properties.put("org.quartz.jobStore.isClustered", "true");
    properties.put("org.quartz.jobStore.clusterCheckinInterval", "5000");
    // Also how often a trigger is looked for that a node took along when it died.
    properties.put("org.quartz.jobStore.misfireThreshold", "20000");
    // Texts only: nothing in a row is ever made an object of.
    properties.put("org.quartz.jobStore.useProperties", "true");
    return properties;
  }

  /** A node that lacks the class of a job stops its trigger for all nodes, and for good. */
  @Override
  public void start() {
    running = true;
    try {
      for (TriggerKey trigger : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
        scheduler.resetTriggerFromErrorState(trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      scheduler.standby();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not stop: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_CAMEL_STOPS;
  }

  @Override
  public void destroy() throws SchedulerException {
    scheduler.shutdown(true);
  }

  private record Connections(DataSource store) implements ConnectionProvider {

    @Override
    public Connection getConnection() throws SQLException {
      return store.getConnection();
    }

    @Override
    public void initialize() {
      // the store was opened before
    }

    @Override
    public void shutdown() {
      // the store is closed later
    }
  }
}
