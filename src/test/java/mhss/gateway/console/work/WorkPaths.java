package mhss.gateway.console.work;

import java.util.HashMap;
import java.util.Map;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;

/** What waits, what was sent and what is read in the samples. */
class WorkPaths implements SamplePaths {

  @Override
  public Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    paths.put("/work/{id}", "/work/" + id("message where status = 'parked'"));
    paths.put("/outbox/{id}", "/outbox/" + id("outbox"));
    paths.put("/mailboxes/{name}", "/mailboxes/provider");
    paths.put("/mailboxes/{name}/live", "/mailboxes/provider/live");
    return paths;
  }

  private static String id(String rows) {
    return WebWorld.jdbc()
        .sql("select id::text from " + rows + " limit 1")
        .query(String.class)
        .single();
  }
}
