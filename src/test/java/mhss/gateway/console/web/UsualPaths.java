package mhss.gateway.console.web;

import java.util.HashMap;
import java.util.Map;

/** Pages of the samples that the sandbox has played. */
class UsualPaths implements SamplePaths {

  @Override
  public Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    paths.put("/cases/{id}", "/cases/" + id("case_file order by opened_at"));
    paths.put("/messages/{id}", "/messages/" + id("message where status = 'applied'"));
    paths.put("/search", "/search?q=MH");
    return paths;
  }

  private static String id(String rows) {
    return WebWorld.jdbc()
        .sql("select id::text from " + rows + " limit 1")
        .query(String.class)
        .single();
  }
}
