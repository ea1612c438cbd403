package mhss.gateway.returns.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that lived on the heap: what was left after each collection of garbage. */
final class Heap {

  private final AtomicLong most = new AtomicLong();
  private final Set<String> heap = new HashSet<>();

  Heap() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .forEach(pool -> heap.add(pool.getName()));
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            bean ->
                ((NotificationEmitter) bean)
                    .addNotificationListener(
                        (notification, handback) ->
                            note(
                                GarbageCollectionNotificationInfo.from(
                                    (CompositeData) notification.getUserData())),
                        null,
                        null));
  }

  private void note(GarbageCollectionNotificationInfo collected) {
    long live =
        collected.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> heap.contains(pool.getKey()))
            .map(java.util.Map.Entry::getValue)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    most.accumulateAndGet(live, Math::max);
  }

  void reset() {
    System.gc();
    most.set(0);
  }

  long mostMegabytes() throws InterruptedException {
    System.gc();
    while (most.get() == 0) { // it is told by a thread of its own
      Thread.sleep(20);
    }
    return most.get() >> 20;
  }
}
