package mhss.gateway.console.web;

import java.util.Map;

/**
 * Addresses of pages that exist in the {@link WebWorld}, for patterns with variables. Found by
 * scanning the tests of the console: a class with a constructor without arguments.
 */
public interface SamplePaths {

  /**
   * Pattern, as in the mapping ({@code /cases/{id}}), to the path of a page that is there.
   * Parameters may stand in it. Null leaves a page out that does not exist before it is made.
   */
  Map<String, String> paths();
}
