package mhss.gateway.console.users;

import java.util.Map;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.operations.KeyList;

/** Pages of users and keys. */
class PeoplePaths implements SamplePaths {

  @Override
  public Map<String, String> paths() {
    String key = WebWorld.bean(KeyList.class).all().get(0).key().fingerprint();
    return Map.of(
        "/users/{name}", "/users/viewer",
        "/users/{name}/remove", "/users/viewer/remove",
        "/keys/{fingerprint}", "/keys/" + key);
  }
}
