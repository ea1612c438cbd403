package mhss.gateway.console.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.store.TestStore;

/**
 * Time of the processors, in ms: it says what a page costs also where other work makes it wait.
 *
 * @param java of this process: the gateway, and the client that asks
 * @param database of the connections to it
 */
record Processors(double java, double database, Map<Integer, Double> byConnection) {

  private static final double TICK = 10;
  private static final int USER = 11;

  static Processors now(TestStore store) {
    Map<Integer, Double> connections = new HashMap<>();
    store
        .jdbc()
        .sql("select pid from pg_stat_activity where datname = current_database()")
        .query(Integer.class)
        .list()
        .forEach(pid -> connections.put(pid, ofProcess(pid)));
    long own =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    return new Processors(own / 1e6, 0, connections);
  }

  /** For each of so many visits. */
  Processors since(Processors before, int visits) {
    double used = 0;
    for (Map.Entry<Integer, Double> one : byConnection.entrySet()) {
      used += one.getValue() - before.byConnection.getOrDefault(one.getKey(), 0.0);
    }
    return new Processors((java - before.java) / visits, used / visits, Map.of());
  }

  /** Zero where the system does not tell. */
  private static double ofProcess(int pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]));
    } catch (IOException gone) {
      return 0;
    }
  }
}
