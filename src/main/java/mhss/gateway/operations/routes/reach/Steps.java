package mhss.gateway.operations.routes.reach;

import java.util.Set;

/**
 * The words of a route: those that only say when and in which order, and the beans of the gateway.
 */
final class Steps {

  private static final Set<String> FRAME =
      Set.of(
          "route",
          "routeTemplate",
          "templatedRoute",
          "routeConfiguration",
          "id",
          "description",
          "routeId",
          "routeTemplateRef",
          "routeConfigurationId",
          "parameters",
          "name",
          "value",
          "defaultValue",
          "required",
          "from",
          "uri",
          "steps",
          "autoStartup",
          "startupOrder");

  private static final Set<String> STEPS =
      Set.of(
          "bean",
          "to",
          "wireTap",
          "dynamicUri",
          "executorService",
          "split",
          "parallelProcessing",
          "streaming",
          "stopOnException",
          "filter",
          "choice",
          "when",
          "otherwise",
          "delay",
          "throttle",
          "multicast",
          "pipeline",
          "step",
          "stop",
          "setProperty",
          "removeProperty",
          "removeHeader",
          "removeHeaders",
          "pattern",
          "doTry",
          "doCatch",
          "doFinally");

  private static final Set<String> FAILURES =
      Set.of(
          "onException",
          "exception",
          "handled",
          "continued",
          "redeliveryPolicy",
          "maximumRedeliveries",
          "redeliveryDelay",
          "maximumRedeliveryDelay",
          "backOffMultiplier",
          "useExponentialBackOff",
          "errorHandler",
          "noErrorHandler");

  private static final Set<String> CONDITIONS =
      Set.of("simple", "constant", "expression", "resultType");

  private static final Set<String> OF_A_BEAN = Set.of("ref", "method");

  private Steps() {}

  static void refuse(String word, String parent, int line) {
    boolean known =
        parent.equals("bean")
            ? OF_A_BEAN.contains(word)
            : FRAME.contains(word)
                || STEPS.contains(word)
                || FAILURES.contains(word)
                || CONDITIONS.contains(word);
    if (!known) {
      throw new TooFar(
          line,
          "'%s' is no step of a route that is changed in the console; there are %s"
              .formatted(word, String.join(", ", new java.util.TreeSet<>(STEPS))));
    }
  }
}
