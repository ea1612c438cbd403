package mhss.gateway.operations.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is still to be written about the route files: a database that is away loses nothing. */
class RouteRecords {

  private static final Logger LOG = LoggerFactory.getLogger(RouteRecords.class);

  private final RouteLedger ledger;
  private final Map<String, Runnable> open = new LinkedHashMap<>();

  RouteRecords(RouteLedger ledger) {
    this.ledger = ledger;
  }

  Map<String, String> lastGoodCopies() {
    return ledger.lastGoodCopies();
  }

  void deployed(RouteSource source) {
    open.put(source.path(), () -> ledger.deployed(source));
  }

  void refused(String path, String sha256, RouteRefused why) {
    open.put(path, () -> ledger.refused(path, sha256, why));
  }

  void removed(String path) {
    open.put(path, () -> ledger.removed(path));
  }

  void write() {
    try {
      var records = open.values().iterator();
      while (records.hasNext()) {
        records.next().run();
        records.remove();
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("What became of {} route files is not recorded yet; trying again", open.size(), e);
    }
  }
}
